/** What a reader has of a page beside its view: where it is scrolled, what is open in it, and the focus. */

/** Data by which the parts of a page are known. */
const DATA = ["data-event", "data-goto", "data-place", "data-theme", "data-layer", "data-part", "data-source", "data-ground", "data-act", "data-actor"];
/** Another in each page. */
const OWN = /^page-\d+$/;

/** What is measured at first, for browsers guess the heights of rows that they have not drawn, and what comes of that. */
const TIMES = 2;

/** @typedef {{path: string, top: number, left: number, anchor: string, at: number}} Scroll of an element, and where what is seen in its middle stands */
/** @typedef {{scrolls: Scroll[], open: string[], focus: string, label: string}} Kept paths, and the name of what has the focus */

/**
 * @param {Document} root
 * @returns {() => Kept}
 */
export function createKeeping(root) {
  /** What has been scrolled: to ask every element would take longer than to draw the page. @type {Set<Element>} */
  const scrolled = new Set();
  root.addEventListener("scroll", ({ target }) => {
    if (target) scrolled.add(target instanceof Element ? target : root.documentElement);
  }, { capture: true, passive: true });

  return () => {
    const active = root.activeElement === root.body ? null : root.activeElement;
    const there = [...scrolled].filter((one) => one.isConnected && (one.scrollTop || one.scrollLeft));
    scrolled.clear();
    return {
      scrolls: there.map(scrollOf),
      open: [...root.querySelectorAll("details[open]")].map(pathOf),
      focus: active ? pathOf(active) : "",
      label: active?.getAttribute("aria-label") ?? "",
    };
  };
}

/** @param {Kept} kept */
export function restore({ scrolls, open, focus, label }) {
  open.forEach((path) => document.querySelector(path)?.setAttribute("open", ""));
  scrolls.forEach(scroll);
  const found = focus ? [...document.querySelectorAll(focus)] : [];
  const target = found.find((one) => one.getAttribute("aria-label") === label) ?? found[0];
  if (target instanceof HTMLElement || target instanceof SVGElement) target.focus({ preventScroll: true });
}

/** @param {Element} element @returns {Scroll} */
function scrollOf(element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  const found = document.elementFromPoint(left + width / 2, top + height / 2);
  const anchor = found && element.contains(found) ? found : null;
  return {
    path: pathOf(element), top: element.scrollTop, left: element.scrollLeft,
    anchor: anchor ? pathOf(anchor) : "", at: anchor?.getBoundingClientRect().top ?? 0,
  };
}

/** @param {Scroll} kept */
function scroll({ path, top, left, anchor, at }) {
  const element = document.querySelector(path);
  if (!element) return;
  Object.assign(element, { scrollTop: top, scrollLeft: left });
  const seen = anchor ? document.querySelector(anchor) : null;
  for (let k = 0; seen && k < TIMES; k += 1) element.scrollTop += seen.getBoundingClientRect().top - at;
}

/** A selector that finds an element again in another page. @param {Element} element @returns {string} */
function pathOf(element) {
  if (element.id && !OWN.test(element.id)) return `#${CSS.escape(element.id)}`;
  const around = element.parentElement;
  if (!around) return element.localName;
  const data = DATA.find((name) => element.getAttribute(name));
  const host = around.closest("[id]");
  if (data && host) return `${pathOf(host)} [${data}="${CSS.escape(element.getAttribute(data) ?? "")}"]`;
  return `${pathOf(around)} > :nth-child(${[...around.children].indexOf(element) + 1})`;
}
