/** The view and the query string, by the table that the server reads as well. */
/** @import { Ignored, Parsed, Payload, ViewState } from "../types.js" */
/** @import { Key } from "./codecs.js" */
/** @import { Row } from "../types.js" */
import table from "../../contract/view.json" with { type: "json" };
import { codecOf, optionsOf } from "./codecs.js";
import { outset } from "./outset.js";
import { stepOf } from "./tours.js";
import { usual } from "./under.js";

/** @typedef {keyof ViewState} Field */

/** Every key in the order of the address. */
const KEYS = table.keys.map((row) => ({ row, key: /** @type {Field} */ (row.key), codec: codecOf(row) }));

/**
 * The members that a key may have, in their order.
 * @param {Field} key
 * @param {Payload} numbers
 */
export function options(key, numbers) {
  const found = KEYS.find((one) => one.key === key);
  return found ? optionsOf(found.row, numbers) : [];
}

/** A camera as an address writes it. @param {import("../types.js").Camera} camera */
export const writeCamera = (camera) => KEYS.find(({ key }) => key === "view")?.codec.write(camera) ?? "";

/**
 * The view that an address without a query opens.
 * @param {Payload} numbers
 * @returns {ViewState}
 */
export const initial = (numbers) =>
  /** @type {any} */ (Object.fromEntries(KEYS.map(({ key, row }) => [key, start(row, numbers)])));

/**
 * The view that an address begins with: of a tour, what its step shows.
 * @param {Payload} numbers
 * @param {Row | null} step
 * @param {boolean} looks where the step does, unless the card of an event is open
 * @returns {ViewState}
 */
export function begun(numbers, step, looks) {
  const first = initial(numbers);
  if (step === null) return first;
  const { start: from, end: to, view, query } = numbers.steps;
  const own = Object.fromEntries(readings(new URLSearchParams(query[step]), numbers).map(({ key, found }) => [key, found?.value]));
  const camera = view[step];
  return { ...first, ...own, from: from[step], to: to[step], view: camera && looks ? { lat: camera[0], lon: camera[1], zoom: camera[2] } : null };
}

/**
 * What the keys of a query read as, null where that makes no sense.
 * @param {URLSearchParams} query
 * @param {Payload} numbers
 */
const readings = (query, numbers) => KEYS.flatMap(({ key, codec }) => {
  const text = query.get(key);
  if (text === null) return [];
  const isStep = key !== "tour" || stepOf(numbers, text) !== null;
  return [{ key, text, found: isStep ? codec.read(text, numbers) : null }];
});

/** @param {Key} row @param {Payload} numbers */
function start(row, numbers) {
  if (row.type === "day") return numbers.span[row.default === "first" ? 0 : 1];
  if (row.default === "usual") return usual(numbers);
  if (row.type === "set") return row.default === "all" ? [...optionsOf(row, numbers)] : [];
  return row.default === "first" ? optionsOf(row, numbers)[0] : row.default;
}

/**
 * Read a query string, with or without “?”; what makes no sense keeps its default and is named.
 * @param {string} search
 * @param {Payload} numbers
 * @returns {Parsed}
 */
export function parse(search, numbers) {
  const query = new URLSearchParams(search);
  /** @type {Ignored[]} */
  const ignored = [];
  const given = readings(query, numbers).flatMap(({ key, text, found }) => {
    ignored.push(...(found ? found.unknown : [text]).map((value) => ({ key, value })));
    return found ? [[key, found.value]] : [];
  });
  const view = { ...begun(numbers, stepOf(numbers, query.get("tour")), !query.has("event")), ...Object.fromEntries(given) };
  return inMode(inOrder({ view, ignored }, query.get("from") ?? "", numbers), numbers);
}

/**
 * All time where the window ends before it begins.
 * @param {Parsed} parsed
 * @param {string} asked
 * @param {Payload} numbers
 * @returns {Parsed}
 */
function inOrder({ view, ignored }, asked, { span: [from, to] }) {
  if (view.from <= view.to) return { view, ignored };
  return { view: { ...view, from, to }, ignored: [...ignored, { key: "from", value: asked }] };
}

/**
 * A span where the mode would not allow the window's first day.
 * @param {Parsed} parsed
 * @param {Payload} numbers
 * @returns {Parsed}
 */
function inMode({ view, ignored }, { span: [first] }) {
  if (view.mode !== "until" || view.from === first) return { view, ignored };
  return { view: { ...view, mode: "span" }, ignored: [...ignored, { key: "mode", value: view.mode }] };
}

/**
 * The query string without “?”, empty for the initial view; what a step of a tour shows is left out.
 * @param {ViewState} view
 * @param {Payload} numbers
 */
export const format = (view, numbers) => written(view, numbers).filter(Boolean).join("&");

/**
 * The query string of a view on a page that opens with `start` where an address chooses nothing.
 * @param {ViewState} view
 * @param {Payload} numbers
 * @param {string} start
 */
export function addressed(view, numbers, start) {
  const query = format(view, numbers);
  const again = outset(query, start);
  return again === query || format(parse(again, numbers).view, numbers) === query ? query : variants(view, numbers, "from")(view.from);
}

/**
 * Query strings of a view that differ in one key, which is never at its default.
 * @param {ViewState} view
 * @param {Payload} numbers
 * @param {Field} own
 * @returns {(value: any) => string}
 */
export function variants(view, numbers, own) {
  const at = KEYS.findIndex(({ key }) => key === own);
  const parts = written(view, numbers);
  const [before, after] = [parts.slice(0, at), parts.slice(at + 1)].map((some) => some.filter(Boolean));
  return (value) => [...before, `${own}=${escaped(KEYS[at].codec.write(value))}`, ...after].join("&");
}

/**
 * The parts of a query, one a key, empty where it is as at the start.
 * @param {ViewState} view
 * @param {Payload} numbers
 */
function written(view, numbers) {
  const first = begun(numbers, stepOf(numbers, view.tour), view.event === null);
  return KEYS.map(({ key, codec }) => {
    const [now, then] = [view, first].map((one) => (one[key] === null ? null : codec.write(one[key])));
    return now === null || now === then ? "" : `${key}=${escaped(now)}`;
  });
}

/** @param {string} text */
const escaped = (text) => encodeURIComponent(text).replaceAll("%2C", ",");
