/** How each type of the address table reads from a query, and writes itself. */
/** @import { Edge, Payload } from "../types.js" */
import table from "../../contract/view.json" with { type: "json" };
import { readBeside, writeBeside } from "./beside.js";
import { parse, shortest } from "./days.js";

/** @typedef {(typeof table.keys)[number]} Key a row of the table */
/** @typedef {{value: unknown, unknown: string[]}} Read a value, and members that are not known */
/**
 * @typedef {object} Codec
 * @property {(text: string, numbers: Payload) => Read | null} read null when nothing of the text makes sense
 * @property {(value: any) => string} write
 */

/** @param {string} pattern */
const whole = (pattern) => new RegExp(`^(?:${pattern})$`);
const NUMBER = whole(table.patterns.number);
const LONE_SURROGATES = /\p{Cs}/gu;

/** @param {unknown} value @param {string[]} [unknown] @returns {Read} */
const read = (value, unknown = []) => ({ value, unknown });

/**
 * The members that a key may have.
 * @param {Key} row
 * @param {Payload} numbers
 * @returns {string[]}
 */
export function optionsOf({ of, also = [] }, numbers) {
  if (Array.isArray(of)) return of;
  const rows = numbers[/** @type {"themes" | "files" | "sources" | "places" | "actors" | "events" | "languages"} */ (of)];
  return [...also, ...(Array.isArray(rows) ? rows : rows.id)];
}

/** @param {Key} row @returns {Codec} */
function day({ edge }) {
  const own = /** @type {Edge} */ (edge);
  return {
    read(text) {
      const bounds = parse(text);
      return bounds && read(bounds[own]);
    },
    write: (value) => shortest(value, own),
  };
}

/** Members in the order of the options. @param {Key} row @returns {Codec} */
const set = (row) => ({
  read(text, numbers) {
    const options = optionsOf(row, numbers);
    const members = text.split(",").filter(Boolean);
    const known = options.filter((option) => members.includes(option));
    if (text && !known.length) return null;
    return read(known, members.filter((member) => !options.includes(member)));
  },
  write: (value) => value.join(","),
});

/** @param {Key} row @returns {Codec} */
const one = (row) => ({
  read: (text, numbers) => (optionsOf(row, numbers).includes(text) ? read(text) : null),
  write: (value) => value,
});

/** Cut to so many code points, never within one. @param {Key} row @returns {Codec} */
const text = ({ longest }) => ({
  read(value) {
    const letters = [...value];
    const rest = letters.slice(longest).join("");
    return read(letters.slice(0, longest).join(""), rest ? [rest] : []);
  },
  write: (value) => value.replace(LONE_SURROGATES, "\ufffd"),
});

/** @returns {Codec} */
const flag = () => ({
  read: (value) => (value === "1" ? read(true) : null),
  write: (value) => (value ? "1" : ""),
});

/** @param {Key} row @returns {Codec} */
function pattern(row) {
  const own = whole(row.pattern ?? "");
  return { read: (value) => (own.test(value) ? read(value) : null), write: (value) => value };
}

/** @param {Key} row @returns {Codec} */
function camera({ least = [], most = [], decimals = [] }) {
  return {
    read(value) {
      const parts = value.split(",");
      if (parts.length !== least.length || !parts.every((part) => NUMBER.test(part))) return null;
      const sound = parts.every((part, k) => Number(part) >= least[k] && Number(part) <= most[k]);
      const [lat, lon, zoom] = parts.map(Number);
      return sound ? read({ lat, lon, zoom }) : null;
    },
    write: ({ lat, lon, zoom }) => [lat, lon, zoom].map((number, k) => number.toFixed(decimals[k])).join(","),
  };
}

/** Kept as text, which the address writes. @returns {Codec} */
const beside = () => ({
  read(value, numbers) {
    const found = readBeside(value, numbers);
    return found && read(writeBeside(found.beside), found.unknown);
  },
  write: (value) => value,
});

/** @type {Record<string, (row: Key) => Codec>} */
const TYPES = { day, set, one, text, flag, pattern, camera, beside };

/** @param {Key} row */
export const codecOf = (row) => TYPES[row.type](row);
