/** A blank map: land, borders and rivers, with numbered marks to be named. */
/** @import { Child, Context, Files, Page, Row, Selection, ViewState } from "../view/types.js" */
import { fullName } from "../model/former.js";
import { eye } from "../map/eye.js";
import { h, svg } from "../page/dom.js";
import { placesOf } from "./figures.js";
import { createGround } from "./ground.js";
import { cameraOfPack } from "./maps.js";

const FRAME = { width: 680, height: 480 };
const [MOST, RADIUS, TEXT, APART] = [20, 9, 11, 19];

/** @typedef {{place: Row, n: number, x: number, y: number}} Numbered */

/** What a blank map shows: no name, and no event. @param {ViewState} view @returns {ViewState} */
const blankView = (view) => ({ ...view, ground: "blank", layers: ["rivers"], without: ["names"], place: [], event: null });

/** @param {Page} page @returns {Selection} */
const nothing = ({ atlas: { numbers } }) => ({ flag: new Uint8Array(numbers.events.id.length), order: [], certain: 0, possible: 0, context: 0 });

/**
 * The places with most events, none upon another, numbered from the left.
 * @param {Page} page
 * @param {ViewState} view
 * @param {Selection} selection
 * @returns {Numbered[]}
 */
export function numbered(page, view, selection) {
  const { numbers } = page.atlas;
  const at = eye(cameraOfPack(page, view, FRAME), FRAME);
  /** @type {Numbered[]} */
  const found = [];
  for (const { place, n } of placesOf(page.atlas, selection)) {
    const { x, y } = at(numbers.places.label[place][0], numbers.places.label[place][1]);
    const isInside = x > RADIUS && y > RADIUS && x < FRAME.width - RADIUS && y < FRAME.height - RADIUS;
    if (isInside && found.length < MOST && found.every((one) => Math.hypot(one.x - x, one.y - y) >= APART)) found.push({ place, n, x, y });
  }
  return found.sort((a, b) => a.x - b.x);
}

/**
 * @param {Page} page
 * @param {Files} files
 * @param {ViewState} view
 * @param {Context | null} context
 * @param {Numbered[]} marks
 * @param {string} label
 */
export async function blankMap(page, files, view, context, marks, label) {
  const [ground, camera] = [createGround(page, FRAME, context), cameraOfPack(page, view, FRAME)];
  await ground.fine(files, camera);
  const over = marks.map(({ x, y }, k) => svg("g", { class: "paper-number", transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`, "aria-hidden": "true" },
    svg("circle", { r: RADIUS }), svg("text", { dy: ".36em", "font-size": TEXT }, page.speaker.number(k + 1))));
  return h("figure", { class: "paper-figure" }, ground.figure({ selection: nothing(page), view: blankView(view), camera }, label, over));
}

/** @param {Page} page @param {Files} files @param {ViewState} view @param {Context | null} context @param {Numbered[]} marks @returns {Promise<Child[]>} */
export async function blank(page, files, view, context, marks) {
  const { t } = page.speaker;
  return [
    h("p", { class: "paper-name" }, t("paper.name")),
    h("p", {}, t("paper.blank")),
    await blankMap(page, files, view, context, marks, t("paper.blank.map", { n: marks.length })),
    h("ol", { class: "paper-lines" }, marks.map(() => h("li", {}, h("span", { class: "paper-line" })))),
  ];
}

/** What the numbers stand for. @param {Page} page @param {Numbered[]} marks */
export const named = ({ atlas, speaker }, marks) => h("ol", { class: "paper-named" },
  marks.map(({ place, n }) => h("li", {}, h("bdi", {}, fullName(atlas, speaker, place)), ` (${speaker.t("events", { n })})`)));
