/** The poster in the browser: the picture of the first response, filtered and moved as the map is. */
(function () {
  "use strict";
  const root = typeof window === "object" ? window : globalThis;
  const Atlas = (root.Atlas = root.Atlas || {});

  const SVG = "http://www.w3.org/2000/svg";
  const PICTURE_ZOOM = 4;
  const ZOOMS = [0, 9];
  const NAME_GAP = 6;
  const STATES = ["out", "possible", "certain"];
  const WHEEL_PX = 300;
  const DRAG_PX = 3;

  /** @returns {[number, number]} units of the picture, which are pixels at its zoom */
  const units = (lon, lat) => Atlas.mercator.project(lon, lat).map((v) => v * 2 ** PICTURE_ZOOM);

  /** The camera of a viewBox that a frame of pixels shows whole. */
  function cameraOf([x, y, width, height], frame) {
    const perUnit = Math.min(frame.width / width, frame.height / height);
    const size = 2 ** PICTURE_ZOOM;
    const [lon, lat] = Atlas.mercator.unproject((x + width / 2) / size, (y + height / 2) / size);
    return { lon, lat, zoom: PICTURE_ZOOM + Math.log2(perUnit) };
  }

  /** The viewBox that a frame of pixels fills at a camera. */
  function boxOf({ lon, lat, zoom }, frame) {
    const perPixel = 2 ** (PICTURE_ZOOM - zoom);
    const [x, y] = units(lon, lat);
    const [width, height] = [frame.width * perPixel, frame.height * perPixel];
    return [x - width / 2, y - height / 2, width, height];
  }

  /** The camera after a zoom that keeps what is under a pixel in its place. */
  function zoomed(camera, steps, frame, point = { x: frame.width / 2, y: frame.height / 2 }) {
    const zoom = Math.max(ZOOMS[0], Math.min(camera.zoom + steps, ZOOMS[1]));
    return panned({ ...panned(camera, frame.width / 2 - point.x, frame.height / 2 - point.y), zoom },
      point.x - frame.width / 2, point.y - frame.height / 2);
  }

  /** The camera after the picture was pulled by pixels. */
  function panned({ lon, lat, zoom }, dx, dy) {
    const size = 2 ** zoom;
    const [x, y] = Atlas.mercator.project(lon, lat);
    const [west, north] = Atlas.mercator.unproject(x - dx / size, y - dy / size);
    return { lon: west, lat: Math.max(-80, Math.min(north, 84)), zoom };
  }

  /** Arcs by route, in the order of the picture's paths. */
  function routes(arcs) {
    const byWay = new Map();
    for (const { event, from, to } of arcs) {
      const way = `${from}-${to}`;
      byWay.set(way, [...(byWay.get(way) || []), event]);
    }
    return [...byWay.values()];
  }

  let svg = null;
  let payload = null;
  let callbacks = null;
  let camera = null;
  /** What the viewer last asked to see; a frame of another size shows it whole. */
  let box = null;
  let ways = [];
  let last = null;
  let counts = null;
  let yielding = false;

  const frame = () => svg.getBoundingClientRect();
  const level = () => Math.floor(camera.zoom);

  function element(name, attributes, ...children) {
    const node = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...children);
    return node;
  }

  /** @returns {boolean} false when the page holds no picture */
  function start(holder, data, calls) {
    svg = holder.querySelector("svg.poster");
    if (!svg) return false;
    [payload, callbacks] = [data, calls];
    ways = routes(payload.arcs);
    box = svg.getAttribute("viewBox").split(" ").map(Number);
    camera = cameraOf(box, frame());
    look(camera);
    if (callbacks.words) Atlas.frame.zoomButtons(holder, callbacks.words, zoomBy);
    listen(holder);
    new ResizeObserver(resize).observe(svg);
    return true;
  }

  function listen(holder) {
    let grip = null;
    let dragged = false;
    const at = (event) => ({ x: event.clientX - frame().left, y: event.clientY - frame().top });
    svg.addEventListener("wheel", (event) => {
      if (yielding && !event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      move(zoomed(camera, -event.deltaY / WHEEL_PX, frame(), at(event)));
    }, { passive: false });
    svg.addEventListener("pointerdown", (event) => {
      grip = { ...at(event), camera };
      dragged = false;
    });
    root.addEventListener("pointermove", (event) => {
      if (!grip) return;
      const { x, y } = at(event);
      dragged = dragged || Math.hypot(x - grip.x, y - grip.y) > DRAG_PX;
      if (dragged) move(panned(grip.camera, x - grip.x, y - grip.y));
    });
    root.addEventListener("pointerup", () => { grip = null; });
    svg.addEventListener("click", (event) => { if (!dragged) choose(event); });
    if (callbacks.words) listenTip(holder, at);
  }

  function placeOf(event) {
    const target = event.target.closest("[data-place]");
    return target ? payload.places.id.indexOf(target.dataset.place) : -1;
  }

  function choose(event) {
    const place = placeOf(event);
    if (place < 0 || !counts.total[place]) return;
    callbacks.place(Atlas.marks.members(payload, level(), place).map((i) => payload.places.id[i]));
  }

  function listenTip(holder, at) {
    const tip = Atlas.frame.tip(holder);
    svg.addEventListener("pointerleave", () => tip.hide());
    svg.addEventListener("pointermove", (event) => {
      const place = placeOf(event);
      if (place < 0 || !counts || !counts.total[place]) return tip.hide();
      return tip.show(Atlas.marks.describe(payload, counts, level(), place, callbacks.words), at(event));
    });
  }

  /** Look from a camera; marks and names keep their size in pixels. */
  function look(next) {
    const refold = last && Math.floor(next.zoom) !== level();
    camera = next;
    svg.setAttribute("viewBox", boxOf(camera, frame()).map((v) => v.toFixed(1)).join(" "));
    if (refold) draw();
    const scale = (2 ** (PICTURE_ZOOM - camera.zoom)).toFixed(4);
    for (const node of svg.querySelectorAll(".mark, .area-name")) {
      const still = node.getAttribute("transform").replace(/ ?scale\(.*/, "");
      node.setAttribute("transform", `${still} scale(${scale})`);
    }
  }

  function move(next) {
    box = boxOf(next, frame());
    look(next);
    callbacks.move(camera);
  }

  function show(selection, view) {
    last = { selection, view };
    draw();
    look(camera);
  }

  function draw() {
    const { selection: { flag }, view } = last;
    counts = Atlas.marks.count(payload, flag, level());
    const ringed = Atlas.marks.chosen(payload, view, level());
    const points = Atlas.marks.visible(payload, counts);
    svg.querySelector(".marks").replaceChildren(...points.map((i) => mark(i, ringed.has(i))));
    drawAreas(view, ringed);
    drawArcs(flag, view);
  }

  function mark(i, chosen) {
    const { places } = payload;
    const sure = counts.total[i] - counts.possible[i];
    const number = Atlas.marks.number(sure, counts.possible[i]);
    const reach = Atlas.marks.radius(counts.total[i]);
    const [x, y] = units(places.lon[i], places.lat[i]);
    const at = `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(1)`;
    const text = (attributes, said) => element("text", { dy: ".36em", ...attributes }, said);
    return element("g", { class: "mark", "data-place": places.id[i], tabindex: "-1", transform: at },
      element("title", {}, places.name[i]),
      ...Atlas.marks.mark(payload, counts, i, chosen)
        .map(([kind, r]) => element("circle", { class: kind, r: r.toFixed(1) })),
      text({ class: sure ? "number" : "unsure" }, number),
      ...(Atlas.marks.named(counts.total[i], camera.zoom)
        ? [text({ class: "name", x: reach + NAME_GAP }, places.name[i])] : []));
  }

  function drawAreas(view, ringed) {
    const on = view.layers.includes("areas");
    const look = JSON.parse(svg.dataset.area);
    for (const node of svg.querySelectorAll(".areas path")) {
      const i = payload.places.id.indexOf(node.dataset.place);
      const sure = counts.total[i] - counts.possible[i];
      node.setAttribute("fill-opacity", on ? Atlas.traces.areaOpacity(look, sure, counts.possible[i]).toFixed(3) : 0);
      node.setAttribute("class", ringed.has(i) ? "chosen" : "");
    }
    for (const node of svg.querySelectorAll(".area-name")) {
      const i = payload.places.id.indexOf(node.dataset.place);
      const shown = on && Atlas.traces.areaNamed(payload, i, counts.total[i], camera.zoom);
      node.setAttribute("display", shown ? "inline" : "none");
      node.textContent = `${payload.places.name[i]} · ${counts.total[i]}`;
    }
  }

  function drawArcs(flag, view) {
    const on = view.layers.includes("arcs");
    const event = payload.events.id.indexOf(view.event);
    svg.querySelectorAll(".arcs path").forEach((node, k) => {
      const state = on ? STATES[Math.max(...ways[k].map((e) => flag[e]))] : "out";
      node.setAttribute("class", ways[k].includes(event) ? `${state} chosen` : state);
    });
  }

  /** Regions and rivers are the context that the picture has. */
  function layers(view) {
    for (const name of ["regions", "rivers"]) {
      svg.querySelector(`.${name}`).style.display = view.layers.includes(name) ? "" : "none";
    }
    if (last) show(last.selection, view);
  }

  /** @param target a camera {lon, lat, zoom} or bounds [west, south, east, north] */
  function flyTo(target) {
    const { width, height } = frame();
    move({ ...camera, ...Atlas.mercator.camera(target, width, height) });
  }

  /** The wheel and a finger scroll the page around; the buttons zoom. */
  function yieldScroll() {
    yielding = true;
    svg.style.touchAction = "pan-x pan-y";
  }

  const zoomBy = (steps) => move(zoomed(camera, steps, frame()));
  /** Show what was asked for in a frame of another size, folded for its zoom. */
  function resize() {
    const size = frame();
    if (size.width && size.height) look(cameraOf(box, size));
  }

  Atlas.poster = { cameraOf, boxOf, zoomed, panned, routes, start, show, layers, flyTo, zoomBy, resize, yieldScroll };
  if (typeof module === "object") module.exports = Atlas.poster;
})();
