/** The map: the figure's traces follow the view; MapLibre moves the camera. */
(function () {
  "use strict";
  const root = typeof window === "object" ? window : globalThis;
  const Atlas = (root.Atlas = root.Atlas || {});

  const TILE = 512;
  const LATITUDE_LIMIT = 85.051129;
  const FLIGHT_MS = 900;
  const PADDING_PX = 60;
  const CLOSEST_ZOOM = 8;
  const NEAR_ZOOM = 4;
  const REACH_PX = 4;
  const halo = (colour, width) => ({ "text-halo-color": colour, "text-halo-width": width });
  const LIGHT = halo("rgba(247,244,236,0.9)", 1.3);
  /** Halos, numbers that always show, and where labels may stand when others are in the way. */
  const DRESS = {
    names: {
      paint: LIGHT,
      layout: {
        "text-variable-anchor": ["center", "top", "bottom", "left", "right", "top-left", "top-right"],
        "text-radial-offset": 1.8,
        "text-max-width": 8,
      },
    },
    places: {
      paint: LIGHT,
      layout: { "text-variable-anchor": ["left", "bottom", "top", "right"], "text-justify": "auto" },
    },
    numbers: { paint: halo("rgba(20,32,43,0.4)", 0.8), layout: { "text-allow-overlap": true } },
    doubts: { layout: { "text-allow-overlap": true } },
  };
  const TRACES_DRESSED = Object.keys(DRESS);
  const NAME_GAP_PX = 4;
  const NAME_SIZE_PX = 11;
  const SWITCHED = ["regions", "rivers", "towns", "airfields"];
  const AREA_GROUNDS = ["regions-ground", "land"];
  const NONE = [null];

  /** @returns {[number, number]} pixels at zoom 0 */
  function project(lon, lat) {
    const phi = (Math.max(-LATITUDE_LIMIT, Math.min(LATITUDE_LIMIT, lat)) * Math.PI) / 180;
    return [TILE * (lon / 360 + 0.5), TILE * (0.5 - Math.asinh(Math.tan(phi)) / (2 * Math.PI))];
  }

  /** @returns {[number, number]} longitude and latitude of a pixel at zoom 0 */
  function unproject(x, y) {
    const lat = Math.atan(Math.sinh(2 * Math.PI * (0.5 - y / TILE)));
    return [(x / TILE - 0.5) * 360, (lat * 180) / Math.PI];
  }

  /**
   * The camera that shows bounds in a frame, never closer than a town's surroundings.
   * @param {[number, number, number, number]} bounds west, south, east, north
   * @returns {{lon: number, lat: number, zoom: number}}
   */
  function fit([west, south, east, north], width, height, padding = PADDING_PX) {
    const [x0, y1] = project(west, south);
    const [x1, y0] = project(east, north);
    const room = (size) => Math.max(size - 2 * Math.min(padding, size / 6), 1);
    const zoom = Math.log2(Math.min(room(width) / (x1 - x0), room(height) / (y1 - y0)));
    const [lon, lat] = unproject((x0 + x1) / 2, (y0 + y1) / 2);
    return { lon, lat, zoom: Math.max(0, Math.min(zoom, CLOSEST_ZOOM)) };
  }

  /** A target is a camera {lon, lat, zoom} or bounds [west, south, east, north]. */
  const camera = (target, width, height) =>
    (Array.isArray(target) ? fit(target, width, height) : target);

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
    const number = (i) => Atlas.marks.number(sure(i), counts.possible[i]);
    const named = areas.filter((i) => on("areas") && areaNamed(payload, i, counts.total[i], zoom));
    const beside = points.filter((i) => Atlas.marks.named(counts.total[i], zoom));
    return {
      counts,
      named: [...named, ...beside].map((i) => places.id[i]),
      areas: {
        opacity: areas.map((i) => (on("areas") ? areaOpacity(look.area, sure(i), counts.possible[i]) : 0)),
        outline: areas.map((i) => (ringed.has(i) ? 2 : 0)),
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

  /** The figure with its camera made for the element it will fill. */
  function framed(figure, payload, view, element) {
    const { width, height } = element.getBoundingClientRect();
    const { lon, lat, zoom } = camera(view.view || payload.home, width || TILE, height || TILE);
    Object.assign(figure.layout.map, { center: { lon, lat }, zoom });
    return figure;
  }

  let plot = null;
  let map = null;
  let payload = null;
  let callbacks = null;
  let last = null;
  let level = null;
  let drawn = null;
  let tip = null;
  let unnamed = null;
  let dressed = false;
  let told = null;

  const subplot = () => plot._fullLayout.map._subplot;
  const traces = () => plot._fullData.map((trace) => trace.name);
  const traceLayer = (name, kind) =>
    `plotly-trace-layer-${plot._fullData[traces().indexOf(name)].uid}-${kind}`;
  const still = () => root.matchMedia("(prefers-reduced-motion: reduce)").matches;

  /** @returns {boolean} false when the map cannot be drawn */
  function start(element, data, calls) {
    [plot, payload, callbacks] = [element, data, calls];
    map = plot._fullLayout && plot._fullLayout.map && subplot() && subplot().map;
    if (!map) return false;
    tip = Atlas.frame.tip(plot.parentElement);
    if (callbacks.words) Atlas.frame.zoomButtons(plot.parentElement, callbacks.words, zoomBy);
    told = current();
    map.on("idle", dress);
    muteStyle();
    listen();
    return true;
  }

  /**
   * Plotly compares the style by its JSON at every step; the base map's data says itself in a word
   * there, instead of half a megabyte.
   */
  function muteStyle() {
    for (const [name, source] of Object.entries(plot.layout.map.style.sources)) {
      Object.defineProperty(source.data, "toJSON", { value: () => name });
    }
  }

  /** What plotly has no attribute for, once its layers are drawn and at rest. */
  function dress() {
    if (dressed || !TRACES_DRESSED.every((name) => map.getLayer(traceLayer(name, "symbol")))) return;
    map._fadeDuration = 0;
    TRACES_DRESSED.forEach(putOn);
    map.setLayoutProperty(traceLayer("places", "symbol"), "text-radial-offset", nameOffset(payload));
    dressed = true;
  }

  function putOn(name) {
    const layer = traceLayer(name, "symbol");
    const { paint = {}, layout = {} } = DRESS[name];
    Object.entries(paint).forEach(([property, value]) => map.setPaintProperty(layer, property, value));
    Object.entries(layout).forEach(([property, value]) => map.setLayoutProperty(layer, property, value));
  }

  function listen() {
    map.on("click", ({ point }) => {
      const place = placeAt(point);
      if (place !== null) callbacks.place(Atlas.marks.members(payload, level, place).map((i) => payload.places.id[i]));
    });
    map.on("mousemove", ({ point }) => say(point));
    map.on("mouseout", () => tip.hide());
    map.on("movestart", () => tip.hide());
    map.on("zoom", () => { if (last && Math.floor(map.getZoom()) !== level) draw(); });
    map.on("moveend", tell);
    plot.addEventListener("dblclick", (event) => {
      event.stopPropagation();
      const { left, top } = map.getCanvas().getBoundingClientRect();
      const around = map.unproject([event.clientX - left, event.clientY - top]);
      glide({ zoom: map.getZoom() + 1, around });
    }, true);
  }

  function say(point) {
    const place = placeAt(point);
    map.getCanvas().style.cursor = place === null ? "" : "pointer";
    if (place === null || !callbacks.words) return tip.hide();
    return tip.show(Atlas.marks.describe(payload, drawn.counts, level, place, callbacks.words), point);
  }

  /** @returns {number | null} the mark, else the area, under a pixel */
  function placeAt({ x, y }) {
    if (!drawn) return null;
    const box = [[x - REACH_PX, y - REACH_PX], [x + REACH_PX, y + REACH_PX]];
    const discs = [traceLayer("marks", "circle")].filter((layer) => map.getLayer(layer));
    const [disc] = map.queryRenderedFeatures(box, { layers: discs });
    if (disc) return drawn.marks.place[disc.id - 1];
    const grounds = last.view.layers.includes("areas") ? AREA_GROUNDS : [];
    const areas = map.queryRenderedFeatures([x, y], { layers: grounds })
      .map((feature) => payload.places.id.indexOf(feature.properties.id));
    const hit = areas.find((i) => i >= 0 && drawn.counts.total[i]);
    return hit === undefined ? null : hit;
  }

  const current = () => {
    const { lng, lat } = map.getCenter();
    return { lon: lng, lat, zoom: map.getZoom() };
  };

  /** Tell where the map came to rest; plotly puts the same camera back at every restyle. */
  function tell() {
    const camera = current();
    if (Object.keys(camera).every((key) => Math.abs(camera[key] - told[key]) < 1e-6)) return;
    told = camera;
    callbacks.move(camera);
  }

  function show(selection, view) {
    last = { selection, view };
    draw();
  }

  function draw() {
    level = Math.floor(map.getZoom());
    drawn = columns(payload, plot.layout.meta, last.selection, last.view, level);
    // Plotly puts its own camera back after a restyle, unless the map is being moved.
    if (map.isMoving()) subplot().wheeling = true;
    root.Plotly.restyle(plot, restyling(traces(), drawn));
    unname(drawn.named);
  }

  /** The base map does not name what the events' own labels name. */
  function unname(ids) {
    if (String(ids) === unnamed) return;
    unnamed = String(ids);
    const others = ["!", ["in", ["get", "id"], ["literal", ids]]];
    for (const layer of ["regions-label", "countries-label", "towns-label", "airfields-label"]) map.setFilter(layer, others);
  }

  /** Switch the context layers; arcs and areas are traces, which the next step draws. */
  function layers(view) {
    for (const { id } of map.getStyle().layers) {
      const owner = id.split("-")[0];
      if (SWITCHED.includes(owner) && id !== AREA_GROUNDS[0]) {
        map.setLayoutProperty(id, "visibility", view.layers.includes(owner) ? "visible" : "none");
      }
    }
    if (last) show(last.selection, view);
  }

  /** @param target a camera {lon, lat, zoom} or bounds [west, south, east, north] */
  function flyTo(target) {
    const { width, height } = map.getCanvas().getBoundingClientRect();
    const { lon, lat, zoom } = camera(target, width, height);
    glide({ center: [lon, lat], zoom: zoom === undefined ? map.getZoom() : zoom });
  }

  /** Move the camera and let plotly know where it ended. */
  function glide(options) {
    subplot().wheeling = true;
    map.easeTo({ duration: still() ? 0 : FLIGHT_MS, ...options });
  }

  const zoomBy = (steps) => glide({ zoom: map.getZoom() + steps, duration: still() ? 0 : 250 });
  const resize = () => root.Plotly.Plots.resize(plot);
  const idle = () => Boolean(dressed && map.loaded());

  Atlas.map = {
    project, unproject, fit, areaOpacity, areaNamed, columns, restyling, nameOffset, framed,
    start, show, layers, flyTo, zoomBy, resize, idle,
  };
  if (typeof module === "object") module.exports = Atlas.map;
})();
