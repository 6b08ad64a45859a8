/** Types that several modules share. */
import type { Atlas, Payload, Texts } from "../contract/payload.js";

export type { Atlas, Payload, Texts };

// ---------------------------------------------------------------- the model

/** A day since 1970-01-01. */
export type Day = number;

/** A row of a table: an event, a place, a source … */
export type Row = number;

/** West, south, east, north in degrees. */
export type Bounds = [number, number, number, number];

/** Where a map looks: the middle in degrees, and the zoom with a world of 512 pixels at zoom 0. */
export interface Camera {
  lon: number;
  lat: number;
  zoom: number;
}

/** A country or region, packed. */
export interface Outline {
  /** in degrees */
  box: Bounds;
  /** of each polygon its rings, the outer one first, in steps */
  polygons: number[][][];
}

/** The finer base map: where its pieces lie, and finer outlines of the events' own areas. */
export interface Ground {
  version: string;
  /** of a piece, with `{id}` for which */
  address: string;
  /** the finer the later: from which zoom on they are drawn, and their cells by id */
  levels: { from: number; pieces: Record<string, Bounds> }[];
  /** by place */
  outlines: Record<string, Outline>;
  /** the country that is set apart, and its ISO code */
  focus?: { id: string; country: string };
}

/** A piece of the finer base map; areas and lines are in steps, and reach a little beyond its cell. */
export interface Piece {
  /** the cell, in degrees */
  box: Bounds;
  /** polygons by the id of a country, empty for land of none */
  land: Record<string, number[][][]>;
  lakes: number[][][];
  ice: number[][][];
  borders: number[][];
  disputed: number[][];
  regions: number[][];
  /** the great ones, the middle ones, the small ones */
  rivers: number[][][];
  names: PieceNames;
}

/** In columns; `fr` and `ru` are null where they are like `name`, or unknown. */
export interface PieceNames {
  kind: string[];
  id: string[];
  lon: number[];
  lat: number[];
  rank: number[];
  country: string[];
  name: string[];
  fr: (string | null)[];
  ru: (string | null)[];
}

/** Names around the events, in columns, the first to be set first. */
export interface Context {
  kind: string[];
  id: string[];
  name: string[];
  lon: number[];
  lat: number[];
  rank: number[];
}

export type Target = Camera | Bounds;

/** A place in a frame, in pixels from its north-west corner. */
export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

/** A part of the world in pixels, y down: left, top, width, height. */
export type Box = [number, number, number, number];

/** How the window moves: between two days, from the beginning to a day, or by one step of the slider. */
export type Mode = "span" | "until" | "moment";

/** One view, with a field for each key of an address. */
export interface ViewState {
  from: Day;
  to: Day;
  mode: Mode;
  themes: string[];
  layers: string[];
  /** parts of the base map that are left out */
  without: string[];
  ground: "plain" | "pale" | "blank";
  files: string[];
  sources: string[];
  q: string;
  place: string[];
  actor: string[];
  event: string | null;
  view: Camera | null;
  lang: string;
  embed: boolean;
  show: string[];
  play: boolean;
  map: "still" | "live" | null;
  /** large, for a beamer */
  present: boolean;
  scheme: "light" | "dark" | null;
  /** what a second map beside the first shows: a kind, a dot, and what of it */
  beside: string | null;
  /** a tour and its step, after a dot */
  tour: string | null;
  /** a kind of task and its seed, after a hyphen */
  task: string | null;
  /** parts of the class pack that is laid out for print, and the size of its sheets */
  paper: string[];
  pin: string | null;
}

/** What a second map beside the first shows. */
export type Beside =
  | { kind: "years"; from: Day; to: Day }
  | { kind: "source"; sources: string[] }
  | { kind: "lang"; lang: string };

/** Something for each of two maps. */
export interface Sides<Kind> {
  one: Kind;
  other: Kind;
}

/** How many events a place, a theme, a source or a status has on each of two sides. */
export interface Tally extends Sides<{ certain: number; possible: number }> {
  row: Row;
}

/** Rows that have an event on either side. */
export type Differences = Record<"places" | "themes" | "sources" | "statuses", Tally[]>;

/** A part of an address that makes no sense. */
export interface Ignored {
  key: string;
  value: string;
}

export interface Parsed {
  view: ViewState;
  ignored: Ignored[];
}

/** Which events a view shows. */
export interface Selection {
  /** by event: 0 out, 1 possible only, 2 certain */
  flag: Uint8Array;
  /** rows of the events that are in, by time */
  order: Row[];
  certain: number;
  possible: number;
  /** events of context, which are in and counted as neither */
  context: number;
}

/** Distinct events by place after folding. */
export interface Counts {
  /** one row a theme */
  certain: number[][];
  possible: number[];
  total: number[];
}

export interface Circle {
  place: Row;
  /** a theme's id, or `halo`, `chosen`, `outline`, `possible` */
  kind: string;
  radius: number;
}

