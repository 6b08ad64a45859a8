/** Types of the workshop: a draft as events/drafting/draft.py has it, and what is done to it. */

/** One row of a table; `key` never changes and means nothing. */
export interface Row {
  key: string;
  cells: Record<string, string>;
}

export interface Column {
  name: string;
  /** of the fields that the server names, or empty for what is only kept */
  field: string;
}

export interface Source {
  key: string;
  /** CSL-JSON */
  item: Record<string, unknown>;
}

export interface Draft {
  draft: 1;
  meta: Record<string, unknown>;
  columns: Column[];
  tables: Record<string, Row[]>;
  sources: Source[];
  translations?: Record<string, Record<string, Row[]>>;
  geometry?: Record<string, unknown>;
  history?: unknown[];
}

/**
 * One change, which can be undone: `old` is what stood there. A table `events.fr` is the French
 * translation of `events`. A cell without a text is missing, and so is a value that is undefined.
 */
export type Operation =
  | { verb: "set"; table: string; key: string; column: string; value: string; old: string }
  | { verb: "insert"; table: string; at: number; rows: Row[] }
  | { verb: "remove"; table: string; at: number; rows: Row[] }
  | { verb: "move"; table: string; key: string; from: number; to: number }
  /** every cell of a column under another name, which no row of the table has yet */
  | { verb: "rename"; table: string; from: string; to: string }
  | { verb: "source"; key: string; value: Record<string, unknown> | null; old: Record<string, unknown> | null; at: number }
  | { verb: "geometry"; key: string; value: unknown; old: unknown }
  | { verb: "meta"; path: string[]; value: unknown; old: unknown }
  | { verb: "columns"; value: Column[]; old: Column[] }
  | { verb: "whole"; value: Draft; old: Draft };

/** What a person did at once: all of it is undone together. */
export interface Step {
  /** a word of `contract/words`, with what fills it */
  name: string;
  filling?: Record<string, string | number>;
  operations: Operation[];
}

/** What cannot be done, and why: a word with what fills it. */
export interface Refused {
  refused: string;
  filling?: Record<string, string | number>;
}

/** What the journal tells of: `operations` lead from the draft before to this one. */
export interface Change {
  kind: "do" | "undo" | "redo";
  step: Step;
  operations: Operation[];
  /** whether it went on with the step before */
  joins: boolean;
  draft: Draft;
  before: Draft;
}

/** What a person did, as it is kept. */
export type Entry = Pick<Change, "kind" | "step" | "joins">;

/** A row, source, theme or the whole, as merging compares it. */
export interface Part {
  table: string;
  /** the same in every draft of one atlas; empty for what has no id */
  id: string;
  /** of the event that it hangs on, or empty */
  event: string;
  /** what it is called in words */
  title: string;
  /** of its row or source; empty for what has none */
  key: string;
  /** texts of a row by the columns of the draft that is merged into; JSON of anything else */
  values: Record<string, unknown>;
}

/** Where drafts differ in one cell. */
export interface MergeCell {
  column: string;
  mine: unknown;
  /** what stood there when both were one; undefined where that is not known */
  base: unknown;
  /** each other text once, with the first draft that has it */
  theirs: { from: number; value: unknown }[];
  /** what holds unless a person chooses; null is undecided, and mine holds */
  proposed: "mine" | number | null;
}

/** What a person can choose: numbers are places of other drafts. */
export type MergeChoice = "mine" | "both" | number | Record<string, "mine" | number>;

/** What is not the same in all drafts. */
export interface MergeItem {
  name: string;
  table: string;
  /** `new` is not in mine, `gone` not in another, `differs` in both */
  kind: "new" | "gone" | "differs";
  id: string;
  event: string;
  title: string;
  mine: Part | null;
  /** `also`: other drafts that have the very same */
  theirs: { from: number; part: Part; also: number[] }[];
  /** drafts that do not have it */
  gone: number[];
  cells: MergeCell[];
  proposed: "mine" | number | null;
  /** whether both can stand beside each other, under two ids */
  both: boolean;
}

export interface MergePlan {
  items: MergeItem[];
  others: {
    draft: Draft;
    /** whether it is of the same atlas: at least one event has the same id */
    related: boolean;
    /** events with an id that mine has too */
    shared: number;
    /** of these, how many are the same */
    same: number;
    /** its columns of events -> mine */
    columns: Record<string, string>;
  }[];
  /** columns that mine would get where something in them is taken */
  columns: Column[];
}

