/** What the traces of the figure show of a selection; the twin of dashboard/eventmap.py. */
(function () {
  "use strict";
  const root = typeof window === "object" ? window : globalThis;
  const Atlas = (root.Atlas = root.Atlas || {});

  const NEAR_ZOOM = 4;
  const OUTLINE_PX = 2.5;
  /** An area's outline is as opaque as its shade, so the chosen event's area needs a strong one. */
  const CHOSEN_OPACITY = 0.38;
  const NAME_GAP_PX = 4;
  const NAME_SIZE_PX = 11;
  const NONE = [null];

  /** Shade an area by its events; the twin of eventmap.area_opacity. */
  function areaOpacity([faint, full, fullAt, possibleOnly], certain, possible) {
    if (!certain) return possible ? possibleOnly : 0;
    return faint + (full - faint) * Math.sqrt(Math.min((certain + possible - 1) / (fullAt - 1), 1));
  }

  /** Whether an area carries its own label: from afar only countries with more events. */
  const areaNamed = ({ precisions, places }, i, events, zoom) =>
    events > 0 && (zoom >= NEAR_ZOOM ||
      (precisions[places.precision[i]] === "country" && events >= Atlas.marks.NAMED_EVENTS));

  /** What each trace shows of a selection: one object of columns a trace, by its name. */
  function columns(payload, look, selection, view, zoom) {
    const { places } = payload;
    const on = (layer) => view.layers.includes(layer);
    const counts = Atlas.marks.count(payload, selection.flag, zoom);
    const ringed = Atlas.marks.chosen(payload, view, zoom);
    const sure = (i) => counts.total[i] - counts.possible[i];
    const points = Atlas.marks.visible(payload, counts);
    const areas = places.lon.flatMap((lon, i) => (lon === null ? [i] : []));
    const shade = (i) => Math.max(
      on("areas") ? areaOpacity(look.area, sure(i), counts.possible[i]) : 0,
      ringed.has(i) ? CHOSEN_OPACITY : 0);
    const number = (i) => Atlas.marks.number(sure(i), counts.possible[i]);
    const named = areas.filter((i) => on("areas") && areaNamed(payload, i, counts.total[i], zoom));
    const beside = points.filter((i) => Atlas.marks.named(counts.total[i], zoom));
    return {
      counts,
      named: [...named, ...beside].map((i) => places.id[i]),
      areas: {
        opacity: areas.map(shade),
        outline: areas.map((i) => (ringed.has(i) ? OUTLINE_PX : 0)),
      },
      ...arcs(payload, look.routes, selection.flag, view),
      marks: discs(places, look, Atlas.marks.circles(payload, counts, ringed)),
      names: texts(places, named, (i) => `${places.name[i]} · ${counts.total[i]}`),
      places: texts(places, beside, (i) => places.name[i]),
      numbers: texts(places, points.filter((i) => sure(i)), number),
      doubts: texts(places, points.filter((i) => !sure(i)), number),
    };
  }

  function discs(places, look, circles) {
    return {
      lon: circles.map((c) => places.lon[c.place]),
      lat: circles.map((c) => places.lat[c.place]),
      size: circles.map((c) => 2 * c.radius),
      colour: circles.map((c) => look.colours[c.kind]),
      opacity: circles.map((c) => (c.kind in look.opacity ? look.opacity[c.kind] : 1)),
      place: circles.map((c) => c.place),
    };
  }

  function texts(places, rows, text) {
    const drawn = rows.length ? rows : NONE;
    const at = (axis) => drawn.map((i) => (i === null ? null : places.label[i][axis]));
    return { lon: at(0), lat: at(1), text: drawn.map((i) => (i === null ? "" : text(i))) };
  }

  function arcs(payload, routes, flag, view) {
    const event = payload.events.id.indexOf(view.event);
    const state = (route) => Math.max(...route.events.map((e) => flag[e]));
    const lines = (kept) => {
      const drawn = view.layers.includes("arcs") ? routes.filter(kept) : [];
      const path = (axis) => (drawn.length ? drawn.flatMap((route) => route[axis]) : NONE);
      return { lon: path("lon"), lat: path("lat") };
    };
    return {
      "arcs-possible": lines((route) => state(route) === 1),
      "arcs-certain": lines((route) => state(route) === 2),
      "arcs-chosen": lines((route) => route.events.includes(event)),
    };
  }

  /** One restyle of all traces, in their order; undefined leaves a trace as it is. */
  function restyling(traces, drawn) {
    const column = (name) => traces.map((trace) => drawn[trace][name]);
    return {
      lon: column("lon"),
      lat: column("lat"),
      text: column("text"),
      "marker.size": column("size"),
      "marker.color": column("colour"),
      "marker.opacity": column("opacity"),
      "marker.line.width": column("outline"),
    };
  }

  /**
   * The distance of names from their points in ems, as a MapLibre expression: beside the mark that
   * all events make at a zoom, so that names stand still while events come and go.
   */
  function nameOffset(payload) {
    const all = new Uint8Array(payload.events.id.length).fill(2);
    const ems = (radius) => Number(((radius + NAME_GAP_PX) / NAME_SIZE_PX).toFixed(2));
    const levels = payload.fold.map((_, zoom) => {
      const { total } = Atlas.marks.count(payload, all, zoom);
      const points = total.map((_, i) => i).filter((i) => payload.places.lon[i] !== null && total[i]);
      const held = new Map(points.map((i) => [payload.places.name[i], ems(Atlas.marks.radius(total[i]))]));
      return held.size ? ["match", ["get", "text"], ...[...held].flat(), 1] : 1;
    });
    const [first, ...others] = levels;
    return ["step", ["zoom"], first, ...others.flatMap((level, k) => [k + 1, level])];
  }

  Atlas.traces = { areaOpacity, areaNamed, columns, restyling, nameOffset };
  if (typeof module === "object") module.exports = Atlas.traces;
})();
