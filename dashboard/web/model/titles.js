/** Titles behind their marks, or before them, whole words only, each where nothing else stands. */
/** @import { Laid, Laying } from "../types.js" */

const GAP = 4;
const LONGEST_PX = 230;
/** A line is as high as so many letters are wide. */
const LINE = 1.25;

/** @typedef {{event: number, text: string, left: number, top: number, wide: number}} Title */
/** @typedef {{left: number, top: number, wide: number, high: number}} Box */

/**
 * @param {Laying} laying
 * @param {string[]} titles by event
 * @param {(text: string) => number} measure pixels
 * @param {{width: number, font: number}} room pixels
 * @returns {Title[]}
 */
export function titled({ marks, lanes, size }, titles, measure, { width, font }) {
  const high = font * LINE;
  const taken = lanes.map((_, k) => marks.filter(({ lane }) => lane === k).map((mark) => boxOf(mark, size)));
  return marks.flatMap((mark) => {
    const { top, height } = lanes[mark.lane];
    if (height < high) return [];
    const text = shortened(titles[mark.event], LONGEST_PX, measure);
    const wide = measure(text);
    const at = { top: Math.min(Math.max(mark.top + (size - high) / 2, top), top + height - high), wide, high };
    const sides = [mark.left + mark.wide + GAP, mark.left - GAP - wide].map((left) => ({ left, ...at }));
    const free = sides.find((box) => box.left >= 0 && box.left + wide <= width && !taken[mark.lane].some((other) => meet(other, box)));
    if (!free) return [];
    taken[mark.lane].push(free);
    return [{ event: mark.event, text, left: free.left, top: free.top, wide }];
  });
}

/** @param {Laid} mark @param {number} size @returns {Box} */
const boxOf = ({ left, top, wide }, size) => ({ left, top, wide, high: size });

/** @param {Box} a @param {Box} b */
const meet = (a, b) => a.left < b.left + b.wide + GAP && b.left < a.left + a.wide + GAP && a.top < b.top + b.high && b.top < a.top + a.high;

/**
 * As many whole words as there is room for.
 * @param {string} text
 * @param {number} room pixels
 * @param {(text: string) => number} measure
 */
export function shortened(text, room, measure) {
  if (measure(text) <= room) return text;
  const words = text.split(/\s+/u);
  while (words.length > 1 && measure(`${words.join(" ")} …`) > room) words.pop();
  return `${words.join(" ")} …`;
}
