/** One tab stop for many options: the arrow keys move the focus among them, Enter chooses. */

/** @type {Record<string, (at: number, last: number) => number>} */
const STEPS = {
  ArrowRight: (at) => at + 1, ArrowDown: (at) => at + 1, ArrowLeft: (at) => at - 1, ArrowUp: (at) => at - 1,
  PageDown: (at) => at + 10, PageUp: (at) => at - 10, Home: () => 0, End: (_, last) => last,
};
const CHOOSE = ["Enter", " "];

/**
 * @param {HTMLElement} box
 * @param {{choose: (key: number) => void, focus: (key: number | null) => void}} on
 */
export function createRoving(box, on) {
  /** @type {[number, HTMLElement][]} */
  let options = [];
  let current = 0;

  /** @param {number} at */
  function stop(at) {
    current = Math.max(0, Math.min(at, options.length - 1));
    options.forEach(([, element], k) => { element.tabIndex = k === current ? 0 : -1; });
    box.tabIndex = options.length ? -1 : 0;
  }

  box.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !options.length) return;
    if (CHOOSE.includes(event.key)) on.choose(options[current][0]);
    else if (Object.hasOwn(STEPS, event.key)) {
      stop(STEPS[event.key](current, options.length - 1));
      options[current][1].focus({ preventScroll: true });
    } else return;
    event.preventDefault();
  });
  box.addEventListener("focusin", ({ target }) => {
    const at = options.findIndex(([, element]) => element === target);
    if (at >= 0) stop(at);
    on.focus(at < 0 ? null : options[at][0]);
  });
  box.addEventListener("focusout", () => on.focus(null));

  return {
    /** The options in their order; who had the focus keeps it, or gives it to who stands nearest. @param {[number, HTMLElement][]} next */
    take(next) {
      const held = box.contains(document.activeElement);
      const was = options[current]?.[0];
      options = next;
      box.replaceChildren(...options.map(([, element]) => element));
      const same = options.findIndex(([key]) => was !== undefined && key >= was);
      stop(same < 0 ? options.length - 1 : same);
      if (held) (options[current]?.[1] ?? box).focus({ preventScroll: true });
    },
  };
}
