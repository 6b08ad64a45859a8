/** Rows of many files put together, with the dates that they have. */
/** @import { EventRows, Leaf } from "./types.js" */
/** @import { Hit } from "./walk.js" */

/** @typedef {{start: number[], kind: number[], x: number[], y: number[], n: number[], never: number[]}} Grown */

export function createLeaf() {
  const [place, theme, date] = /** @type {number[][]} */ ([[], [], []]);
  /** @type {Grown} */
  const dates = { start: [0], kind: [], x: [], y: [], n: [], never: [] };
  /** New rows of dates, by those of each file. @type {Map<EventRows["dates"], Map<number, number>>} */
  const known = new Map();

  /** @param {Hit} hit */
  function dateOf({ rows, k }) {
    const own = known.get(rows.dates) ?? new Map();
    known.set(rows.dates, own);
    const at = rows.date[k];
    if (!own.has(at)) own.set(at, copied(dates, rows.dates, at));
    return /** @type {number} */ (own.get(at));
  }

  return {
    /** @param {Iterable<Hit>} hits */
    add(hits) {
      for (const hit of hits) {
        place.push(hit.rows.place[hit.k]);
        theme.push(hit.rows.theme[hit.k]);
        date.push(dateOf(hit));
      }
    },
    /** @returns {Leaf} */
    made: () => ({ place, theme, date, dates: { ...dates, start: Uint32Array.from(dates.start), x: Int32Array.from(dates.x), y: Int32Array.from(dates.y) } }),
  };
}

/** Put a date behind others. @param {Grown} to @param {EventRows["dates"]} dates @param {number} date @returns {number} its row */
function copied(to, { start, kind, x, y, n, never }, date) {
  for (let k = start[date]; k < start[date + 1]; k += 1) {
    to.kind.push(kind[k]);
    to.x.push(x[k]);
    to.y.push(y[k]);
    to.n.push(n[k]);
  }
  to.start.push(to.kind.length);
  return to.never.push(never[date]) - 1;
}