export interface Spot {
  id: string;
  name: string;
  country: string;
  region: string;
  lat: number | null;
  lon: number | null;
  precision: string;
  role: string;
  why: string;
}

export interface Remark {
  table: string;
  key: string;
  column: string;
  kind: "problem" | "unread" | "note";
  group: string;
  text: string;
}

/** How a file was read, in the words in which it was told then. */
export interface Reading {
  /** what it was taken for */
  format: string;
  /** of the file; 0 where they say nothing, as of a collection */
  rows: number;
  /** rows of the file that are not in the draft */
  aside: { row: number; why: string }[];
  /** what could not be taken along */
  notes: string[];
  /** how the file itself and its columns were read */
  remarks: Remark[];
}

export interface Understood {
  key: string;
  id: string;
  edtf: string;
  said: Record<string, string>;
  days: [number, number, number, number] | null;
  spots: Spot[];
  shown: boolean;
  /** as its claims give it, or empty */
  status: string;
  /** independent ones that assert it */
  voices: number;
  /** whether only outside references speak of it */
  context: boolean;
}

/** A draft in the list of those that are kept. */
export interface About {
  id: string;
  title: string;
  /** when it was last changed, in milliseconds since 1970 UTC */
  changed: number;
  /** about so many as JSON, without media */
  bytes: number;
  /** events */
  rows: number;
  /** who may write it: the tab that opened it last */
  writer: string;
}

/** An entry of a journal as it is kept; numbers of a draft follow each other without a gap. */
export interface KeptEntry extends Entry {
  id: string;
  seq: number;
  /** operations of the step, so that a part of one is known as such */
  count: number;
}

/** All of a draft up to an entry. */
export interface Snapshot {
  id: string;
  seq: number;
  draft: Draft;
}

export interface KeptMedia {
  sha: string;
  type: string;
  bytes: ArrayBuffer;
  /** ids of the drafts that have it */
  of: string[];
  /** by the id of a draft: what its files of these bytes are called */
  names?: Record<string, string[]>;
}

/** What a draft was when it was handed out: what others that were made of it are compared with. */
export interface Mark {
  of: string;
  mark: string;
  draft: Draft;
}

/** One write of a draft: all of it or nothing. */
export interface Write {
  about: About;
  entries: KeptEntry[];
  snapshot: Snapshot | null;
  /** entries up to this one are forgotten where there is a snapshot */
  forget: number;
  /** the writer whom this one follows; any other has overtaken it */
  follows: string;
}

/** Where drafts are kept; every write is whole or not done. */
export interface Records {
  list(): Promise<About[]>;
  read(id: string): Promise<{ about: About; snapshot: Snapshot | null; entries: KeptEntry[] } | null>;
  /** let one tab write a draft from now on, and forget entries after one */
  claim(id: string, writer: string, after?: number): Promise<void>;
  write(what: Write): Promise<void>;
  remove(id: string): Promise<void>;
  putMedia(media: KeptMedia): Promise<void>;
  media(sha: string): Promise<KeptMedia | null>;
  mediaOf(id: string): Promise<KeptMedia[]>;
  putMark(mark: Mark): Promise<void>;
  mark(of: string, mark: string): Promise<Mark | null>;
  putReading(id: string, reading: Reading): Promise<void>;
  reading(id: string): Promise<Reading | null>;
  close(): void;
}

/** What storage needs of a browser; null for what it lacks. */
export interface Platform {
  indexedDB: IDBFactory | null;
  locks: Pick<LockManager, "request"> | null;
  channel: ((name: string) => BroadcastChannel) | null;
  storage: Pick<StorageManager, "persist" | "estimate"> | null;
  digest: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;
  random: (bytes: Uint8Array<ArrayBuffer>) => void;
  /** milliseconds since 1970 UTC */
  now: () => number;
  wait: (milliseconds: number) => Promise<void>;
}

/** How it stands with what a person did. `pending` steps are only in memory. */
export interface Keeping {
  kind: "saved" | "saving" | "failed" | "overtaken" | "memory";
  pending: number;
  /** name of the error of the write that failed, such as QuotaExceededError */
  error: string;
}

declare global {
  interface Window {
    /** of Dash, which draws with it */
    React: typeof import("react");
    dash_ag_grid: { getApiAsync(id: string): Promise<import("./desk/grid.js").GridApi> };
  }
}
