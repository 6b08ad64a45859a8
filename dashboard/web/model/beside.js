/** What stands beside a view, as an address writes it: another window, sources or language. */
/** @import { Beside, Payload, Row, ViewState } from "../types.js" */
import { isDated } from "./dated.js";
import { parse, shortest } from "./days.js";
import { spoken } from "./selection.js";
import { isPossible } from "./window.js";

/** @typedef {{beside: Beside, unknown: string[]}} Found */

/** @type {Record<string, (what: string, numbers: Payload) => Found | null>} */
const KINDS = { years, source, lang };

/**
 * A kind, a dot and what of it; null where that is nothing of the collection.
 * @param {string} text
 * @param {Payload} numbers
 * @returns {Found | null}
 */
export function readBeside(text, numbers) {
  const [kind, what] = halves(text, ".");
  return Object.hasOwn(KINDS, kind) ? KINDS[kind](what, numbers) : null;
}

/** @param {Beside} beside */
export function writeBeside(beside) {
  if (beside.kind === "years") return `years.${shortest(beside.from, "earliest")}/${shortest(beside.to, "latest")}`;
  return beside.kind === "source" ? `source.${beside.sources.join()}` : `lang.${beside.lang}`;
}

/**
 * What of a view is another beside it; a language is not of the view but of its texts.
 * @param {ViewState} view
 * @param {Beside} beside
 * @returns {ViewState}
 */
export function viewBeside(view, beside) {
  if (beside.kind === "years") return { ...view, from: beside.from, to: beside.to };
  return beside.kind === "source" ? { ...view, sources: beside.sources } : { ...view, lang: beside.lang };
}

/**
 * Whether another window or other sources beside a view hold an event.
 * @param {Payload} numbers
 * @param {ViewState} view
 * @param {Row} event
 */
export function holdsBeside(numbers, { beside: text }, event) {
  const beside = text === null ? undefined : readBeside(text, numbers)?.beside;
  if (beside?.kind === "years") return isPossible(numbers, event, beside.from, beside.to);
  return beside?.kind === "source" && spoken({ numbers }, beside)[event];
}

/** @param {string} text @param {string} mark */
function halves(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

/** Two dates, both inclusive, that a slash parts; events without dates have no years. @param {string} what @param {Payload} numbers @returns {Found | null} */
function years(what, numbers) {
  const [first, last] = halves(what, "/").map(parse);
  if (!isDated(numbers) || !first || !last || first.earliest > last.latest) return null;
  return { beside: { kind: "years", from: first.earliest, to: last.latest }, unknown: [] };
}

/** @param {string} what @param {Payload} numbers @returns {Found | null} */
function source(what, { sources: { id } }) {
  const given = what.split(",").filter(Boolean);
  const known = id.filter((one) => given.includes(one));
  return known.length ? { beside: { kind: "source", sources: known }, unknown: given.filter((one) => !id.includes(one)) } : null;
}

/** @param {string} what @param {Payload} numbers @returns {Found | null} */
function lang(what, { languages }) {
  return languages.includes(what) ? { beside: { kind: "lang", lang: what }, unknown: [] } : null;
}
