/** Pictures of views, one after the other, in one shape. */
/** @import { Files, Page, ViewState } from "../view/types.js" */
/** @import { Layer } from "./ground.js" */
/** @import { Shape } from "./shapes.js" */
import { compared, windowsOf } from "../compare/pair.js";
import { camera as cameraFor, target } from "../model/camera.js";
import { isDated } from "../model/dated.js";
import { cameraHere } from "../paper/ground.js";
import { createMeasure, strip } from "../paper/strip.js";
import { lit } from "./colours.js";
import { legendOf } from "./legend.js";
import { createMaps } from "./maps.js";
import { sayings } from "./saying.js";
import { laid, sheet, underSheet } from "./sheet.js";
import { wordsOf } from "./sides.js";
import { meanings } from "./signs.js";
import { split } from "./split.js";
import { createWriter } from "./writer.js";

/**
 * @param {Page} page
 * @param {Files} files
 * @param {Shape} shape
 * @param {{pin: string | null, cited: ViewState, axis: [number, number]}} how
 */
export async function createPainter(page, files, shape, { pin, cited, axis }) {
  const { atlas, speaker } = page;
  const { numbers } = atlas;
  const isLeft = document.documentElement.dir === "rtl";
  const writer = createWriter(createMeasure(), isLeft);
  const words = await wordsOf(page, files, cited);
  const arrange = (/** @type {ViewState} */ view, isEnd = false) => {
    const pair = compared(words, view);
    const told = sayings(page, view, { pin, cited, compared: pair });
    const items = [...legendOf(atlas, speaker, view), ...pair ? meanings(speaker.t, pair.kind) : []];
    const said = isEnd ? { ...told, body: told.credits.filter(Boolean).join(" ") } : told;
    return { said, laid: laid(shape, said, items, writer, isDated(numbers)) };
  };
  const { map } = arrange(cited).laid.places;
  const places = split(map, words.length, isLeft);
  const maps = await createMaps(page, files, words, places);

  return {
    /** Look where a view does: where the reader looks, or where its address says. @param {ViewState} view @param {boolean} here */
    look: (view, here) => maps.look(here ? cameraHere(page, view, places[0]) : cameraFor(target(numbers, view), places[0]), view),
    /** What does not change while the map looks from one place. @param {ViewState} view */
    under: (view) => underSheet(shape, maps.drawn("under", view, writer)),
    /** @param {ViewState} view @param {Layer} layer @param {number} scale @param {boolean} [isEnd] says how it is cited in the place of a text */
    picture(view, layer, scale, isEnd = false) {
      maps.show(view);
      const { said, laid: own } = arrange(view, isEnd);
      const time = own.places.time && timeStrip(page, { passes: maps.inTime(), axis, windows: windowsOf(words[0], view) }, own.places.time, said.heading);
      return lit(sheet(shape, said, own, { maps: maps.drawn(layer, view, writer), time, isLeft, scale, isBare: layer === "over" }));
    },
    remove: maps.remove,
  };
}

/** @param {Page} page @param {Parameters<typeof strip>[1]} told @param {import("./shapes.js").Place} place @param {string} label */
function timeStrip(page, told, { left, top, width, height }, label) {
  const own = strip(page, told, { width, height }, label);
  Object.entries({ x: left, y: top, width, height }).forEach(([name, value]) => own.setAttribute(name, String(value)));
  ["class", "role", "aria-label"].forEach((name) => own.removeAttribute(name));
  return own;
}
