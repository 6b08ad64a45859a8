/** The still map by keys: arrows move it, plus and minus zoom. */

const STEP_PX = 100;
/** @type {Record<string, [number, number]>} pixels by which the picture is pulled */
const ARROWS = { ArrowLeft: [STEP_PX, 0], ArrowRight: [-STEP_PX, 0], ArrowUp: [0, STEP_PX], ArrowDown: [0, -STEP_PX] };
/** @type {Record<string, number>} */
const ZOOMS = { "+": 1, "=": 1, "-": -1, _: -1 };

/**
 * @param {HTMLElement} holder
 * @param {string} label what it is and which keys it takes
 * @param {{pan: (dx: number, dy: number) => void, zoomBy: (steps: number) => void}} on
 */
export function createKeyboard(holder, label, on) {
  holder.tabIndex = 0;
  holder.setAttribute("role", "group");
  holder.setAttribute("aria-label", label);

  /** @param {KeyboardEvent} event */
  function press(event) {
    if (event.target !== holder || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key in ARROWS) on.pan(...ARROWS[event.key]);
    else if (event.key in ZOOMS) on.zoomBy(ZOOMS[event.key]);
    else return;
    event.preventDefault();
  }

  holder.addEventListener("keydown", press);
  return { remove() { holder.removeEventListener("keydown", press); } };
}
