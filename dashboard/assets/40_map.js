/** The map: the figure's traces follow the view; MapLibre moves the camera. */
(function () {
  "use strict";
  const root = typeof window === "object" ? window : globalThis;
  const Atlas = (root.Atlas = root.Atlas || {});

  const FLIGHT_MS = 900;
  const TOLD_MS = 2500;
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
  const SWITCHED = ["regions", "rivers", "towns", "airfields"];
  const LABELS = ["regions-label", "countries-label", "towns-label", "airfields-label"];
  const AREA_GROUNDS = ["regions-ground", "land"];

  /** The figure with its camera made for the element it will fill. */
  function framed(figure, payload, view, element) {
    const { width, height } = element.getBoundingClientRect();
    const { TILE, camera } = Atlas.mercator;
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
  let shown = null;

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
    map.setLayoutProperty(traceLayer("places", "symbol"), "text-radial-offset", Atlas.traces.nameOffset(payload));
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
    drawn = Atlas.traces.columns(payload, plot.layout.meta, last.selection, last.view, level);
    const update = Atlas.traces.restyling(traces(), drawn);
    const written = JSON.stringify(update);
    if (written === shown) return;
    shown = written;
    // Plotly puts its own camera back after a restyle, unless the map is being moved.
    if (map.isMoving()) subplot().wheeling = true;
    root.Plotly.restyle(plot, update);
    unname(drawn.named);
  }

  /** The base map does not name what the events' own labels name. */
  function unname(ids) {
    if (String(ids) === unnamed) return;
    unnamed = String(ids);
    const others = ["!", ["in", ["get", "id"], ["literal", ids]]];
    for (const layer of LABELS) map.setFilter(layer, others);
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
    const { lon, lat, zoom } = Atlas.mercator.camera(target, width, height);
    glide({ center: [lon, lat], zoom: zoom === undefined ? map.getZoom() : zoom });
  }

  /** Move the camera and let plotly know where it ended. */
  function glide(options) {
    subplot().wheeling = true;
    map.easeTo({ duration: still() ? 0 : FLIGHT_MS, ...options });
  }

  const zoomBy = (steps) => glide({ zoom: map.getZoom() + steps, duration: still() ? 0 : 250 });
  const resize = () => root.Plotly.Plots.resize(plot);

  /** The wheel and one finger scroll the page around; the map says once how to move it. */
  function yieldScroll(t) {
    Object.assign(map._locale, {
      "CooperativeGesturesHandler.WindowsHelpText": t("gesture.wheel"),
      "CooperativeGesturesHandler.MacHelpText": t("gesture.wheel.mac"),
      "CooperativeGesturesHandler.MobileHelpText": t("gesture.touch"),
    });
    map.cooperativeGestures.enable();
    map.once("cooperativegestureprevented", () => root.setTimeout(() => plot.classList.add("told"), TOLD_MS));
  }

  const idle = () => Boolean(dressed && map.loaded());

  Atlas.map = { framed, start, show, layers, flyTo, zoomBy, resize, yieldScroll, idle };
  if (typeof module === "object") module.exports = Atlas.map;
})();
