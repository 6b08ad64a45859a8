/** What the parts of a plan are called. */
/** @import { Draft, MergeItem, MergePlan } from "../types.js" */
/** @import { Voice } from "../voice.js" */
import { labelOf } from "../desk/labels.js";
import { EVENTS, eventId, ID, rowsOf, titleOf } from "../core/rows.js";

/** @typedef {ReturnType<typeof createLabels>} Labels */

/** Table -> how the words of its form begin. @type {Record<string, string>} */
const TOLD = { claims: "claim", tours: "story.step" };

/**
 * @param {{voice: Voice, mine: Draft, plan: MergePlan, names: readonly string[]}} deps `names` of the files
 */
export function createLabels({ voice, mine, plan, names }) {
  const { t } = voice;
  const all = [...mine.columns, ...plan.columns];
  const titles = new Map([...plan.others.map(({ draft }) => draft), mine].flatMap((draft) => rowsOf(draft, EVENTS).map((row) => [eventId(draft, row), titleOf(draft, row)])));

  /** @param {string} table */
  function table(table) {
    const [name, lang] = table.split(".");
    const own = voice.has(`table.${name}`) ? t(`table.${name}`) : name;
    return lang ? t("merge.translation", { table: own, lang: new Intl.DisplayNames(voice.lang, { type: "language" }).of(lang) ?? lang }) : own;
  }

  return {
    /** What a part is, and of which event; empty for an event itself. @param {MergeItem} item */
    kind: (item) => (item.table === EVENTS ? "" : [table(item.table), titles.get(item.event)].filter(Boolean).join(": ")),
    /** @param {string} table @param {string} column */
    column(table, column) {
      if (!column) return t("merge.shape");
      const own = table === EVENTS ? all.find(({ name }) => name === column) : null;
      if (own) return labelOf(own, voice);
      const [name] = table.split(".");
      const word = [`${TOLD[name] ?? name}.${column.replace(/_id$/, "")}`, `field.${column}`].find(voice.has);
      return word ? t(word) : column;
    },
    /** Whether a column only says which part it is. @param {string} table @param {string} column */
    isId: (table, column) => (table === EVENTS ? all.some(({ name, field }) => name === column && field === ID) : /(^|_)id$/.test(column)),
    /** Files by their numbers. @param {readonly number[]} files */
    who: (files) => voice.list(files.map((file) => names[file])),
    names,
  };
}

/** A value as a text: of lists and records, what stands in them. @param {unknown} value @returns {string} */
export function textOf(value) {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map(textOf).join(", ");
  return typeof value === "object" ? Object.values(value).map(textOf).filter(Boolean).join(" / ") : String(value);
}