/** Counts by theme and bin; possible excludes certain. */
export interface Histogram {
  certain: number[][];
  possible: number[][];
}

/** Bins in a row, the last one included. */
export interface Run {
  first: number;
  last: number;
}

/** A stretch of the calendar: so many of a unit. */
export type Step = ["day" | "month" | "year", number];

/** A day that the time axis names. */
export interface Tick {
  day: Day;
  unit: Step[0];
  /** its text has the year, too */
  dated: boolean;
}

/** Where an event stands on the time axis, in pixels. */
export interface Standing {
  event: Row;
  left: number;
  right: number;
  /** its dates that are on the axis, in order */
  parts: Part[];
}

/** One date on the time axis, in pixels. */
export interface Part {
  /** a day, once within some days, or from one date to another */
  kind: "day" | "once" | "lasted";
  left: number;
  right: number;
  /** where it is certain that it went on */
  core: [number, number] | null;
  /** nobody knows since when, or until when, it may have been */
  open: boolean;
  /** whether its first and its last day are known and on the axis */
  caps: [boolean, boolean];
}

/** A mark in its lane, in pixels; all are equally high. */
export interface Laid extends Standing {
  lane: number;
  top: number;
  wide: number;
  isDot: boolean;
}

export interface Laying {
  /** how high marks are, and how wide dots are */
  size: number;
  lanes: { top: number; height: number }[];
  marks: Laid[];
}

/** A step of the slider. */
export interface Unit {
  of(day: Day): number;
  start(step: number): Day;
  end(step: number): Day;
}

export interface Near {
  event: Row;
  place: Row;
  /** place of the event that it is near */
  from: Row;
  km: number;
}

/** A day of the calendar. */
export interface Civil {
  year: number;
  month: number;
  day: number;
}

/** A date as it is said: which form, and one or two moments with precision and mark. */
export interface Saying {
  form: string;
  start: Day | null;
  start_precision: string | null;
  start_mark: string | null;
  end: Day | null;
  end_precision: string | null;
  end_mark: string | null;
  /** each of several dates */
  parts: Saying[];
}

interface Phrase {
  say: string;
  case: string;
  /** of the second date, where it differs */
  second?: string;
}

interface Join {
  other: string;
  last: string;
}

/** What dates are said with in one language. */
export interface Phrases {
  months: Record<string, string[]>;
  first_of_month: string;
  /** From nought to nine, where the language has its own. */
  digits?: string;
  before_christ: string;
  dates: Record<string, Record<string, string>>;
  marks: Record<string, string>;
  between_marks: Record<string, string>;
  at: Record<string, Phrase>;
  by: Phrase;
  after: Record<"plain" | "marked", Phrase>;
  since: Phrase;
  until: Phrase;
  ended: Phrase;
  lasted: Phrase;
  once: Phrase;
  every: Record<string, Phrase>;
  among: Phrase;
  each: Join;
  one: Join;
  between: Phrase;
  between_years: Phrase;
  days: Record<"same_month" | "same_year" | "apart", Phrase>;
  span: Phrase;
  stretch: Phrase;
  years: Phrase;
  typed: { dates: string[]; ordinals: string[]; before: string[]; since: string[] };
  replacements: [string, string][];
}

export type Values = Record<string, string | number>;

/** Says things in the language of the page. */
export interface Speaker {
  t(key: string, values?: Values): string;
  list(parts: string[]): string;
  /** `digits` after the point */
  number(value: number, digits?: number): string;
  /** as it stands within a sentence */
  lower(text: string): string;
  /** a window of days, both ends included */
  window(from: Day, to: Day): string;
  /** a stretch of days in full words */
  stretch(from: Day, to: Day): string;
  /** each end of a window, as it can be typed back */
  edges(from: Day, to: Day): string[];
  /** first and last day of what was typed; null when it is no date */
  read(text: string): { earliest: Day; latest: Day } | null;
  /** the years that days touch */
  years(from: Day, to: Day): string;
  /** the year, month or day that begins at a tick; `within` a year that is told elsewhere */
  tick(day: Day, precision: Precision, within?: boolean): string;
  /** one row of a table of dates; empty where there is none */
  date(sayings: Payload["events"]["said"], row: Row): string;
  /** The date of an event, or that none is known. */
  when(event: Row): string;
  /** every name of the months in one row of a table of dates, short and in full */
  months(sayings: Payload["events"]["said"], row: Row): string[];
}

export type Edge = "earliest" | "latest";

export type Precision = "year" | "month" | "day";

// ---------------------------------------------------------------- sharing

/** An item of CSL-JSON: the atlas as it was seen. */
export interface Item {
  id: string;
  title: string;
  author: { literal: string }[];
  URL: string;
  accessed: { "date-parts": [number[]] };
  /** day of the release, where it is known */
  issued?: { "date-parts": [number[]] };
  version?: string;
  /** what CSL has no name for */
  custom?: { licence: string };
  note: string;
}
