/** Whether a hand is at work in the page: nothing is taken from under it. */

/** After a letter the next may follow. */
const TYPING_MS = 300;

/** @param {Window} around */
export function createHand(around) {
  /** @type {Set<number>} */
  const down = new Set();
  let typed = -Infinity;
  const lift = (/** @type {PointerEvent} */ { pointerId }) => void down.delete(pointerId);

  around.addEventListener("pointerdown", ({ pointerId }) => down.add(pointerId), { capture: true });
  around.addEventListener("pointerup", lift, { capture: true });
  around.addEventListener("pointercancel", lift, { capture: true });
  around.addEventListener("blur", () => down.clear());
  around.addEventListener("input", () => { typed = performance.now(); }, { capture: true });
  const isBusy = () => down.size > 0 || performance.now() - typed < TYPING_MS;

  return {
    /** @returns {Promise<void>} */
    atRest: () => (isBusy() ? new Promise((resolve) => {
      const look = () => void (isBusy() ? requestAnimationFrame(look) : resolve());
      look();
    }) : Promise.resolve()),
  };
}
