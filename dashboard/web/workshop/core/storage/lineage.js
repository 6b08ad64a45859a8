/** What drafts were made of: a draft carries the marks of what it was each time it was handed out. */
/** @import { Draft, Platform, Row } from "../../types.js" */
import { hexDigest } from "./platform.js";

const DIGITS = 16;
/** Marks that a draft carries. */
const MOST = 20;

/** Marks of a draft, the newest last. @param {Draft} draft @returns {string[]} */
export const marksOf = ({ meta: { marks } }) => (Array.isArray(marks) ? marks.filter((mark) => typeof mark === "string") : []);

/** @param {Draft} draft @param {string} mark @returns {Draft} */
export const marked = (draft, mark) => ({ ...draft, meta: { ...draft.meta, marks: [...marksOf(draft).filter((one) => one !== mark), mark].slice(-MOST) } });

/** @param {Record<string, unknown>} record */
const sorted = (record) => Object.entries(record).filter(([, value]) => value !== "" && value !== undefined).sort(([one], [other]) => (one < other ? -1 : 1));

/** @param {Record<string, Row[]>} tables */
const contents = (tables) => sorted(tables).map(([name, rows]) => [name, /** @type {Row[]} */ (rows).map(({ cells }) => sorted(cells))]).filter(([, rows]) => rows.length);

/**
 * What tells drafts apart that say different things; keys of rows and marks do not count.
 * @param {Draft} draft
 * @param {Pick<Platform, "digest">} platform
 */
export async function digestOf({ meta, columns, tables, sources, translations = {}, geometry = {} }, platform) {
  const shapes = (tables.events ?? []).map(({ key }) => geometry[key] ?? null);
  const about = sorted(meta).filter(([name]) => name !== "marks");
  const languages = sorted(translations).map(([lang, own]) => [lang, contents(/** @type {Record<string, Row[]>} */ (own))]);
  const text = JSON.stringify([about, columns.map(({ name, field }) => [name, field]), contents(tables), sources.map(({ item }) => sorted(item)), languages, shapes]);
  return (await hexDigest(platform, new TextEncoder().encode(text))).slice(0, DIGITS);
}
