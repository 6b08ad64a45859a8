/** How far an event reaches: in space for the map, in time for the window. */
(function () {
  "use strict";
  const root = typeof window === "object" ? window : globalThis;
  const Atlas = (root.Atlas = root.Atlas || {});

  /** Bounds of an event's sites and towns, else of its areas: west, south, east, north in degrees. */
  function bounds(payload, event) {
    const all = Atlas.list.placesOf(payload, event);
    const points = all.filter((p) => payload.places.lon[p] !== null);
    const boxes = (points.length ? points : all).map((p) => payload.places.bounds[p]);
    return [0, 1, 2, 3].map((k) => Math[k < 2 ? "min" : "max"](...boxes.map((box) => box[k])));
  }

  /** The window, widened where the event lies outside it: {} or {from, to}. */
  function widened({ events, span }, view, event) {
    if (Atlas.time.isPossible(events, event, view.from, view.to)) return {};
    const from = events.se[event] === null ? span[0] : events.se[event];
    const to = events.el[event] === null ? span[1] : events.el[event];
    return { from: Math.min(view.from, from), to: Math.max(view.to, to) };
  }

  Atlas.reach = { bounds, widened };
  if (typeof module === "object") module.exports = Atlas.reach;
})();
