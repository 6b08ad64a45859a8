/** Types of an atlas of any size: files of counts, and what is made of them. */
import type { Atlas, Camera, Day, Payload, Row, Selection, Size } from "../types.js";

export * from "../types.js";
export type { Scene } from "../view/types.js";

/** Months since January 1970. */
export type Month = number;

export type Column = Uint8Array | Uint16Array | Uint32Array | Int8Array | Int16Array | Int32Array | Float32Array;

/** What a file says of itself, besides its columns. */
export interface Header {
  kind: string;
  z: number;
  x: number;
  y: number;
  /** months of a bin of the head */
  block: number;
  /** month of bin 0, which other months of the file count from */
  first: Month;
  bins: number;
  themes: number;
  /** quarters that have a tile of their own: 0 to 3 are nw, ne, sw, se */
  children: number[];
  /** first and last month of each page: whole blocks, or a part of one */
  pages: [number, number][];
}

export interface Packed {
  header: Header;
  columns: Record<string, Column>;
}

/** Numbers by run and bin: those of run r are the entries `start[r]` to `start[r + 1] - 1`. */
export interface Runs {
  start: Uint32Array;
  /** rising within a run */
  bin: Int32Array;
  /** of the run's entries up to this one */
  sum: Float64Array;
  /** after which entry of each run the last look-ups ended */
  ends: Uint32Array[];
}

/** Quadrants whose last start lies before their first end, in the months of the file. */
export interface Corrections {
  run: Column;
  kind: Column;
  x: Column;
  y: Column;
  n: Column;
}

/** What may touch, what begins and ends for certain: the last three are differences to the first. */
export interface Sums {
  ps: Runs;
  dpe: Runs;
  dcs: Runs;
  dce: Runs;
  inv: Corrections;
}

/** Cells in columns; each says the place of most events. */
export interface Cells {
  cx: Column;
  cy: Column;
  lon: Column;
  lat: Column;
  n: Column;
  places: Column;
  place: Column;
  name: string[];
}

/** Counts of some cells; a run is a cell and a theme. */
export interface Counted {
  first: Month;
  block: number;
  bins: number;
  themes: number;
  pages: [number, number][];
  runs: number;
  sums: Sums;
}

export interface Tile extends Counted {
  z: number;
  x: number;
  y: number;
  children: number[];
  cells: Cells;
}

/** The months of some blocks of a tile. */
export interface Page {
  runs: number;
  sums: Sums;
}

/** Pages of a tile by their number, as far as they are there. */
export type Pages = ReadonlyMap<number, Page>;

/** Events by run; possible excludes certain. */
export interface Found {
  certain: Float64Array;
  possible: Float64Array;
  /** whether some of it is a block's share, for want of a page */
  about: boolean;
}

/** Where a file lies: tile, and page of it. */
export interface Address {
  z: number;
  x: number;
  y: number;
}

/** A tile and those of its quarters that are shown. */
export interface Shown {
  tile: Tile;
  quarters: number[];
}

export interface Cover {
  z: number;
  shown: Shown[];
  /** tiles that should be fetched, the first one first */
  wanted: Address[];
  /** those that are there and lead to what is shown, from the top */
  met: Address[];
}

export interface Sight {
  camera: Camera;
  frame: Size;
}

/** A mark: cells that lie too close for marks of their own, the heaviest first. */
export interface Mark {
  cells: { tile: Tile; cell: Row }[];
  lon: number;
  lat: number;
  name: string;
  /** position of the place that it stands at */
  place: Row;
  places: number;
  /** events of all time */
  n: number;
  /** pixels that its disc never exceeds */
  limit: number;
}

// ---------------------------------------------------------------- the page

/** A source that can be chosen, whether or not an event of it is at hand. */
export interface Source {
  id: string;
  title: string;
}

/** Numbers that know which sources can be chosen. */
export interface Choosing extends Payload {
  choosable?: Source[];
}

/** What `pyramid.json` says of the whole. */
export interface Said {
  themes: string[];
  first: Month;
  months: number;
  total: number;
  located: number;
  places: number;
  zooms: number[];
  /** events without a date by theme, which are possible at any time that is counted */
  undated?: number[];
  /** those that can be chosen: the table itself, those that its rows name, and the others together, which have no title */
  sources?: Source[];
}

/** What is counted from: the whole collection, or what a search found of it. */
export interface Pyramid {
  said: Said;
  root: Counted;
  /** the same by day, once it is there */
  days: Counted | null;
  files: ReturnType<typeof import("./files.js").createFiles>;
  /** none where no place is known */
  supply: ReturnType<typeof import("./supply.js").createSupply> | null;
  /** the marks last made, and of what */
  made: { key: string; marks: Mark[]; rows: Row[]; byRow: Map<Row, Mark> } | null;
  /** key of what is said of it */
  note?: string;
}

/** What a timeline counts: of these, the themes that are on. */
export interface Counting {
  of: Pyramid;
  on: boolean[];
}

/** What is found, or what stands in for it. */
export interface Answer {
  pyramid: Pyramid;
  state: "there" | "coming" | "failed";
  /** key of what is said of it; empty where nothing is */
  note: string;
  /** whether tiles for the map are still to come */
  isDrawing: boolean;
}

/** What a list is asked for. */
export interface Question {
  from: Day;
  to: Day;
  themes: string[];
  place: string[];
  q: string;
  /** all without */
  sources?: string[];
}

/** A page of the list: a payload of its own, and the cursor of the next page, empty where there is none. */
export interface Sheaf extends Atlas {
  order: string[];
  after: string;
}

/** What a page knows that is not sent all of its events. */
export interface Vast {
  whole: Pyramid;
  asks: Asks;
  rows: ReturnType<typeof import("./rows.js").createRows>;
  founds: ReturnType<typeof import("./founds.js").createFounds>;
  listing: ReturnType<typeof import("./listing.js").createListing>;
  tally: ReturnType<typeof import("./tally.js").createTally>;
  /** where the map looks from; null before there is one */
  sight(): Sight | null;
  /** the marks that were last shown, by their rows */
  shown: Map<Row, Mark>;
  /** a mark of several places was pressed */
  closer(mark: Mark): void;
  /** numbers in few letters */
  short(n: number): string;
}

export interface VastAtlas extends Atlas {
  vast: Vast;
}

/** A selection that is counted elsewhere than in the browser's events. */
export interface Reckoned extends Selection {
  /** whether counts are not exact */
  about: boolean;
  /** how many have no date */
  undated: number;
  state: Answer["state"];
}

/** Which addresses a page of any size asks of a server. */
export interface Served {
  tiles: string;
  events: string;
  event: string;
  found: string;
}

/** Those of a server, or where its files are. */
export type Addresses = Served | { tiles: string; lists: string };

/** What a page asks for; events are put into its tables. */
export interface Asks {
  page(question: Question, after: string, signal: AbortSignal): Promise<{ rows: Row[]; after: string }>;
  /** an event by its id, if there is one */
  one(id: string): Promise<void>;
  /** the first events of a place */
  at(place: string): Promise<void>;
  /** what words, places and, of a server, sources find, with tiles for a map or only its counts */
  found(q: string, place: string[], withTiles: boolean, sources?: string[]): Promise<Pyramid>;
}
