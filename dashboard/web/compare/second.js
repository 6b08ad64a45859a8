/** The map beside the first: a still one, which needs no second graphics context and starts at once. */
/** @import { Atlas, Camera, Files, MapHandle, Page, Speaker, ViewState } from "../view/types.js" */
import { wrapped } from "../model/camera.js";
import { createMap } from "../map/map.js";
import { startColumn } from "../page/column.js";
import { byId, find } from "../page/dom.js";
import { debounce, whenIdle } from "../page/wait.js";
import { keepAddress } from "../view/location.js";
import { link } from "./link.js";

const ADDRESS_DELAY_MS = 300;

/**
 * @param {Page} page
 * @param {Files} files
 * @param {{atlas: Atlas, speaker: Speaker, view: ViewState}} side
 * @param {(ids: string[]) => void} place a mark was chosen
 * @returns {{map: MapHandle, close: () => void}}
 */
export function createSecond(page, files, { atlas, speaker, view }, place) {
  const remember = debounce(ADDRESS_DELAY_MS, () => { if (page.store.view().beside !== null) keepAddress(page); });
  const map = createMap(byId("beside-map"), { atlas, speaker, view, picture: picture(), ground: files.ground, piece: files.piece }, {
    place,
    move(/** @type {Camera} */ camera) { page.store.note({ view: wrapped(camera) }); remember(); },
  });
  map.layers(view);
  const part = link(page.map, map, byId("beside"));
  const unwatch = startColumn({ map, store: page.store });
  whenIdle(() => files.context(atlas.texts.lang).catch(() => null).then(map.surround));
  return { map, close() { unwatch(); part(); map.destroy(); } };
}

/** The first map's picture again, without what its own painter put into it. @returns {SVGSVGElement | null} */
function picture() {
  const first = find("#poster").querySelector("svg.poster");
  const own = first?.cloneNode(true);
  if (!(own instanceof SVGSVGElement)) return null;
  own.removeAttribute("style");
  own.querySelectorAll("use.copy, .names").forEach((part) => part.remove());
  own.querySelectorAll(".marks, .pieces").forEach((part) => part.replaceChildren());
  own.querySelector(".world")?.setAttribute("id", "world-beside");
  return own;
}
