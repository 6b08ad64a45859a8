/** The form of the event that is chosen: every field with its name, and what is understood of it. */
/** @import { Draft, Remark, Row, Understood } from "../types.js" */
/** @import { Box, LineDeps } from "./lines.js" */
import { h } from "../../page/dom.js";
import { cell } from "../core/rows.js";
import { fill as fillBox } from "./box.js";
import { besideOwn } from "../desk/reason.js";
import { createLines, KNOWN } from "./lines.js";

/** Fields of the form in their order; what a draft has besides follows them. */
const FIELDS = ["title", "date", "place", "theme", "summary", "source"];
const ASIDE = ["id", "place_id", "lat", "lon"];
const MOST_OFFERED = 50;

/**
 * @typedef {object} Section a part of the form that other tables fill
 * @property {HTMLElement} element
 * @property {(row: Row) => void} show
 */

/**
 * @typedef {object} OwnDeps
 * @property {() => Draft} draft
 * @property {(key: string) => Understood | undefined} understood
 * @property {(key: string, column: string) => Remark[]} remarks
 * @property {Section[]} sections below the fields
 */

/** @typedef {LineDeps & OwnDeps} FormDeps */

/** @param {HTMLElement} host @param {FormDeps} deps */
export function createForm(host, deps) {
  const { voice: { t }, draft } = deps;
  const line = createLines(deps);
  /** @type {string | null} */
  let shown = null;
  /** By field, or by the name of a column that is none. @type {Map<string, Box>} */
  let boxes = new Map();

  const rowOf = (/** @type {string | null} */ key) => draft().tables.events.find((row) => row.key === key);

  /** @param {string} field */
  const columnOf = (field) => draft().columns.find((one) => one.field === field)?.name ?? field;

  /** @param {Row} row */
  function build(row) {
    boxes = new Map();
    const own = draft().columns.filter(({ field }) => !FIELDS.includes(field) && !ASIDE.includes(field));
    host.replaceChildren(
      h("h2", {}, t("form")),
      h("div", { class: "fields" },
        FIELDS.map((field) => line(row, field, t(`field.${field}`), boxes)),
        own.map(({ name, field }) => line(row, field || name, field ? t(`field.${field}`) : name, boxes))),
      ...deps.sections.map(({ element }) => element));
  }

  /** Put what the draft holds into the boxes, but for the one that is being typed in. */
  function fill() {
    const row = rowOf(shown);
    if (!row) return;
    for (const [field, { box }] of boxes) {
      fillBox(box, cell(row, columnOf(field)));
    }
    KNOWN.forEach((field) => offer(draft(), field, columnOf(field)));
    say(row);
    deps.sections.forEach((section) => section.show(row));
  }

  /** @param {Row} row */
  function say(row) {
    const known = deps.understood(row.key);
    for (const [field, { box, said }] of boxes) {
      const wrong = deps.remarks(row.key, columnOf(field)).filter(({ kind }) => kind !== "note");
      box.setAttribute("aria-invalid", String(wrong.length > 0));
      said.classList.toggle("is-wrong", wrong.length > 0);
      said.textContent = wrong.map(({ text }) => besideOwn(text, row.cells[columnOf(field)] ?? "")).join(" ") || understood(field, known);
    }
  }

  /** @param {string} field @param {Understood | undefined} known */
  function understood(field, known) {
    if (!known) return "";
    if (field === "date") return known.said[deps.voice.lang] ?? "";
    if (field !== "place") return "";
    return known.spots.map(({ name, region, country, precision }) => `${whole([name, region, deps.voice.country(country)])} (${t(`precision.${precision}`)})`).join("; ");
  }

  return {
    /** @param {string | null} key */
    show(key) {
      const row = rowOf(key);
      const isOther = shown !== (row?.key ?? null);
      shown = row?.key ?? null;
      if (!row) host.replaceChildren(h("p", { class: "quiet" }, t("form.none")));
      else if (isOther || !host.contains(document.activeElement)) build(row);
      fill();
    },
    fill,
    key: () => shown,
    /** @param {string} field @param {string} text */
    tell(field, text) {
      const held = boxes.get(field);
      if (held) held.said.textContent = text;
    },
  };
}

/** Names of a place from small to large, each once. @param {string[]} names */
const whole = (names) => [...new Set(names.filter(Boolean))].join(", ");

/** Offer what other events say in a field. @param {Draft} draft @param {string} field @param {string} column */
function offer({ tables: { events } }, field, column) {
  const values = [...new Set(events.map((row) => cell(row, column)).filter(Boolean))].slice(0, MOST_OFFERED);
  document.getElementById(`form-${field}-known`)?.replaceChildren(...values.map((value) => h("option", { value })));
}
