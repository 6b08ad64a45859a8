/** A map for each era, on paper. */
/** @import { Child, Context, Files, Page, ViewState } from "../view/types.js" */
import { isDated } from "../model/dated.js";
import { boxOf, camera as cameraFor, cameraOf, target } from "../model/camera.js";
import { sayStatus } from "../model/preview.js";
import { select } from "../model/selection.js";
import { byId, h } from "../page/dom.js";
import { mapFigure } from "./figures.js";
import { createGround } from "./ground.js";

const FRAME = { width: 680, height: 335 };
/** Of collections that have more eras, the first ones. */
const MOST = 12;

/** The eras that a view touches, each with its own years; one stretch where there are none. @param {Page} page @param {ViewState} view */
export function stretches({ atlas: { numbers: { eras }, texts } }, view) {
  const own = eras.id.flatMap((_, k) => (eras.start[k] <= view.to && eras.end[k] >= view.from
    ? [{ title: texts.eras.title[k], text: texts.eras.summary[k], from: Math.max(eras.start[k], view.from), to: Math.min(eras.end[k], view.to) }] : []));
  return own.length ? own.slice(0, MOST) : [{ title: "", text: "", from: view.from, to: view.to }];
}

/** Where all maps of a pack look: where its address says, else at the whole story. @param {Page} page @param {ViewState} view @param {import("../view/types.js").Size} frame */
export function cameraOfPack({ atlas: { numbers } }, view, frame) {
  const { width, height } = byId("map").getBoundingClientRect();
  if (view.view && width && height) return cameraOf(boxOf(view.view, { width, height }), frame);
  return cameraFor(target(numbers, { ...view, event: null, tour: null }), frame);
}

/** @param {Page} page @param {Files} files @param {ViewState} view @param {Context | null} context @returns {Promise<Child[]>} */
export async function maps(page, files, view, context) {
  const { atlas, speaker } = page;
  const [ground, camera] = [createGround(page, FRAME, context), cameraOfPack(page, view, FRAME)];
  await ground.fine(files, camera);
  return stretches(page, view).map(({ title, text, from, to }) => {
    const own = /** @type {ViewState} */ ({ ...view, from, to, mode: "span", event: null });
    const selection = select(atlas, own);
    return h("section", { class: "paper-map-part" },
      isDated(atlas.numbers) && h("h3", {}, title && [h("bdi", {}, title), ", "], speaker.window(from, to)),
      h("p", {}, sayStatus(atlas, speaker, own, selection)),
      text && h("p", { class: "paper-era", dir: "auto" }, text),
      mapFigure(page, ground, { selection, view: own, camera }));
  });
}
