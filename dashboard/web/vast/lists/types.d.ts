/** Types of an atlas' events as files. */
import type { Column, Packed } from "../types.js";

export type { Atlas, Counted, Day, Packed, Pyramid, Question, Row, Said, Sheaf, Tile } from "../types.js";

/** What the whole of the lists says of itself. */
export interface Index {
  total: number;
  /** places of a file of places */
  points: number;
  /** positions of a file of bits */
  bits: number;
  /** files of ids */
  ids: number;
  /** position of the first event of each file of events, and at the end how many there are */
  events: number[];
  /** all events, by their rows */
  whole: Source;
  /** first word of each file of words */
  words: string[];
  /** first place of each file of places */
  places: number[];
}

/** Distinct dates by day; the quadrants of date d are those from `start[d]` to `start[d + 1] - 1`. */
export interface Dates {
  start: Uint32Array;
  kind: ArrayLike<number>;
  x: Int32Array;
  y: Int32Array;
  n: ArrayLike<number>;
  /** 1 where none is known */
  never: ArrayLike<number>;
}

/** Some events by their positions in time, rising. */
export interface EventRows {
  at: ArrayLike<number>;
  place: ArrayLike<number>;
  theme: ArrayLike<number>;
  /** row of `dates` */
  date: ArrayLike<number>;
  dates: Dates;
}

/** Rows in a file, and what they may hold. */
export interface Part {
  /** positions */
  first: number;
  last: number;
  n: number;
  /** days */
  from: number;
  to: number;
  /** as bits */
  themes: number;
  load(): Promise<EventRows>;
}

/** What a word or a place leads to, or all there is. */
export interface Source {
  n: number;
  parts: Part[];
  /** reads its counts, where they are written beside it */
  root: (() => Promise<Packed>) | null;
  /** bits of the positions that it leads to, by file; null where there are none */
  bits: Bits | null;
}

/** Bits of positions, the lowest of a byte first. */
export interface Bits {
  /** positions of a file */
  each: number;
  file(k: number): Promise<ArrayLike<number>>;
}

/** What is asked of each row: themes by their bits, days inclusive. */
export interface Sought {
  from: number;
  to: number;
  themes: number;
}

/** Events by place, theme and date. */
export interface Leaf {
  place: number[];
  theme: number[];
  date: number[];
  dates: Dates;
}

/** What each date adds to each histogram, in a unit of time. */
export interface Steps {
  /** of ps, dpe, dcs and dce */
  tables: { start: Uint32Array; bin: number[]; n: number[] }[];
  /** rows of `corrections` by date */
  wrong: { start: Uint32Array; bin: number[]; n: number[] };
  corrections: { kind: number; x: number; y: number }[];
  first: number;
  bins: number;
}

/** Where places are, and what they are called; by their number. */
export type Points = Map<number, { lon: number; lat: number; name: string }>;

export type Columns = Record<string, Column>;
