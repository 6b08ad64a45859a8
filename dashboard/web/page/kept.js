/** The end of the card: what else the file says of an event, and how its row was read. */
/** @import { Atlas, Child, Speaker } from "../view/types.js" */
import { h } from "./dom.js";
import { rowsOf } from "./rows.js";
import { isWeb, outward } from "./source.js";

/** Letters of a value that stand without asking. */
const LONGEST = 280;

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {number} event
 * @returns {Child[]}
 */
export function keptParts({ texts: { fields, interpretations } }, { t }, event) {
  const cells = rowsOf(fields, event).map((k) => [h("dt", { dir: "auto" }, fields.name[k]), h("dd", {}, value(fields.value[k]))]);
  const read = rowsOf(interpretations, event).map((k) => h("li", { dir: "auto" }, interpretations.text[k]));
  return [
    cells.length > 0 && kept("fields", t("card.fields"), h("dl", {}, cells.flat())),
    read.length > 0 && kept("read", t("card.read"), h("ul", {}, read)),
  ];
}

/** @param {string} face @param {string} title @param {Child} content */
const kept = (face, title, content) => h("details", { class: `kept kept-${face}` }, h("summary", {}, title), content);

/**
 * A text, an address to follow, or the beginning of what is long with the whole behind it; nothing is fetched.
 * @param {string} text
 */
function value(text) {
  const letters = [...text];
  const brief = letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : text;
  if (isWeb(text) && !/\s/u.test(text)) return outward(text, [h("bdi", {}, brief)]);
  if (brief === text) return h("span", { dir: "auto" }, text);
  return h("details", { class: "long" }, h("summary", { dir: "auto" }, brief), h("span", { dir: "auto" }, text));
}
