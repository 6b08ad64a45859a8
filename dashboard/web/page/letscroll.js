/** A finger that goes up or down scrolls the page, though it began on what is dragged from side to side. */

/** @param {HTMLElement} element */
export function letScroll(element) {
  /** @type {Touch | null} */
  let start = null;
  /** @type {boolean | null} null until the finger has moved */
  let isUpright = null;

  element.addEventListener("touchstart", ({ touches }) => {
    [start, isUpright] = [touches[0], touches.length > 1 ? false : null];
  }, { capture: true, passive: true });
  element.addEventListener("touchmove", (event) => {
    if (isUpright === null && start) {
      const { clientX, clientY } = event.touches[0];
      isUpright = Math.abs(clientY - start.clientY) > Math.abs(clientX - start.clientX);
      if (isUpright) takeAway(event);
    }
    // Who drags would forbid it.
    if (isUpright) event.stopPropagation();
  }, { capture: true, passive: true });
}

/** Browsers differ in whether they say so. @param {TouchEvent} event */
function takeAway({ target, changedTouches }) {
  target?.dispatchEvent(new TouchEvent("touchcancel", { bubbles: true, changedTouches: [...changedTouches] }));
}
