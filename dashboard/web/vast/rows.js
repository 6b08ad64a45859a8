/** Places of a vast atlas as rows of its columns: they grow as tiles come, and a row stays what it is. */
/** @import { Atlas, Mark, Row } from "./types.js" */

/** What is known of a place is a point. */
const PRECISION = "site";

/** @param {Atlas} atlas whose places are added to; its only folding is that of the marks shown */
export function createRows({ numbers, texts }) {
  const precision = numbers.precisions.indexOf(PRECISION);
  const at = numbers.places.id.map((_, row) => row);
  numbers.fold.splice(0, numbers.fold.length, at);
  /** By position of the place. @type {Map<number, Row>} */
  const rows = new Map();
  let known = 0;

  /** Take in what others have added. */
  function learn() {
    for (; known < numbers.places.id.length; known += 1) rows.set(Number(numbers.places.id[known]), known);
    while (at.length < known) at.push(at.length);
  }

  /** @param {number} place @param {number} lon @param {number} lat @param {string} name @returns {Row} */
  function rowOf(place, lon, lat, name) {
    const held = rows.get(place);
    if (held !== undefined) return held;
    const row = numbers.places.id.length;
    append(numbers.places, {
      id: String(place), lon, lat, precision, kind: "", until: null, country: "", part_of: "",
      accuracy_km: null, own: false, label: [lon, lat], bounds: [lon, lat, lon, lat], surroundings: 0,
    });
    append(texts.places, { name, aliases: "", coordinates_from: "" });
    learn();
    return row;
  }

  return {
    /** The rows of marks; the places of their cells are folded into them. @param {Mark[]} marks @returns {Row[]} */
    of(marks) {
      learn();
      at.forEach((_, row) => { at[row] = row; });
      return marks.map((mark) => {
        const own = rowOf(mark.place, mark.lon, mark.lat, mark.name);
        for (const { tile: { cells }, cell } of mark.cells) at[rowOf(cells.place[cell], cells.lon[cell], cells.lat[cell], cells.name[cell])] = own;
        return own;
      });
    },
  };
}

/**
 * @template {object} T
 * @param {T} columns
 * @param {{[K in keyof T]: T[K] extends (infer V)[] ? V : never}} values
 */
function append(columns, values) {
  for (const name of /** @type {(keyof T)[]} */ (Object.keys(columns))) /** @type {unknown[]} */ (columns[name]).push(values[name]);
}
