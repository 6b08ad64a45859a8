/** What stands in one cell of the grid: the text, and beneath it what was understood, or what is wrong. */
/** @import { Column, Remark, Row, Understood } from "../types.js" */
/** @import { Voice } from "../voice.js" */
/** @import { Seen } from "./grid.js" */
import { besideOwn } from "./reason.js";

/** Fields whose cells say when it was, and where. */
export const WHEN = ["date", "start", "year", "display_date", "decade", "century"];
export const WHERE = ["place", "coordinates", "lat", "region", "country"];

/**
 * What is said beneath a cell.
 * @param {Column} column
 * @param {string} value
 * @param {Understood | undefined} known
 * @param {Remark[]} remarks
 * @param {Voice} voice
 */
export function beneath({ field }, value, known, remarks, voice) {
  const worst = remarks.find(({ kind }) => kind !== "note");
  if (worst) return besideOwn(worst.text, value);
  if (WHEN.includes(field)) return known?.said[voice.lang] ?? "";
  if (WHERE.includes(field) && known?.spots.length) return placed(known, value, voice);
  return "";
}

/** Places of an event with what tells them from others of their name. @param {Understood} known @param {string} value @param {Voice} voice */
function placed({ spots }, value, { country: named }) {
  const names = spots.map(({ name, region, country }) => [...new Set([name, region, named(country)].filter(Boolean))].join(", "));
  const said = names.join("; ");
  return said === value ? "" : said;
}

/**
 * A component of React, which the grid draws with.
 * @param {{voice: Voice, seen: Seen}} deps
 */
export function createCell({ voice, seen }) {
  const { createElement } = window.React;

  /** @param {{data: Row, value: string, column: Column}} props */
  return function Cell({ data, value, column }) {
    const remarks = seen.remarks(data.key, column.name);
    const said = beneath(column, value, seen.understood(data.key), remarks, voice);
    const worst = remarks.find(({ kind }) => kind !== "note");
    return createElement("div", { className: "cell", dir: "auto" },
      createElement("span", { className: "cell-value" }, value),
      said && createElement("span", { className: worst ? "cell-wrong" : "cell-said" },
        worst && createElement("span", { className: "sr-only" }, `${voice.t(`kind.${worst.kind}`)} `), said));
  };
}
