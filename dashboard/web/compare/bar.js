/** What lies between two handles, pulled along the rail with both. */

/** @typedef {[number, number]} Range in units of the slider */

/**
 * @param {HTMLElement} bar
 * @param {{range: Range, room: () => number, seen: () => number, get: () => Range, move: (window: Range) => void}} hand
 */
export function pullBar(bar, { range: [first, last], room, seen, get, move }) {
  bar.addEventListener("pointerdown", (start) => {
    if (start.button) return;
    const [[from, to], released] = [get(), new AbortController()];
    const { signal } = released;
    start.preventDefault();
    bar.setPointerCapture(start.pointerId);
    bar.addEventListener("pointermove", ({ pointerId, clientX }) => {
      if (pointerId !== start.pointerId) return;
      const units = Math.round(((clientX - start.clientX) / room()) * seen());
      const step = Math.max(first - from, Math.min(units, last - to));
      if (from + step !== get()[0]) move([from + step, to + step]);
    }, { signal });
    bar.addEventListener("lostpointercapture", () => released.abort(), { signal });
  });
}
