/** How high the table is: dragged, or moved by keys, and the same again as long as the tab is open. */

/** Percent of the height of the window. */
export const HEIGHTS = { first: 50, least: 20, most: 90, step: 5 };
const NAME = "workshop-table-height";

/**
 * The height after a key, or null where the key means nothing.
 * @param {number} now
 * @param {string} key
 */
export function moved(now, key) {
  const { first, least, most, step } = HEIGHTS;
  const to = { ArrowUp: now - step, ArrowDown: now + step, PageUp: now - 2 * step, PageDown: now + 2 * step, Home: least, End: most, Escape: first }[key];
  return to === undefined ? null : bounded(to);
}

/** @param {number} height */
export const bounded = (height) => Math.min(Math.max(Math.round(height), HEIGHTS.least), HEIGHTS.most);

/** @param {Pick<Storage, "getItem">} storage */
function remembered(storage) {
  const kept = Number(storage.getItem(NAME));
  return kept ? bounded(kept) : HEIGHTS.first;
}

/** @param {HTMLElement} grip @param {HTMLElement} table @param {() => Pick<Storage, "getItem" | "setItem">} storage which a browser may refuse */
export function startHeight(grip, table, storage) {
  let now = HEIGHTS.first;

  /** @param {number} height */
  function set(height) {
    now = height;
    grip.setAttribute("aria-valuenow", String(now));
    table.style.setProperty("--table-height", `${now}dvh`);
    table.classList.toggle("is-sized", now !== HEIGHTS.first);
  }

  /** @param {number} height */
  function choose(height) {
    set(height);
    unlessRefused(() => storage().setItem(NAME, String(now)));
  }

  grip.setAttribute("aria-valuemin", String(HEIGHTS.least));
  grip.setAttribute("aria-valuemax", String(HEIGHTS.most));
  set(unlessRefused(() => remembered(storage())) ?? HEIGHTS.first);
  grip.addEventListener("keydown", (event) => {
    const to = moved(now, event.key);
    if (to === null) return;
    event.preventDefault();
    choose(to);
    grip.scrollIntoView({ block: "nearest" });
  });
  grip.addEventListener("dblclick", () => choose(HEIGHTS.first));
  grip.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    grip.focus();
    grip.setPointerCapture(event.pointerId);
  });
  grip.addEventListener("pointermove", (event) => {
    if (!grip.hasPointerCapture(event.pointerId)) return;
    choose(bounded((100 * (event.clientY - table.getBoundingClientRect().top)) / window.innerHeight));
  });
}

/** @template T @param {() => T} what @returns {T | undefined} */
function unlessRefused(what) {
  try {
    return what();
  } catch {
    return undefined;
  }
}
