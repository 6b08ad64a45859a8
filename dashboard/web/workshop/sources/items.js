/** A source as CSL-JSON has it, and as its form does. */

/** @typedef {Record<string, unknown>} Item */
/** @typedef {Record<string, string>} Name of CSL: `family` and `given`, or `literal` */
/** @typedef {{given: string, family: string}} NameBoxes `family` holds the name of an organisation too */

/** Kinds that a class meets, before all others. */
export const OFTEN = [
  "webpage", "article-newspaper", "article-magazine", "article-journal", "book", "chapter", "entry-encyclopedia", "report",
  "interview", "manuscript", "speech", "treaty", "broadcast", "motion_picture", "map", "document",
];

const DAY = /^-?\d{4}(?:-\d{1,2}){0,2}$/;
const ABOUT = /[~?%]$/;

/** @param {Item} item @param {string} field */
export const textOf = (item, field) => (typeof item[field] === "string" ? /** @type {string} */ (item[field]) : "");

/** What a source is called where there is little room. @param {Item} item */
export const calledOf = (item) => ["title-short", "title", "URL", "id"].map((field) => textOf(item, field)).find(Boolean) ?? "";

/**
 * A date as it is typed, for CSL: days of the calendar, as in 1961, 1961-05, 1961-05-04, 1961/1962 and 1961~; all else in words.
 * @param {string} text
 * @returns {Item | undefined}
 */
export function dateOf(text) {
  const said = text.trim();
  if (!said) return undefined;
  const days = said.replace(ABOUT, "").split("/");
  if (days.length > 2 || !days.every((day) => DAY.test(day))) return { literal: said };
  const parts = days.map((day) => [...day.matchAll(/(?<!\d)-?\d{4}|\d+/g)].map(([part]) => Number(part)));
  return { "date-parts": parts, ...(ABOUT.test(said) ? { circa: true } : {}) };
}

/** A date of CSL as it can be typed. @param {unknown} date */
export function typedDate(date) {
  const { "date-parts": days, literal, raw, circa } = /** @type {Item} */ (date ?? {});
  if (!Array.isArray(days)) return String(literal ?? raw ?? "");
  return days.map((parts) => [parts].flat().map(typedPart).join("-")).join("/") + (circa ? "~" : "");
}

/** @param {unknown} part @param {number} at */
function typedPart(part, at) {
  const text = String(part);
  const sign = text.startsWith("-") ? "-" : "";
  return sign + text.slice(sign.length).padStart(at ? 2 : 4, "0");
}

/** @param {Item} item @returns {Name[]} */
export const authorsOf = ({ author }) => (Array.isArray(author) ? author.filter((one) => one && typeof one === "object") : []);

/** @param {Name} name @returns {NameBoxes} */
export const boxesOf = ({ given = "", family, literal = "" }) => ({ given, family: family ?? literal });

/**
 * A name of two boxes; what else was known of it stays.
 * @param {Name} old
 * @param {NameBoxes} boxes
 * @returns {Name | null} null where nothing is written
 */
export function nameOf(old, { given, family }) {
  const rest = Object.fromEntries(Object.entries(old).filter(([part]) => !["given", "family", "literal"].includes(part)));
  if (given && family) return { ...rest, family, given };
  if (!given && !family) return null;
  return "family" in old && family ? { ...rest, family } : { literal: family || given };
}

/**
 * A member of an item, or of its `custom`; nothing takes it away.
 * @param {Item} item
 * @param {string} path such as `title` or `custom.outside`
 * @param {unknown} value
 * @returns {Item}
 */
export function withMember(item, path, value) {
  const [first, ...rest] = path.split(".");
  const inner = rest.length ? withMember(/** @type {Item} */ (item[first] ?? {}), rest.join("."), value) : value;
  return isNothing(inner) ? Object.fromEntries(Object.entries(item).filter(([name]) => name !== first)) : { ...item, [first]: inner };
}

/** @param {unknown} value */
const isNothing = (value) => value === undefined || value === null || value === "" || value === false
  || (typeof value === "object" && !Object.keys(value).length);

/** @param {Item} item @param {string} path */
export const memberOf = (item, path) => path.split(".").reduce((/** @type {any} */ at, name) => at?.[name], item);
