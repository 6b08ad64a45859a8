/** The rows of a list are one tab stop: the arrow keys, Home and End go among those that are shown. */

const SHOWN = "li:not([hidden]) > a";
/** @type {Record<string, (at: number, last: number) => number>} */
const STEPS = { ArrowDown: (at) => at + 1, ArrowUp: (at) => at - 1, Home: () => 0, End: (_, last) => last };

/** @param {HTMLElement} body of the list */
export function createRowStop(body) {
  /** The row that the Tab key comes to. @type {HTMLElement | null} */
  let stop = null;
  let isTouched = false;
  /** @returns {HTMLElement[]} */
  const shown = () => [...body.querySelectorAll(SHOWN)].filter((one) => one instanceof HTMLElement);
  const isShown = (/** @type {HTMLElement | null} */ link) => link !== null && link.isConnected && link.parentElement?.hidden === false;

  /** @param {HTMLElement | null} link */
  function put(link) {
    if (link === stop) return;
    if (stop) stop.tabIndex = -1;
    if (link) link.tabIndex = 0;
    stop = link;
  }

  /** The first shown row after one that is gone, else the last before it. @param {HTMLElement} gone */
  function next(gone) {
    const links = shown();
    return links.find((one) => gone.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) ?? links.at(-1) ?? null;
  }

  body.addEventListener("focusin", ({ target }) => {
    const row = target instanceof HTMLElement && target.matches(SHOWN) ? target : null;
    if (!row) return;
    isTouched = true;
    put(row);
  });
  body.addEventListener("keydown", (event) => {
    if (!Object.hasOwn(STEPS, event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = shown();
    const to = links[STEPS[event.key](links.findIndex((one) => one === document.activeElement), links.length - 1)];
    if (!to) return;
    event.preventDefault();
    to.focus();
  });

  return {
    /** A new row is none, until it is chosen. @param {HTMLElement} row */
    pass(row) {
      row.querySelector("a")?.setAttribute("tabindex", "-1");
      return row;
    },
    /** After rows came or went: whoever was on one that went is on the next. */
    follow() {
      if (isTouched && isShown(stop)) return;
      const isHeld = stop !== null && stop === document.activeElement;
      const first = body.querySelector(SHOWN);
      put(stop && isTouched ? next(stop) : first instanceof HTMLElement ? first : null);
      if (isHeld && !isShown(/** @type {HTMLElement} */ (document.activeElement))) stop?.focus();
    },
    now: () => (isShown(stop) ? stop : null),
  };
}
