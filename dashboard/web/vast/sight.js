/** The marks of what a map shows now, made again only where the tiles or the look of it have changed. */
/** @import { Mark, Pyramid, Row, Sight, Vast } from "./types.js" */
import { max } from "d3-array";
import { level } from "../model/marks.js";
import { growthOf, marksOf } from "./marks.js";

/** A map may be pulled so far before its marks are made anew. */
export const MARGIN_PX = 128;

/** A sight with a margin around it. @param {Sight} sight @returns {Sight} */
export const wider = ({ camera, frame: { width, height } }) => ({ camera, frame: { width: width + 2 * MARGIN_PX, height: height + 2 * MARGIN_PX } });

/**
 * @param {Vast} vast
 * @param {Pyramid} pyramid
 * @param {Sight} sight
 * @param {{from: number, to: number}} window months
 * @returns {{key: string, marks: Mark[], rows: Row[], isKnown: boolean}} the key tells when marks are others
 */
export function lookAt(vast, pyramid, sight, window) {
  const { shown, isWhole } = /** @type {NonNullable<Pyramid["supply"]>} */ (pyramid.supply).look(sight, window);
  const { camera: { lon, lat, zoom }, frame: { width, height } } = sight;
  const tiles = shown.map(({ tile: { z, x, y }, quarters }) => `${z}/${x}/${y}/${quarters.join("")}`);
  const key = [...tiles, lon, lat, level(zoom), width, height].join();
  if (pyramid.made?.key !== key) {
    const marks = marksOf(shown, sight);
    const rows = vast.rows.of(marks);
    pyramid.made = { key, marks, rows, byRow: new Map(marks.map((mark, k) => [rows[k], mark])) };
  }
  vast.shown = pyramid.made.byRow;
  return { ...pyramid.made, isKnown: shown.length > 0 || isWhole };
}

/** How discs grow: by the heaviest cell of the coarsest tiles. @param {Pyramid} pyramid */
export function growth({ said: { zooms: [z] }, files }) {
  const all = Array.from({ length: 4 ** z }, (_, k) => files.tileAt({ z, x: k % 2 ** z, y: Math.floor(k / 2 ** z) }));
  return growthOf(max(all, (tile) => max(tile?.cells.n ?? [])) ?? 1);
}
