/** Themes as they stand in a draft, and those that only cells of its events name. */
/** @import { Draft } from "../types.js" */
/** @import { Theme } from "../core/edits/themes.js" */
import { eventsOfTheme, themesOf as listed } from "../core/edits/themes.js";
import { fold } from "../../model/folding.js";
import { cell, columnOf, EVENTS, firstLanguage, rowsOf } from "../core/rows.js";

/** Those that can be changed here: each has an id. @param {Draft} draft @returns {Theme[]} */
export const themesOf = (draft) => listed(draft).filter((theme) => theme && typeof theme.id === "string" && theme.id);

/** The titles of a theme by language; a plain text is in the first. @param {Draft} draft @param {Theme} theme @returns {Record<string, string>} */
export const titlesOf = (draft, theme) => (typeof theme.title === "string" ? { [firstLanguage(draft)]: theme.title } : { ...theme.title });

/** @param {Theme} theme @param {string} lang */
export function titleIn(theme, lang) {
  const { title } = theme;
  if (typeof title === "string") return title || theme.id;
  return title?.[lang] || Object.values(title ?? {}).find(Boolean) || theme.id;
}

/** Languages of the texts, the one that they are written in first. @param {Draft} draft @returns {string[]} */
export function languagesOf(draft) {
  const { languages } = draft.meta;
  const held = Array.isArray(languages) ? languages.filter((lang) => typeof lang === "string" && lang) : [];
  return held.length ? held : [firstLanguage(draft)];
}

/**
 * Themes that cells name and the draft does not list, with the number of their events, the most common first.
 * @param {Draft} draft
 * @returns {{title: string, n: number}[]}
 */
export function unlisted(draft) {
  const column = columnOf(draft, "theme");
  if (!column) return [];
  const known = new Set(themesOf(draft).flatMap((theme) => [theme.id, ...Object.values(titlesOf(draft, theme))]).map(fold));
  /** @type {Map<string, {title: string, n: number}>} */
  const found = new Map();
  for (const row of rowsOf(draft, EVENTS)) {
    const title = cell(row, column).trim();
    const name = fold(title);
    if (!title || known.has(name)) continue;
    const held = found.get(name) ?? { title, n: 0 };
    held.n += 1;
    found.set(name, held);
  }
  return [...found.values()].sort((one, other) => other.n - one.n);
}

/** How many events a theme has. @param {Draft} draft @param {Theme} theme */
export const countOf = (draft, theme) => eventsOfTheme(draft, { ...theme, title: titlesOf(draft, theme) }).length;
