/** What the parts of a plan are called. */
/** @import { Column, MergePlan } from "../types.js" */
/** @import { Voice } from "../voice.js" */
import { labelOf } from "../desk/labels.js";
import { EVENTS, ID } from "../core/rows.js";

/** @typedef {ReturnType<typeof createLabels>} Labels */

/**
 * @param {{voice: Voice, columns: readonly Column[], plan: MergePlan, names: readonly string[]}} deps `columns` of mine, `names` of the files
 */
export function createLabels({ voice, columns, plan, names }) {
  const { t } = voice;
  const all = [...columns, ...plan.columns];

  /** @param {string} table */
  function table(table) {
    const [name, lang] = table.split(".");
    const own = voice.has(`table.${name}`) ? t(`table.${name}`) : name;
    return lang ? t("merge.translation", { table: own, lang: new Intl.DisplayNames(voice.lang, { type: "language" }).of(lang) ?? lang }) : own;
  }

  return {
    table,
    /** @param {string} table @param {string} column */
    column(table, column) {
      if (!column) return t("merge.shape");
      const own = table === EVENTS ? all.find(({ name }) => name === column) : null;
      if (own) return labelOf(own, voice);
      return voice.has(`field.${column}`) ? t(`field.${column}`) : column;
    },
    /** Whether a column only says which part it is. @param {string} table @param {string} column */
    isId: (table, column) => (table === EVENTS ? all.some(({ name, field }) => name === column && field === ID) : /(^|_)id$/.test(column)),
    /** Files by their numbers. @param {readonly number[]} files */
    who: (files) => voice.list(files.map((file) => names[file])),
    names,
  };
}

/** A value as a text; JSON of what is none. @param {unknown} value */
export function textOf(value) {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
