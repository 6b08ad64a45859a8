/** Themes, which stand in what is said of the whole; events name them by id or by title. */
/** @import { Draft, Refused, Row, Step } from "../../types.js" */
/** @import { Random } from "../naming.js" */
import look from "../../../../contract/look.json" with { type: "json" };
import { fold } from "../../../model/folding.js";
import { browserRandom, namedId } from "../naming.js";
import { cell, columnOf, EVENTS, firstLanguage, putAt, rowsOf, taken } from "../rows.js";
import { cellOperations, metaOperations } from "./cells.js";

/** As `events.schema.MOST_THEMES`. */
export const MOST_THEMES = look.palette.length;

/** @typedef {{id: string, title: Record<string, string>, colour?: string, letter?: string}} Theme colour as #rrggbb */

/** @param {Draft} draft @returns {Theme[]} */
export const themesOf = ({ meta: { themes } }) => (Array.isArray(themes) ? themes : []);

/** @param {Theme} theme */
const titles = (theme) => Object.values(/** @type {Record<string, string>} */ (typeof theme.title === "object" && theme.title ? theme.title : {}));

/** Events that name a theme by its id or one of its titles. @param {Draft} draft @param {Theme} theme @returns {Row[]} */
export function eventsOfTheme(draft, theme) {
  const called = new Set([theme.id, ...titles(theme)].map(fold));
  const column = columnOf(draft, "theme");
  return column ? rowsOf(draft, EVENTS).filter((row) => cell(row, column) && called.has(fold(cell(row, column)))) : [];
}

/** @param {Draft} draft @param {Theme[]} themes */
const themesTo = (draft, themes) => metaOperations(draft, ["themes"], themes);

/** The first colour of the palette that no theme has. @param {readonly Theme[]} themes */
const freeColour = (themes) =>
  look.palette.find((colour) => themes.every((theme) => theme.colour?.toLowerCase() !== colour.toLowerCase())) ?? look.palette[0];

/** The first letter of a title that no theme has, or any other. @param {readonly Theme[]} themes @param {string} title */
function freeLetter(themes, title) {
  const others = new Set(themes.map(({ letter }) => letter));
  const own = [...title.toUpperCase()].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  return [...own, ..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].find((letter) => !others.has(letter)) ?? "";
}

/**
 * Add a theme.
 * @param {Draft} draft
 * @param {string} title in the first language
 * @param {string} [colour]
 * @param {Random} [random]
 * @returns {Step | Refused}
 */
export function addTheme(draft, title, colour, random = browserRandom) {
  const themes = themesOf(draft);
  if (themes.length >= MOST_THEMES) return { refused: "workshop.refused.themes", filling: { n: MOST_THEMES } };
  const theme = {
    id: namedId(title, new Set(themes.map(({ id }) => id)), random, "t"),
    title: { [firstLanguage(draft)]: title },
    colour: colour ?? freeColour(themes),
    letter: freeLetter(themes, title),
  };
  return { name: "workshop.did.theme", filling: { title }, operations: themesTo(draft, [...themes, theme]) };
}

/**
 * Change a theme, or take one up that only events named; cells that called it by an old title follow.
 * @param {Draft} draft
 * @param {Theme} theme
 * @returns {Step | Refused}
 */
export function setTheme(draft, theme) {
  const themes = themesOf(draft);
  const old = themes.find(({ id }) => id === theme.id);
  if (!old && themes.length >= MOST_THEMES) return { refused: "workshop.refused.themes", filling: { n: MOST_THEMES } };
  const value = old ? themes.map((one) => (one.id === theme.id ? theme : one)) : [...themes, theme];
  return { name: "workshop.did.themed", filling: { title: titles(theme)[0] ?? theme.id }, operations: [...themesTo(draft, value), ...(old ? renamed(draft, old, theme) : [])] };
}

/** @param {Draft} draft @param {Theme} old @param {Theme} theme */
function renamed(draft, old, theme) {
  const column = columnOf(draft, "theme");
  const kept = new Set(titles(theme).map(fold));
  const cells = eventsOfTheme(draft, old).filter((row) => cell(row, column) !== old.id && !kept.has(fold(cell(row, column)))).map((row) => {
    const [lang] = Object.entries(old.title).find(([, title]) => fold(title) === fold(cell(row, column))) ?? [""];
    return { key: row.key, column, value: theme.title[lang] || theme.id };
  });
  return cellOperations(draft, EVENTS, cells);
}

/**
 * Remove a theme; its events get another one, or none.
 * @param {Draft} draft
 * @param {string} id
 * @param {string} [becomes] what stands in their cells then
 * @returns {Step}
 */
export function removeTheme(draft, id, becomes = "") {
  const themes = themesOf(draft);
  const theme = themes.find((one) => one.id === id) ?? { id, title: {} };
  const column = columnOf(draft, "theme");
  const cells = eventsOfTheme(draft, theme).map(({ key }) => ({ key, column, value: becomes }));
  return {
    name: "workshop.did.untheme",
    filling: { title: titles(theme)[0] ?? id, n: cells.length },
    operations: [...themesTo(draft, themes.filter((one) => one.id !== id)), ...cellOperations(draft, EVENTS, cells)],
  };
}

/** @param {Draft} draft @param {string} id @param {number} to where it will stand @returns {Step} */
export function moveTheme(draft, id, to) {
  const themes = themesOf(draft);
  const from = themes.findIndex((one) => one.id === id);
  return { name: "workshop.did.order", operations: from < 0 ? [] : themesTo(draft, putAt(taken(themes, from), to, themes[from])) };
}
