/** Which names have room, and where: none lies on a mark or on another. Pixels of a frame. */
/** @import { Size } from "../types.js" */
import { least } from "d3-array";
import look from "../../contract/look.json" with { type: "json" };

const { wrap, lines: MOST_LINES, longest, line: LEADING, pad, letters, capital, letter, ideograph } = look.labels;
/** Offsets of candidates that stand on their place, in widths and heights of the text: all touch it. */
const ON = [[0, 0], [0, -0.6], [0, 0.6], [-0.45, 0], [0.45, 0], [-0.45, -0.6], [0.45, -0.6], [-0.45, 0.6], [0.45, 0.6]];
/** Candidates beside a mark, in gaps from its middle: right, left, below, above, and between them. */
const BESIDE = [[1, 0], [-1, 0], [0, 1], [0, -1], [0.7, 0.7], [0.7, -0.7], [-0.7, 0.7], [-0.7, -0.7]];
/** So many gaps off, where nothing nearer is free. */
const FARTHER = [1.5, 2, 3, 4, 6];
/** The line to a name farther off is looked at every so many pixels. */
const STEP_PX = 6;
const CELL_PX = 64;

/** @typedef {{left: number, top: number, right: number, bottom: number}} Room */
/**
 * @typedef {object} Wish
 * @property {string} text
 * @property {number} size of its letters
 * @property {number} x of its place
 * @property {number} y
 * @property {number | null} gap from its place to the text; null: the text stands on its place
 * @property {number} [own] row of its own mark among what is taken; that does not push it off
 * @property {boolean} [must] it is written in any case
 * @property {number} [first] candidate that is tried before the others
 */
/** @typedef {{candidate: number, lines: string[], anchor: string, x: number, y: number, room: Room}} Written `y` is the middle of the first line */

/**
 * Width of a text in ems, where nothing can measure it.
 * @param {string} text
 */
export const ems = (text) => [...text].reduce((sum, one) => sum + widthOf(one), 0);

/** @param {string} one */
function widthOf(one) {
  const known = letters.find(([, several]) => String(several).includes(one));
  if (known) return Number(known[0]);
  if (/\p{M}/u.test(one)) return 0;
  if (/[\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]|[\u{20000}-\u{3ffff}]/u.test(one)) return ideograph;
  return /\p{Lu}/u.test(one) ? capital : letter;
}

/**
 * A name in lines; what is too long ends with “…”.
 * @param {string} text
 * @param {(text: string) => number} width in ems
 * @returns {string[]}
 */
export function broken(text, width = ems) {
  /** @type {string[]} */
  const lines = [];
  for (const word of together(text.split(/\s+/u).filter(Boolean), width)) {
    const joined = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length && width(joined) <= wrap) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  const kept = lines.slice(0, MOST_LINES).map((line) => shortened(line, width));
  if (lines.length > MOST_LINES) kept[MOST_LINES - 1] = `${kept[MOST_LINES - 1].replace(/…$/u, "")}…`;
  return kept;
}

/**
 * The count at the end stays with the word before it, where a line has room for both.
 * @param {string[]} words
 * @param {(text: string) => number} width
 */
function together(words, width) {
  const last = words.slice(-3).join(" ");
  const fits = words.at(-2) === "·" && width(last) <= longest;
  return fits ? [...words.slice(0, -3), last] : words;
}

/** @param {string} line @param {(text: string) => number} width */
function shortened(line, width) {
  if (width(line) <= longest) return line;
  const signs = [...line];
  while (signs.length > 1 && width(`${signs.join("")}…`) > longest) signs.pop();
  return `${signs.join("")}…`;
}

/**
 * Rooms that are taken, by cells of the frame.
 * @param {Room[]} first
 */
function createRooms(first) {
  /** @type {Map<string, Room[]>} */
  const cells = new Map();

  /** @param {Room} room @param {(key: string) => boolean | void} act until it says true */
  function each({ left, top, right, bottom }, act) {
    for (let x = Math.floor(left / CELL_PX); x <= Math.floor(right / CELL_PX); x += 1) {
      for (let y = Math.floor(top / CELL_PX); y <= Math.floor(bottom / CELL_PX); y += 1) {
        if (act(`${x}/${y}`)) return true;
      }
    }
    return false;
  }

  /** @param {Room} room */
  function take(room) {
    each(room, (key) => {
      const held = cells.get(key);
      if (held) held.push(room);
      else cells.set(key, [room]);
    });
  }

  first.forEach(take);
  return {
    take,
    /** @param {Room} room @param {Room} [own] */
    isFree: (room, own) => !each(room, (key) => (cells.get(key) ?? []).some((other) => other !== own && meet(room, other))),
  };
}

/** @param {Room} one @param {Room} other */
const meet = (one, other) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** @param {Room} room @param {Size} frame */
const isWithin = ({ left, top, right, bottom }, { width, height }) =>
  left >= 0 && top >= 0 && right <= width && bottom <= height;

