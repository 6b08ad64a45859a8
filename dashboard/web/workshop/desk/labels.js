/** What columns are called, and how wide they begin. */
/** @import { Column } from "../types.js" */
/** @import { Voice } from "../voice.js" */

const WIDTHS = /** @type {Record<string, number>} */ ({
  title: 220, date: 190, start: 150, end: 150, place: 190, summary: 280, significance: 240, theme: 130, source: 180,
  lat: 90, lon: 90, year: 80, month: 80, day: 70,
});
const WIDTH = 140;

/** The field in the reader's language, with the owner's own name where that is another. @param {Column} column @param {Voice} voice */
export function labelOf({ name, field }, voice) {
  if (!field) return name;
  const label = voice.t(`field.${field}`);
  const isOwn = name.toLowerCase() === field || name.toLowerCase() === label.toLowerCase();
  return isOwn ? label : `${label} (${name})`;
}

/** Pixels. @param {Column} column */
export const widthOf = ({ field }) => WIDTHS[field] ?? WIDTH;
