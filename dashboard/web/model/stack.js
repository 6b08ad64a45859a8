/** Marks stacked in the rows of their lanes, none over another; lanes are as high as they need. */
/** @import { Laid, Laying, Size, Standing } from "../types.js" */
import { sum } from "d3-array";
import look from "../../contract/look.json" with { type: "json" };

const { pitches: PITCHES, gap: GAP, least: LEAST, most: MOST, widest: WIDEST } = look.timeline.events;
const RIM_PX = 1.5;
/** Above and below the rows of a lane. */
const PAD = 1;

/** @typedef {{standing: Standing, left: number, wide: number, row: number}} Placed */

/**
 * With rows as high as fit the frame; null where there are too many for any.
 * @param {Standing[][]} lanes
 * @param {Size} frame
 * @returns {Laying | null}
 */
export function stack(lanes, frame) {
  if (sum(lanes, (lane) => lane.length) > MOST) return null;
  for (const pitch of PITCHES) {
    const size = Math.min(pitch - 1, WIDEST);
    const placed = lanes.map((lane) => rows(lane, size, frame.width));
    const counts = placed.map((lane) => Math.max(0, ...lane.map(({ row }) => row + 1)));
    const needs = counts.map((count) => Math.max(LEAST, count * pitch + 2 * PAD));
    const spare = (frame.height - sum(needs)) / lanes.length;
    if (spare >= 0) return laying(placed, counts, needs.map((need) => need + spare), pitch, size);
  }
  return null;
}

/**
 * Each mark in the first row that is free where it begins.
 * @param {Standing[]} lane
 * @param {number} size the least width
 * @param {number} width
 * @returns {Placed[]}
 */
function rows(lane, size, width) {
  const boxes = lane.map((standing) => ({ standing, ...box(standing, size, width), row: 0 }));
  boxes.sort((a, b) => a.left - b.left || a.standing.event - b.standing.event);
  /** @type {number[]} */
  const ends = [];
  for (const one of boxes) {
    const free = ends.findIndex((end) => end + GAP <= one.left);
    one.row = free < 0 ? ends.length : free;
    ends[one.row] = one.left + one.wide;
  }
  return boxes;
}

/** What is narrower than a dot is one. @param {Standing} standing @param {number} size @param {number} width */
function box({ left, right }, size, width) {
  if (right - left >= size) return { left, wide: right - left };
  return { left: Math.min(Math.max((left + right - size) / 2, 0), width - size), wide: size };
}

/**
 * @param {Placed[][]} placed
 * @param {number[]} counts of rows
 * @param {number[]} heights of lanes
 * @param {number} pitch
 * @param {number} size
 * @returns {Laying}
 */
function laying(placed, counts, heights, pitch, size) {
  const tops = heights.map((_, k) => sum(heights.slice(0, k)));
  const marks = placed.flatMap((lane, k) => lane.map(({ standing, left, wide, row }) => ({
    ...standing, lane: k, left, wide, isDot: wide <= size,
    top: tops[k] + (heights[k] - counts[k] * pitch) / 2 + row * pitch + (pitch - size) / 2,
  })));
  return { size, lanes: heights.map((height, k) => ({ top: tops[k], height })), marks };
}

/**
 * The mark that a point is on, or nearest to.
 * @param {Laying} laying
 * @param {number} x
 * @param {number} y
 * @param {number} reach pixels
 * @returns {Laid | null}
 */
export function nearest({ marks, size }, x, y, reach) {
  const off = (/** @type {number} */ at, /** @type {number} */ from, /** @type {number} */ long) => Math.max(from - at, 0, at - from - long);
  const far = marks.map(({ left, wide, top }) => Math.hypot(off(x, left, wide), off(y, top, size)));
  const best = far.reduce((found, distance, k) => (distance < far[found] ? k : found), 0);
  return marks.length && far[best] <= reach ? marks[best] : null;
}

/** Pixels of the rim of a hollow mark, in which a small one still has its hole. @param {number} size */
export const rim = (size) => Math.min(RIM_PX, size / 4);
