/** The window by hand: sweep over the lanes to choose it, drag the bar between the handles to move it. */
(function () {
  "use strict";
  const root = typeof window === "object" ? window : globalThis;
  const Atlas = (root.Atlas = root.Atlas || {});
  const SWEEP_PX = 5;

  /** The day under a pixel of a strip that shows the span. */
  function dayAt([first, last], x, left, width) {
    const share = Math.min(1, Math.max(0, (x - left) / width));
    return Math.min(last, first + Math.floor(share * (last + 1 - first)));
  }

  /** The whole units that a sweep from one day to another touches, as closed days. */
  function swept(span, unit, a, b) {
    const [low, high] = [Math.min(a, b), Math.max(a, b)].map(unit.of);
    return [Math.max(span[0], unit.start(low)), Math.min(span[1], unit.end(high))];
  }

  /** The bin that holds a day, as closed days within the span. */
  function binOf(span, edges, day) {
    const k = edges.findIndex((edge, i) => edge <= day && day < edges[i + 1]);
    return [Math.max(span[0], edges[k]), Math.min(span[1], edges[k + 1] - 1)];
  }

  /**
   * @param {{span: number[], unit: object, edges: number[], get: function(): number[], set: function(number, number)}} deck
   */
  function create(deck) {
    const { span, unit } = deck;
    const lanes = document.querySelector("#dock .lanes");
    const day = (event) => {
      const { left, width } = lanes.getBoundingClientRect();
      return dayAt(span, event.clientX, left, width);
    };

    /** Follow a pointer until it is let go. */
    function follow(event, move, end = () => {}) {
      const target = event.target;
      const stop = (last) => {
        target.removeEventListener("pointermove", move);
        target.removeEventListener("pointerup", stop);
        target.removeEventListener("pointercancel", stop);
        end(last);
      };
      target.setPointerCapture(event.pointerId);
      target.addEventListener("pointermove", move);
      target.addEventListener("pointerup", stop);
      target.addEventListener("pointercancel", stop);
    }

    function sweep(event) {
      if (event.button !== 0 || event.target.closest(".silence")) return;
      const start = day(event);
      let moved = false;
      follow(event, (now) => {
        moved = moved || Math.abs(now.clientX - event.clientX) > SWEEP_PX;
        if (moved) deck.set(...swept(span, unit, start, day(now)));
      }, (last) => {
        if (!moved && last.type === "pointerup") deck.set(...binOf(span, deck.edges, start));
      });
    }

    function drag(event) {
      if (!event.target.classList.contains("dash-slider-range")) return;
      event.stopPropagation();
      event.preventDefault();
      const start = unit.of(day(event));
      const from = deck.get().map(unit.of);
      const range = span.map(unit.of);
      follow(event, (now) => {
        const moved = Atlas.play.shift(range, from, unit.of(day(now)) - start);
        deck.set(unit.start(moved[0]), unit.end(moved[1]));
      });
    }

    lanes.addEventListener("pointerdown", sweep);
    document.getElementById("window").addEventListener("pointerdown", drag, { capture: true });
  }

  Atlas.brush = { dayAt, swept, binOf, create };
  if (typeof module === "object") module.exports = Atlas.brush;
})();