/**
 * Write as many names as have room, the foremost first.
 * @param {Wish[]} wishes
 * @param {Room[]} taken
 * @param {Size} frame
 * @param {(text: string, wish: Wish) => number} [width] in ems
 * @param {number} [most] names that need not be written
 * @returns {(Written | null)[]} one for each wish
 */
export function place(wishes, taken, frame, width = ems, most = Infinity) {
  const rooms = createRooms(taken);
  let left = most;
  return wishes.map((wish) => {
    if (!isIn(wish, frame) || (left <= 0 && !wish.must)) return null;
    const found = candidates(wish, (text) => width(text, wish));
    const own = wish.own === undefined ? undefined : taken[wish.own];
    const isFree = (/** @type {Written} */ { room }) => isWithin(room, frame) && rooms.isFree(room, own);
    const beyond = () => {
      const crossed = (/** @type {Written} */ { room }) => way(wish, room).filter((point) => !rooms.isFree(point, own)).length;
      const free = farther(wish, (text) => width(text, wish)).filter(isFree);
      return least(free, crossed) ?? pushed(found[0], frame);
    };
    const written = inOrder(found, wish.first).find(isFree) ?? (wish.must ? beyond() : null);
    if (!written) return null;
    if (!wish.must) left -= 1;
    rooms.take(written.room);
    if (wish.must) way(wish, written.room).forEach(rooms.take);
    return written;
  });
}

/** @param {Wish} wish @param {Size} frame */
const isIn = ({ x, y }, { width, height }) => x >= 0 && y >= 0 && x <= width && y <= height;

/** @param {Written[]} found @param {number} [first] */
const inOrder = (found, first = 0) => (first ? [found[first], ...found.filter((_, k) => k !== first)] : found);

/**
 * @param {Wish} wish
 * @param {(text: string) => number} width
 * @returns {Written[]}
 */
function candidates({ text, size, x, y, gap }, width) {
  const lines = broken(text, width);
  const [wide, high] = [Math.max(0, ...lines.map(width)) * size, lines.length * LEADING * size];
  return (gap === null ? ON : BESIDE).map(([across, down], candidate) => {
    const [dx, dy] = gap === null
      ? [across * wide - wide / 2, down * high - high / 2]
      : [across * gap - wide * (1 - Math.sign(across)) / 2, down * gap - high * (1 - Math.sign(down)) / 2];
    return written(candidate, lines, gap === null ? 0 : Math.sign(across), { left: x + dx, top: y + dy, wide, high });
  });
}

/**
 * @param {number} candidate
 * @param {string[]} lines
 * @param {number} side -1 left of its place, 1 right of it
 * @param {{left: number, top: number, wide: number, high: number}} block
 * @returns {Written}
 */
function written(candidate, lines, side, { left, top, wide, high }) {
  const room = { left: left - pad, top: top - pad, right: left + wide + pad, bottom: top + high + pad };
  const anchor = ["end", "middle", "start"][side + 1];
  return { candidate, lines, anchor, x: left + (wide * (1 - side)) / 2, y: top + high / (lines.length || 1) / 2, room };
}

/**
 * Places farther off, for what must be written.
 * @param {Wish} wish
 * @param {(text: string) => number} width
 */
const farther = (wish, width) =>
  FARTHER.flatMap((times) => candidates({ ...wish, gap: (wish.gap ?? wish.size) * times }, width)).map((one) => ({ ...one, candidate: 0 }));

/** What must be written, moved into the frame. @param {Written} first @param {Size} frame @returns {Written} */
function pushed(first, { width, height }) {
  const { room } = first;
  const dx = Math.max(0, -room.left) || Math.min(0, width - room.right);
  const dy = Math.max(0, -room.top) || Math.min(0, height - room.bottom);
  return {
    ...first, x: first.x + dx, y: first.y + dy,
    room: { left: room.left + dx, top: room.top + dy, right: room.right + dx, bottom: room.bottom + dy },
  };
}

/**
 * The line to a name that stands farther off its mark than a gap, from its place.
 * @param {Pick<Wish, "x" | "y" | "gap">} wish
 * @param {Room} room
 * @returns {[number, number, number, number] | null}
 */
export function leader({ x, y, gap }, { left, top, right, bottom }) {
  const [dx, dy] = [Math.max(left - x, 0) + Math.min(right - x, 0), Math.max(top - y, 0) + Math.min(bottom - y, 0)];
  const [far, start] = [Math.hypot(dx, dy), gap ?? 0];
  return far <= start ? null : [(dx * start) / far, (dy * start) / far, dx, dy];
}

/** Points on the line to a name. @param {Wish} wish @param {Room} room @returns {Room[]} */
function way(wish, room) {
  const line = leader(wish, room);
  if (!line) return [];
  const [fromX, fromY, toX, toY] = line;
  const far = Math.hypot(toX - fromX, toY - fromY);
  return Array.from({ length: Math.floor(far / STEP_PX) }, (_, k) => {
    const share = ((k + 1) * STEP_PX) / far;
    const [x, y] = [wish.x + fromX + (toX - fromX) * share, wish.y + fromY + (toY - fromY) * share];
    return { left: x, right: x, top: y, bottom: y };
  });
}
