/** The shapes of a picture, and where its parts stand in each. */

/** @typedef {{left: number, top: number, width: number, height: number}} Place */
/** @typedef {{id: string, width: number, height: number, beside: boolean}} Shape in pixels of a drawing; whether the words stand beside the map */

/** A picture has so many pixels for one of its drawing. */
export const FINE = 1.5;
export const MARGIN = 24;
export const GAP = 12;
export const TIME = 132;
const COLUMN = 288;

/** @type {Shape[]} */
export const SHAPES = [
  { id: "wide", width: 1280, height: 720, beside: true },
  { id: "classic", width: 960, height: 720, beside: false },
  { id: "square", width: 720, height: 720, beside: false },
];

/** @param {string} id @returns {Shape} */
export const shapeOf = (id) => SHAPES.find((shape) => shape.id === id) ?? SHAPES[0];

/**
 * Where everything stands between what the title takes at the top and the citation at the bottom.
 * @param {Shape} shape
 * @param {{top: number, bottom: number, hasTime: boolean, isLeft: boolean}} taken up to which pixel and from which one; the words stand left of the map
 * @returns {{map: Place, column: Place | null, time: Place | null}}
 */
export function arranged({ width, height, beside }, { top, bottom, hasTime, isLeft }) {
  const whole = { left: MARGIN, width: width - 2 * MARGIN };
  const time = hasTime ? { ...whole, top: bottom - TIME, height: TIME } : null;
  const high = Math.max((time ? time.top - GAP : bottom) - top, Math.round(height / 4));
  if (!beside) return { map: { ...whole, top, height: high }, column: null, time };
  const column = { left: isLeft ? MARGIN : width - MARGIN - COLUMN, top, width: COLUMN, height: high };
  return { map: { left: isLeft ? MARGIN + COLUMN + GAP : MARGIN, top, width: whole.width - COLUMN - GAP, height: high }, column, time };
}
