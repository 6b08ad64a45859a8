/** Whether a value from outside has the form of a draft; what its cells mean is not asked. */
/** @import { Draft, KeptEntry } from "../../types.js" */
import { LIMITS } from "../limits.js";

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** @param {unknown} value @returns {value is string} */
const isText = (value) => typeof value === "string" && value.length <= LIMITS.cell;

/** @param {unknown} row */
const isRow = (row) => isRecord(row) && isText(row.key) && isRecord(row.cells) && Object.values(row.cells).every(isText);

/** @param {unknown} rows */
const isTable = (rows) => Array.isArray(rows) && rows.length <= LIMITS.rows && rows.every(isRow) && new Set(rows.map(({ key }) => key)).size === rows.length;

/** @param {unknown} tables */
const areTables = (tables) => isRecord(tables) && Object.keys(tables).every((name) => /^[a-z_]+$/.test(name)) && Object.values(tables).every(isTable);

/** @param {unknown} columns */
const areColumns = (columns) => Array.isArray(columns) && columns.length <= LIMITS.columns
  && columns.every((one) => isRecord(one) && isText(one.name) && isText(one.field)) && new Set(columns.map(({ name }) => name)).size === columns.length;

/** @param {unknown} sources */
const areSources = (sources) => Array.isArray(sources) && sources.length <= LIMITS.rows && sources.every((one) => isRecord(one) && isText(one.key) && isRecord(one.item));

/** @param {unknown} translations */
const areTranslations = (translations) => isRecord(translations) && Object.entries(translations).every(([lang, tables]) => /^[A-Za-z0-9-]+$/.test(lang) && areTables(tables));

/** @param {unknown} value @returns {value is Draft} */
export const isDraft = (value) => isRecord(value) && value.draft === 1 && isRecord(value.meta) && areColumns(value.columns) && areTables(value.tables) && areSources(value.sources)
  && (value.translations === undefined || areTranslations(value.translations)) && (value.geometry === undefined || isRecord(value.geometry))
  && (value.history === undefined || Array.isArray(value.history));

/** Whether an entry is whole. @param {unknown} value @returns {value is KeptEntry} */
export function isEntry(value) {
  if (!isRecord(value) || !["do", "undo", "redo"].includes(String(value.kind)) || !isRecord(value.step)) return false;
  const { operations } = value.step;
  return Array.isArray(operations) && operations.length === value.count && operations.every(isRecord);
}
