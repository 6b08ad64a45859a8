/** The form of the event that is chosen: every field with its name, and what is understood of it. */
/** @import { Column, Draft, Remark, Row, Spot, Understood } from "../types.js" */
/** @import { Voice } from "../voice.js" */
import { button, h } from "../../page/dom.js";
import { createPlaceBox } from "./placebox.js";

/** Fields of the form in their order; what a draft has besides follows them. */
const FIELDS = ["title", "date", "place", "theme", "summary", "source"];
const LONG = ["summary", "significance"];
const ASIDE = ["id", "place_id", "lat", "lon"];

/**
 * @typedef {object} FormDeps
 * @property {Voice} voice
 * @property {() => Draft} draft
 * @property {(key: string) => Understood | undefined} understood
 * @property {(key: string, column?: string) => Remark[]} remarks
 * @property {(key: string, field: string, value: string) => void} set a field, whose column is made where there is none
 * @property {(key: string, spot: Spot) => void} place a gazetteer's place is chosen
 * @property {(key: string) => void} pick the point is to be set on the map
 * @property {(text: string, signal: AbortSignal) => Promise<Spot[]>} find
 * @property {(key: string, field: string, value: string) => void} typing tells what would be understood
 */

/** @param {HTMLElement} host @param {FormDeps} deps */
export function createForm(host, deps) {
  const { voice: { t } } = deps;
  /** @type {string | null} */
  let shown = null;
  /** @type {Map<string, {box: HTMLInputElement | HTMLTextAreaElement, said: HTMLElement, column: string}>} by field or column */
  let boxes = new Map();

  const rowOf = (/** @type {string | null} */ key) => deps.draft().tables.events.find((row) => row.key === key);

  /** @param {string} field */
  const columnOf = (field) => deps.draft().columns.find((one) => one.field === field);

  /** @param {Row} row @param {string} field @param {string} label @param {string} column */
  function line(row, field, label, column) {
    const id = `form-${field || column}`;
    const said = h("p", { id: `${id}-said`, class: "said" });
    const { box, extra } = field === "place" ? placed(row, id) : plain(row, field, id);
    box.setAttribute("aria-describedby", said.id);
    boxes.set(field || column, { box, said, column });
    return h("div", { class: `field is-${field || "own"}` }, h("label", { for: id }, label), box, extra, said);
  }

  /** @param {Row} row @param {string} field @param {string} id */
  function plain(row, field, id) {
    const box = LONG.includes(field) ? h("textarea", { id, rows: 3, dir: "auto" }) : h("input", { id, type: "text", autocomplete: "off", dir: "auto", list: field === "theme" || field === "source" ? `${id}-known` : null });
    box.addEventListener("change", () => deps.set(row.key, field || id.slice("form-".length), box.value));
    if (field === "date") box.addEventListener("input", () => deps.typing(row.key, field, box.value));
    const known = box.getAttribute("list");
    return { box, extra: known ? h("datalist", { id: known }) : null };
  }

  /** @param {Row} row @param {string} id */
  function placed(row, id) {
    const { input, list } = createPlaceBox({
      id, voice: deps.voice, find: deps.find,
      typed: (text) => deps.set(row.key, "place", text),
      chosen: (spot) => deps.place(row.key, spot),
    });
    const pick = button("button small", { id: "pick" }, t("place.pick"));
    pick.addEventListener("click", () => deps.pick(row.key));
    const point = ["lat", "lon"].map((field) => {
      const box = h("input", { id: `form-${field}`, type: "text", inputmode: "decimal", size: 9, "aria-label": t(`field.${field}`), placeholder: t(`field.${field}`) });
      box.addEventListener("change", () => deps.set(row.key, field, box.value));
      boxes.set(field, { box, said: h("span"), column: "" });
      return box;
    });
    return { box: input, extra: h("div", { class: "point" }, list, point, pick) };
  }

  /** @param {Row} row */
  function build(row) {
    boxes = new Map();
    const own = deps.draft().columns.filter(({ field }) => !FIELDS.includes(field) && !ASIDE.includes(field));
    host.replaceChildren(
      h("h2", { id: "form-title" }, t("form")),
      h("div", { class: "fields" }, FIELDS.map((field) => line(row, field, t(`field.${field}`), columnOf(field)?.name ?? field)),
        own.map(({ name, field }) => line(row, field, field ? t(`field.${field}`) : name, name))));
  }

  /** Put what the draft holds into the boxes, but for the one that is being typed in. */
  function fill() {
    const row = rowOf(shown);
    if (!row) return;
    for (const [field, { box, column }] of boxes) {
      const value = row.cells[columnOf(field)?.name ?? column] ?? "";
      if (document.activeElement !== box && box.value !== value) box.value = value;
    }
    know();
    say(row);
  }

  /** Offer the themes and sources that there are. */
  function know() {
    for (const field of ["theme", "source"]) {
      const list = document.getElementById(`form-${field}-known`);
      const name = columnOf(field)?.name;
      const values = name ? [...new Set(deps.draft().tables.events.map(({ cells }) => cells[name]).filter(Boolean))] : [];
      list?.replaceChildren(...values.slice(0, 50).map((value) => h("option", { value })));
    }
  }

  /** @param {Row} row */
  function say(row) {
    const known = deps.understood(row.key);
    for (const [field, { box, said, column }] of boxes) {
      const remarks = deps.remarks(row.key, columnOf(field)?.name ?? column);
      const wrong = remarks.filter(({ kind }) => kind !== "note");
      box.setAttribute("aria-invalid", String(wrong.length > 0));
      said.classList.toggle("is-wrong", wrong.length > 0);
      said.textContent = wrong.map(({ text }) => text).join(" ") || understood(field, known);
    }
  }

  /** @param {string} field @param {Understood | undefined} known */
  function understood(field, known) {
    if (!known) return "";
    if (field === "date") return known.said[deps.voice.lang] ?? "";
    if (field !== "place") return "";
    return known.spots.map(({ name, region, country, precision }) => `${[name, region, country].filter(Boolean).join(", ")} (${t(`precision.${precision}`)})`).join("; ");
  }

  return {
    /** @param {string | null} key */
    show(key) {
      const row = rowOf(key);
      if (!row) {
        shown = null;
        host.replaceChildren(h("p", { class: "quiet" }, t("form.none")));
      } else if (shown !== key || !host.contains(document.activeElement)) {
        shown = key;
        build(row);
        fill();
      } else fill();
    },
    fill,
    key: () => shown,
    /** @param {string} field @param {string} text */
    tell(field, text) {
      const held = boxes.get(field);
      if (held) held.said.textContent = text;
    },
    /** @param {string} [field] */
    focus: (field = "title") => boxes.get(field)?.box.focus(),
  };
}
