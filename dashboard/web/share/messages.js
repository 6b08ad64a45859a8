/** What the page around an embedded view may ask, and what of it makes sense: docs/embedding.md. */
/** @import { Ignored, Parsed, Payload, ViewState } from "../types.js" */
import { format, initial, parse, writeCamera } from "../model/address.js";
import { iso } from "../model/days.js";
import { outset } from "../model/outset.js";

/** Version of the contract in docs/embedding.md. */
export const VERSION = 1;
const MAP_SHARE = 0.62;
const MAP_PX = [300, 640];

/** @typedef {Record<string, unknown>} Message */
/** @typedef {Record<string, string | null>} Parts of an address; null takes a key out */

/** @param {unknown} value @returns {value is string} */
const isText = (value) => typeof value === "string";

/** @param {unknown} value @returns {value is number} */
const isNumber = (value) => Number.isFinite(value);

/** @param {unknown} value @returns {Record<string, unknown>} */
const members = (value) => (value !== null && typeof value === "object" ? { ...value } : {});

/**
 * A member of `goTo` as parts of the address; undefined when it is of the wrong kind.
 * @type {Record<string, (value: unknown, numbers: Payload) => Parts | undefined>}
 */
const GO_TO = {
  event: (value) => (value === null || isText(value) ? { event: value } : undefined),
  era(value, { eras }) {
    const k = isText(value) ? eras.id.indexOf(value) : -1;
    return k < 0 ? undefined : { from: iso(eras.start[k]), to: iso(eras.end[k]) };
  },
  window(value) {
    const [from, to] = isText(value) ? value.split("/") : [members(value).from, members(value).to];
    return isText(from) && isText(to) ? { from, to } : undefined;
  },
  view(value) {
    const { lat, lon, zoom } = members(value);
    if (isText(value)) return { view: value };
    return isNumber(lat) && isNumber(lon) && isNumber(zoom) ? { view: writeCamera({ lat, lon, zoom }) } : undefined;
  },
  language: (value) => (isText(value) ? { lang: value } : undefined),
};

/** What a message must carry to be one. @type {Record<string, (message: Message) => boolean>} */
const MESSAGES = {
  hello: () => true,
  goTo: (message) => Object.keys(message).some((key) => Object.hasOwn(GO_TO, key)),
  setState: ({ state }) => isText(state),
  play: () => true,
  pause: () => true,
};

/** Whether something that arrived is a message of the contract. @param {unknown} data */
export function understood(data) {
  const message = members(data);
  const { atlas, type } = message;
  return atlas === VERSION && isText(type) && Object.hasOwn(MESSAGES, type) && MESSAGES[type](message);
}

/** @param {string} query @param {Parts} parts */
function changed(query, parts) {
  const params = new URLSearchParams(query);
  for (const [key, value] of Object.entries(parts)) {
    if (value === null) params.delete(key);
    else params.set(key, value);
  }
  return params.toString();
}

/**
 * A view with some parts of its address changed; a part that makes no sense stays as it was.
 * @param {ViewState} view
 * @param {Parts} parts
 * @param {Payload} numbers
 * @returns {Parsed}
 */
export function merged(view, parts, numbers) {
  const query = format(view, numbers);
  const ignored = parse(changed(query, parts), numbers).ignored.filter(({ key }) => key !== "mode" || "mode" in parts);
  const refused = new Set(ignored.filter(({ key, value }) => parts[key] === value).map(({ key }) => key));
  if (refused.has("from") || refused.has("to")) ["from", "to"].forEach((key) => refused.add(key));
  const kept = Object.fromEntries(Object.entries(parts).filter(([key]) => !refused.has(key)));
  return { view: parse(changed(query, kept), numbers).view, ignored };
}

/**
 * The view that `goTo` asks for, and what of it made no sense.
 * @param {Message} message
 * @param {ViewState} view
 * @param {Payload} numbers
 * @returns {Parsed}
 */
export function destination(message, view, numbers) {
  /** @type {Parts} */
  const parts = {};
  /** @type {Ignored[]} */
  const ignored = [];
  for (const [key, read] of Object.entries(GO_TO)) {
    if (!(key in message)) continue;
    const found = read(message[key], numbers);
    if (found === undefined) ignored.push({ key, value: String(JSON.stringify(message[key])) });
    else Object.assign(parts, found);
  }
  const next = merged(view, parts, numbers);
  return { view: next.view, ignored: [...ignored, ...next.ignored] };
}

/**
 * The view of a whole new state; what the frame itself is stays: embedded, what it shows, its pin.
 * @param {{state: string}} message
 * @param {ViewState} view
 * @param {Payload} numbers
 * @param {string} [start] query that the page opens with where its address chooses nothing
 * @returns {Parsed}
 */
export function restated({ state }, { lang, embed, show, play, pin }, numbers, start = "") {
  const given = new URLSearchParams(outset(state.replace(/^[^?]*\?/, ""), start));
  /** @type {Parts} */
  const parts = Object.fromEntries([...given.keys()].map((key) => [key, given.get(key)]));
  const next = merged({ ...initial(numbers), lang }, parts, numbers);
  return { view: { ...next.view, embed, show, play, pin }, ignored: next.ignored };
}

/**
 * Pixels that suit a width: a map of pleasant shape and what stands below it.
 * @param {number} width
 * @param {number} below
 */
export const heightFor = (width, below) =>
  Math.round(Math.max(MAP_PX[0], Math.min(width * MAP_SHARE, MAP_PX[1])) + below);

/**
 * Whether a page may be heard.
 * @param {string} origins the setting: “*” or origins separated by spaces
 * @param {string} origin
 */
export const allows = (origins, origin) => origins === "*" || origins.split(" ").includes(origin);

/**
 * Where to send: an origin that is not the parent's would only make the browser complain.
 * @param {string} origins
 * @param {ArrayLike<string> | undefined} ancestors
 * @returns {string[]}
 */
export function targets(origins, ancestors) {
  if (origins === "*") return ["*"];
  const list = origins.split(" ");
  return ancestors?.length ? list.filter((origin) => origin === ancestors[0]) : list;
}
