/** What is around the events, with what the pieces of the base map name besides. */
/** @import { Context, PieceNames } from "../types.js" */

/** Degrees within which two places of one name are one. */
const SAME = 0.6;
/** Regions of the country that is set apart come with the first. */
const FOREMOST = 3;

/** @typedef {{kind: string, id: string, name: string, lon: number, lat: number, rank: number}} Row */

/**
 * @param {Context | null} context
 * @param {PieceNames[]} pieces the finest first
 * @param {string} lang
 * @param {string} [country] ISO code of the country that is set apart
 * @returns {Context | null} null without any
 */
export function joined(context, pieces, lang, country) {
  if (!pieces.length) return context;
  const rows = context ? context.kind.map((_, row) => rowOf(context, row)) : [];
  const isNew = createSieve(rows);
  const more = pieces.flatMap((names) => names.kind.map((_, row) => named(names, row, lang, country))).filter(isNew);
  return columns([...rows, ...more].sort((a, b) => a.rank - b.rank));
}

/** @param {Context} context @param {number} row @returns {Row} */
const rowOf = ({ kind, id, name, lon, lat, rank }, row) =>
  ({ kind: kind[row], id: id[row], name: name[row], lon: lon[row], lat: lat[row], rank: rank[row] });

/** @param {PieceNames} names @param {number} row @param {string} lang @param {string} [country] @returns {Row} */
function named(names, row, lang, country) {
  const { kind, id, name, lon, lat, rank, fr, ru } = names;
  const isForemost = kind[row] === "regions" && names.country[row] === country;
  return {
    kind: kind[row], id: id[row] || `${name[row]} ${lon[row]}`, name: { fr, ru }[lang]?.[row] ?? name[row], lon: lon[row], lat: lat[row],
    rank: isForemost ? Math.min(rank[row], FOREMOST) : rank[row],
  };
}

/** Lets pass what was not there before, by its id or by its name and place; a river has its name at several places. @param {Row[]} first */
function createSieve(first) {
  const own = new Set(first.map(({ kind, id }) => `${kind}/${id}`));
  /** @type {Map<string, Row[]>} */
  const byName = new Map();
  const note = (/** @type {Row} */ row) => {
    const key = `${row.kind}/${row.name.toLowerCase()}`;
    byName.set(key, [...byName.get(key) ?? [], row]);
  };
  first.forEach(note);

  return (/** @type {Row} */ row) => {
    const same = byName.get(`${row.kind}/${row.name.toLowerCase()}`) ?? [];
    if (own.has(`${row.kind}/${row.id}`) || same.some((other) => isNear(other, row))) return false;
    note(row);
    return true;
  };
}

/** @param {Row} one @param {Row} other */
const isNear = (one, other) => Math.abs(one.lon - other.lon) < SAME && Math.abs(one.lat - other.lat) < SAME;

/** @param {Row[]} rows @returns {Context} */
const columns = (rows) => ({
  kind: rows.map(({ kind }) => kind), id: rows.map(({ id }) => id), name: rows.map(({ name }) => name),
  lon: rows.map(({ lon }) => lon), lat: rows.map(({ lat }) => lat), rank: rows.map(({ rank }) => rank),
});
