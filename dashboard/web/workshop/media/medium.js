/** One picture, sound or link of the event. */
/** @import { Draft, Refused, Remark, Row, Step } from "../types.js" */
/** @import { Voice } from "../voice.js" */
/** @import { Files } from "./adding.js" */
import { button, h } from "../../page/dom.js";
import { cell } from "../core/rows.js";
import { createBox, createCheck, createChoice } from "../form/box.js";
import { createUnfolding } from "../form/unfolding.js";
import { createSight } from "./sight.js";
import { setMedium } from "./steps.js";

const KINDS = ["image", "sound", "link"];
/** Licences that are met often; words of the page follow them. */
const LICENCES = ["CC BY 4.0", "CC BY-SA 4.0", "CC BY-NC 4.0", "CC0 1.0"];
const IN_WORDS = ["public", "own", "school"];

/** @typedef {ReturnType<typeof createMedium>} MediumLine */

/**
 * @typedef {object} MediaDeps
 * @property {Voice} voice
 * @property {() => Draft} draft
 * @property {(step: Step | Refused) => void} act
 * @property {(table: string, key: string) => Remark[]} remarks
 * @property {Files} files
 */

/**
 * @typedef {object} MediumActs
 * @property {(by: -1 | 1) => void} move
 * @property {() => void} remove
 * @property {(line: MediumLine) => void} opened
 */

/** @param {string} key @param {MediaDeps & MediumActs} deps */
export function createMedium(key, deps) {
  const { voice: { t } } = deps;
  const sight = createSight(deps.files, () => row && one.show(row));
  /** @type {ReturnType<typeof createFields> | null} */
  let fields = null;
  /** @type {Row | null} */
  let row = null;
  const line = createUnfolding({
    id: `medium-${key}`,
    build() {
      fields = createFields(key, deps);
      return [sight.whole, ...fields.elements, acts(deps)];
    },
    toggled(is) {
      if (!is) return;
      fill();
      deps.opened(one);
    },
  });
  line.head.prepend(sight.small);

  /** What Python says of a row that is still to be filled in, in the words of the page. @param {Row} now */
  const missing = (now) => ["alt", ...(cell(now, "kind") === "link" ? [] : ["credit"])].filter((column) => !cell(now, column));

  /** The server does not see the files. */
  const remarks = () => deps.remarks("media", key).filter(({ column }) => column !== "file" || !sight.isThere());

  function fill() {
    if (row && line.isOpen()) fields?.show(row, missing(row), remarks());
  }

  const one = {
    element: line.element,
    head: line.head,
    /** @param {Row} now */
    show(now) {
      row = now;
      sight.show(now);
      const kind = cell(now, "kind");
      const lacks = missing(now).map((column) => t(`media.${column}.missing`));
      line.say(t(`media.kind.${KINDS.includes(kind) ? kind : "link"}`), lacks[0] || cell(now, "caption") || cell(now, "alt"), lacks.length > 0 || remarks().length > 0);
      fill();
    },
    gone: sight.gone,
    fold: () => line.set(false),
    open() {
      line.set(true);
      fill();
      fields?.first();
    },
  };
  return one;
}

/** @param {MediaDeps & MediumActs} deps */
function acts({ voice: { t }, move, remove }) {
  const named = /** @type {const} */ ([["up", () => move(-1)], ["down", () => move(1)], ["remove", remove]]);
  return h("div", { class: "acts" }, named.map(([name, on]) => {
    const made = button("button small", { "data-act": name }, t(`claim.${name}.do`));
    made.addEventListener("click", on);
    return made;
  }));
}

/** @param {string} key @param {MediaDeps} deps */
function createFields(key, { voice, draft, act }) {
  const { t } = voice;
  const id = `medium-${key}-f`;
  const set = (/** @type {string} */ column) => (/** @type {string} */ value) => act(setMedium(draft(), key, { [column]: value }));
  const box = (/** @type {string} */ column, more = {}) => createBox({ id: `${id}-${column}`, label: t(`media.${column}`), hint: t(`media.${column}.hint`), on: set(column), ...more });
  const kind = createChoice({ id: `${id}-kind`, label: t("media.kind"), on: (value) => act(setMedium(draft(), key, { kind: value, ...(value === "link" ? { fetch: "" } : {}) })) },
    KINDS.map((value) => h("option", { value }, t(`media.kind.${value}`))));
  const boxes = { alt: box("alt", { isLong: true }), caption: box("caption"), credit: box("credit"), licence: box("licence", { list: `${id}-licences` }), url: box("url", { isWide: true, mode: "url" }) };
  const fetches = createCheck({ id: `${id}-fetch`, label: t("media.fetch"), hint: t("media.fetch.hint"), on: (is) => set("fetch")(is ? "yes" : "") });
  const licences = h("datalist", { id: `${id}-licences` }, [...LICENCES, ...IN_WORDS.map((name) => t(`media.licence.${name}`))].map((value) => h("option", { value })));
  const other = h("p", { class: "said is-wrong" });

  return {
    elements: [h("div", { class: "fields" }, boxes.alt.element, boxes.caption.element, boxes.credit.element, boxes.licence.element, boxes.url.element, kind.element, fetches.element), licences, other],
    first: () => boxes.alt.box.focus(),
    /** @param {Row} row @param {string[]} missing columns @param {Remark[]} remarks */
    show(row, missing, remarks) {
      const wrong = (/** @type {string} */ column) => (missing.includes(column) ? t(`media.${column}.missing`) : remarks.filter((one) => one.column === column).map(({ text }) => text).join(" "));
      for (const [column, { set: put, tell }] of Object.entries(boxes)) {
        put(cell(row, column));
        tell(wrong(column));
      }
      const isElsewhere = !cell(row, "file");
      for (const part of [boxes.url, kind]) part.element.hidden = !isElsewhere;
      fetches.element.hidden = !isElsewhere || cell(row, "kind") === "link";
      kind.set(cell(row, "kind"));
      fetches.set(cell(row, "fetch") === "yes");
      other.textContent = ["file", "event_id", ...(missing.length ? [] : ["kind"])].map(wrong).filter(Boolean).join(" ");
    },
  };
}
