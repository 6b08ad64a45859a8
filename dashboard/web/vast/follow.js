/** How a page follows what comes later: tiles, pages of the list, what is found, and where its map looks. */
/** @import { Camera, Mark, Pyramid, Sight, VastAtlas } from "./types.js" */
/** @import { Page } from "../view/types.js" */
import { offset } from "../model/camera.js";
import { around } from "../model/bounds.js";
import { find } from "../page/dom.js";
import { draw } from "../view/draw.js";
import { MARGIN_PX, wider } from "./sight.js";
import { DRAWING, createTrouble } from "./trouble.js";

const REST_MS = 150;
/** A mark of several places is looked at at least so much closer. */
const CLOSER = 2;
const NOTHING = new Set();

/** Call once a frame, however often it is asked for. @param {() => void} action */
function onceAFrame(action) {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => { isAsked = false; action(); });
  };
}

/**
 * @param {Page} page
 * @param {(listener: () => void) => void} hear of what has come
 */
export function startVast(page, hear) {
  const { vast } = /** @type {VastAtlas} */ (page.atlas);
  const element = find("#map");
  const frame = () => { const { width, height } = element.getBoundingClientRect(); return { width, height }; };
  const trouble = createTrouble(element.parentElement ?? element, page.speaker, () => { retry(page); refresh(); });
  /** @type {Sight} */
  let seen = { camera: page.map.camera(), frame: frame() };
  vast.sight = () => wider(seen);
  vast.closer = (mark) => page.map.flyTo(nearer(mark, page.map.camera()));

  const refresh = onceAFrame(() => {
    if (page.store.pending()) return;
    watch();
    draw(page, page.store.view(), NOTHING);
    trouble.show(isTroubled(page), noteOf(page));
  });
  const all = onceAFrame(() => {
    page.results.refilter(page.store.view());
    page.timeline.showEvents(page.results.inTime());
    refresh();
  });
  const watched = /** @type {Set<Pyramid>} */ (new Set());
  /** Hear of the tiles of what is shown. */
  function watch() {
    const { pyramid } = onMap(page);
    if (!watched.has(pyramid)) pyramid.supply?.follow(refresh);
    watched.add(pyramid);
  }

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  page.map.follow((camera) => {
    clearTimeout(timer);
    const look = () => { seen = { camera, frame: frame() }; refresh(); };
    if (isFar(seen, camera)) look();
    timer = setTimeout(look, REST_MS);
  });
  new ResizeObserver(() => { seen = { camera: page.map.camera(), frame: frame() }; refresh(); }).observe(element);
  page.store.onDraw((_, changed) => { if (changed?.has("q") || changed?.has("sources")) watch(); });
  hear(all);
  vast.whole.files.days().then((days) => { vast.whole.days = days; all(); }, (error) => console.warn(String(error)));
  watch();
  refresh();
}

/** Whether a map looks so far from where it did that other marks are due. @param {Sight} seen @param {Camera} camera */
function isFar({ camera: before }, camera) {
  return before.zoom !== camera.zoom || offset(before, camera).some((by) => Math.abs(by) > MARGIN_PX / 2);
}

/** Where the cells of a mark part. @param {Mark} mark @param {Camera} now @returns {Camera} */
function nearer({ cells, lon, lat }, { zoom }) {
  const z = Math.max(...cells.map(({ tile }) => tile.z));
  const [west, south, east, north] = around(cells.map(({ tile: { cells: all }, cell }) => [all.lon[cell], all.lat[cell], all.lon[cell], all.lat[cell]]));
  const middle = cells.length > 1 ? { lon: (west + east) / 2, lat: (south + north) / 2 } : { lon, lat };
  return { ...middle, zoom: Math.min(Math.max(zoom + CLOSER, z), zoom + 2 * CLOSER) };
}

/** What the map counts from: all places. @param {Pick<Page, "atlas" | "store">} page */
function onMap({ atlas, store }) {
  const { q, sources } = store.view();
  return /** @type {VastAtlas} */ (atlas).vast.founds.of(q, [], sources);
}

/** Whether something of what is shown could not be had. @param {Page} page */
function isTroubled({ atlas, store }) {
  const [{ founds }, { q, place, sources }] = [/** @type {VastAtlas} */ (atlas).vast, store.view()];
  const answers = [founds.of(q, [], sources), founds.of(q, place, sources)];
  return answers.some(({ state, pyramid: { files } }) => state === "failed" || [files.tiles, files.pages].some((held) => held.failures().size > 0));
}

/** What is said of what is shown: its key. @param {Page} page */
function noteOf({ atlas, store }) {
  const [{ founds }, { q, place, sources }, { note, isDrawing }] = [/** @type {VastAtlas} */ (atlas).vast, store.view(), onMap({ atlas, store })];
  return note || founds.of(q, place, sources).note || (isDrawing ? DRAWING : "");
}

/** @param {Page} page */
function retry({ atlas, store }) {
  const { founds, listing } = /** @type {VastAtlas} */ (atlas).vast;
  founds.retry();
  listing.retry();
  const { pyramid: { files } } = onMap({ atlas, store });
  [files.tiles, files.pages].forEach((held) => held.retry());
}
