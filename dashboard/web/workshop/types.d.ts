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

export interface Understood {
  key: string;
  id: string;
  edtf: string;
  said: Record<string, string>;
  days: [number, number, number, number] | null;
  spots: Spot[];
  shown: boolean;
}

declare global {
  interface Window {
    /** of Dash, which draws with it */
    React: typeof import("react");
    dash_ag_grid: { getApiAsync(id: string): Promise<import("./desk/grid.js").GridApi> };
  }
}
