/** Types of tasks: numbers and rows alone, so that a task is the same in every language. */
import type { Day, Payload, Row } from "../../types.js";
import type { Random } from "./random.js";

/** What a round is made from: the events that a view shows, by time. */
export interface Pool {
  numbers: Payload;
  events: Row[];
  /** rows of the claims of each event */
  claims: Map<Row, Row[]>;
  /** distinct places of each event */
  places: Map<Row, Row[]>;
}

export interface Order {
  kind: "order";
  /** as they are laid before the reader */
  events: Row[];
  /** in the order of time */
  right: Row[];
}

export interface Find {
  kind: "find";
  event: Row;
  place: Row;
}

/** One of several is right. */
export interface Choice {
  kind: "match" | "certain" | "knew";
  form: "source" | "window" | "after" | "before" | "voice";
  event: Row;
  claim: Row | null;
  /** the days that are asked about */
  window: [Day, Day] | null;
  /** sources, or positions in the words of the form */
  options: number[];
  /** one of the options */
  right: number;
}

export type Question = Order | Find | Choice;

export interface Asked {
  pool: Pool;
  random: Random;
  /** 0 is the first and easiest */
  level: number;
  before: Question[];
}

/** Null where there is no other question. */
export type Ask = (asked: Asked) => Question | null;

export interface Round {
  kind: string;
  code: string;
  questions: Question[];
}

/** A choice, an order of events, or a point in degrees. */
export type Answer = number | Row[] | { lon: number; lat: number };

export interface Answered {
  answer: Answer;
  isRight: boolean;
}
