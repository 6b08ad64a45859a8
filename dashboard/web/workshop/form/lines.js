/** Lines of the form: the name of a field, its box, and what is understood of it. */
/** @import { Row, Spot } from "../types.js" */
/** @import { Voice } from "../voice.js" */
import { button, h } from "../../page/dom.js";
import { createPlaceBox } from "./placebox.js";

const LONG = ["summary", "significance"];
/** Fields whose values others in the draft have too, and are offered. */
export const KNOWN = ["theme", "source"];

/**
 * @typedef {object} LineDeps
 * @property {Voice} voice
 * @property {(key: string, field: string, value: string) => void} set a field, or a column that is none
 * @property {(key: string, spot: Spot) => void} place a place was chosen
 * @property {(key: string) => void} pick the point is to be set on the map
 * @property {(text: string, signal: AbortSignal) => Promise<Spot[]>} find
 * @property {(key: string, field: string, value: string) => void} typing
 */

/** @typedef {{box: HTMLInputElement | HTMLTextAreaElement, said: HTMLElement}} Box */

/** @param {LineDeps} deps */
export function createLines(deps) {
  const { t } = deps.voice;

  /**
   * @param {Row} row
   * @param {string} field or the name of a column that is none
   * @param {string} label
   * @param {Map<string, Box>} boxes gets what is made
   */
  function line(row, field, label, boxes) {
    const id = `form-${field}`;
    const said = h("p", { id: `${id}-said`, class: "said" });
    const { box, extra } = field === "place" ? placed(row, id, boxes) : plain(row, field, id);
    box.setAttribute("aria-describedby", said.id);
    boxes.set(field, { box, said });
    return h("div", { class: `field is-${LONG.includes(field) ? "long" : "short"}` }, h("label", { for: id }, label), box, extra, said);
  }

  /** @param {Row} row @param {string} field @param {string} id */
  function plain(row, field, id) {
    const known = KNOWN.includes(field) ? `${id}-known` : null;
    const box = LONG.includes(field) ? h("textarea", { id, rows: 3, dir: "auto" }) : h("input", { id, type: "text", autocomplete: "off", dir: "auto", list: known });
    box.addEventListener("change", () => deps.set(row.key, field, box.value));
    if (field === "date") box.addEventListener("input", () => deps.typing(row.key, field, box.value));
    return { box, extra: known ? h("datalist", { id: known }) : null };
  }

  /** @param {Row} row @param {string} id @param {Map<string, Box>} boxes */
  function placed(row, id, boxes) {
    const { input, list } = createPlaceBox({
      id, voice: deps.voice, find: deps.find,
      typed: (text) => deps.set(row.key, "place", text),
      chosen: (spot) => deps.place(row.key, spot),
    });
    const pick = button("button small", { id: "pick" }, t("place.pick"));
    pick.addEventListener("click", () => deps.pick(row.key));
    return { box: input, extra: h("div", { class: "point" }, list, ["lat", "lon"].map((field) => degree(row, field, boxes)), pick) };
  }

  /** @param {Row} row @param {string} field @param {Map<string, Box>} boxes */
  function degree(row, field, boxes) {
    const name = t(`field.${field}`);
    const box = h("input", { id: `form-${field}`, type: "text", inputmode: "decimal", "aria-label": name, placeholder: name, autocomplete: "off" });
    box.addEventListener("change", () => deps.set(row.key, field, box.value));
    boxes.set(field, { box, said: h("span") });
    return box;
  }

  return line;
}
