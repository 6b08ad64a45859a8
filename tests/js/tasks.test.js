/** Tasks from any collection: chance from a code, and questions with one right answer each. */
/** @import { Atlas, Payload } from "../../dashboard/web/types.js" */
import assert from "node:assert/strict";
import test from "node:test";
import { asCode, newCode, read } from "../../dashboard/web/lesson/tasks/code.js";
import { compass, hit, isRight } from "../../dashboard/web/lesson/tasks/judge.js";
import { covered } from "../../dashboard/web/lesson/tasks/play/telling.js";
import { poolOf } from "../../dashboard/web/lesson/tasks/pool.js";
import { createRandom } from "../../dashboard/web/lesson/tasks/random.js";
import { askedFor, KINDS, offered, roundOf } from "../../dashboard/web/lesson/tasks/round.js";
import { stepsOf } from "../../dashboard/web/lesson/tasks/steps.js";
import { veiled } from "../../dashboard/web/lesson/tasks/veil.js";
import { writings } from "../../dashboard/web/lesson/tasks/writings.js";
import { initial } from "../../dashboard/web/model/address.js";
import { fromCivil } from "../../dashboard/web/model/days.js";
import { select } from "../../dashboard/web/model/selection.js";
import { problems } from "./asked.js";
import { small } from "./small.js";

const EVENTS = 40;
const SOURCES = 9;

/** The sayings of so many days. @param {(number | null)[]} days */
const said = (days) => ({
  form: days.map((day) => (day === null ? null : 0)), start: days, start_precision: days.map(() => 0), start_mark: days.map(() => 0),
  end: days.map(() => null), end_precision: days.map(() => null), end_mark: days.map(() => null), parts: days.map(() => []),
});

/**
 * A collection of events that lie some days apart, each with a place and two claims of its own sources.
 * @param {{days: number[], wide?: number, sources?: number, dated?: boolean}} made
 * @returns {Atlas}
 */
function collection({ days, wide = 0, sources = SOURCES, dated = true }) {
  const rows = days.map((_, k) => k);
  const [first, last] = [Math.min(...days), Math.max(...days) + wide];
  const claims = rows.flatMap((event) => [event % sources, (event + 1) % sources].map((source) => ({ event, source })));
  const numbers = /** @type {Payload} */ (/** @type {unknown} */ ({
    ...small.numbers, span: [first, last], forms: ["at"], moments: ["day"], marks: [""], stances: ["asserts", "reports"],
    events: {
      ...small.numbers.events, id: rows.map((k) => `e${k}`), context: rows.map(() => false), date: rows.map(String), theme: rows.map(() => 0), file: rows.map(() => 0), status: rows.map(() => 0),
      start_earliest: days, start_latest: days.map((day) => day + wide), end_earliest: days, end_latest: days.map((day) => day + wide), said: said(days.map((day) => (dated ? day : null))),
    },
    members: { event: [], each: [], start_earliest: [], start_latest: [], end_earliest: [], end_latest: [] },
    places: { ...small.numbers.places, id: rows.map((k) => `p${k}`), lon: rows, lat: rows, own: rows.map(() => false), bounds: rows.map((k) => [k, k, k, k]), label: rows.map((k) => [k, k]), accuracy_km: rows.map(() => 1) },
    lines: { place: [], lon: [], lat: [] }, links: { event: rows, place: rows, role: rows.map(() => 0) },
    claims: { event: claims.map(({ event }) => event), source: claims.map(({ source }) => source), stance: claims.map((_, k) => k % 2), probable: claims.map(() => false), via: claims.map((_, k) => (k % 2 ? 0 : null)) },
    sources: { ...small.numbers.sources, id: Array.from({ length: sources }, (_, k) => `s${k}`), issued: said(Array.from({ length: sources }, (_, k) => first + Math.round(((last - first) * k) / sources))) },
  }));
  return { numbers, texts: small.texts };
}

const many = collection({ days: Array.from({ length: EVENTS }, (_, k) => k * 400), wide: 30 });
/** @param {Atlas} atlas */
const pooled = (atlas) => poolOf(atlas, initial(atlas.numbers));
const kinds = Object.keys(KINDS);

test("chance is the same everywhere: FNV-1a and Mulberry32, counted out by another program", () => {
  const random = createRandom("order-k7m2q");
  assert.deepEqual([random.next(), random.next(), random.next()], GOLDEN);
  assert.deepEqual(createRandom("a").shuffled([0, 1, 2, 3, 4]), SHUFFLED);
});

test("a code has no letters that look alike, and one that is typed is forgiven its case and blanks", () => {
  assert.equal(newCode((numbers) => numbers.map((_, k) => k * 30)), "2zyxw");
  assert.match(newCode(), /^[2-9abcdefghjkmnpqrstuvwxyz]{5}$/);
  assert.equal(asCode(" K7-m2q "), "k7m2q");
  assert.equal(asCode("é ?"), "");
  assert.deepEqual(read("order-k7m2q"), { kind: "order", code: "k7m2q" });
});

test("one code gives one task, and each of its questions is another", () => {
  const golden = Object.fromEntries(kinds.map((kind) => [kind, roundOf(pooled(many), kind, "k7m2q").questions[0]]));
  assert.deepEqual(golden, FIRST);
  for (const kind of kinds) {
    const { questions } = roundOf(pooled(many), kind, "k7m2q");
    assert.equal(questions.length, 5, kind);
    assert.equal(new Set(questions.map((one) => JSON.stringify(one))).size, 5, kind);
    assert.notDeepEqual(roundOf(pooled(many), kind, "other").questions, questions, kind);
  }
});

test("no question of two hundred codes has another right answer", () => {
  const pools = [pooled(many), pooled(collection({ days: [0, 5, 5, 9, 40, 41, 300, 301, 4000], wide: 3, sources: 4 })), pooled(small)];
  for (const pool of pools) {
    for (const kind of kinds) {
      for (let k = 0; k < 200; k += 1) {
        for (const question of roundOf(pool, kind, `s${k}`).questions) {
          if ("window" in question && pool.numbers.members.event.includes(question.event)) continue;
          assert.deepEqual(problems(pool, question), [], `${kind}-s${k}`);
        }
      }
    }
  }
});

test("a question with two right answers would be seen", () => {
  const [order] = roundOf(pooled(many), "order", "k7m2q").questions;
  if (order.kind !== "order") throw new Error("no order");
  assert.notDeepEqual(problems(pooled(many), { ...order, right: [...order.right].reverse() }), []);
});

test("what a collection has too little for is not offered", () => {
  /** @param {Atlas} atlas */
  const of = (atlas) => offered(atlas, initial(atlas.numbers));
  assert.deepEqual(of(many), kinds);
  assert.deepEqual(of(collection({ days: [0, 900], sources: 2 })).filter((kind) => ["order", "find", "match"].includes(kind)), [], "two events");
  assert.deepEqual(of(collection({ days: [0, 900, 1800, 2700, 3600], dated: false })), ["find", "match", "knew"], "no date is known");
  assert.deepEqual(of(collection({ days: [7, 7, 7, 7, 7] })).filter((kind) => kind === "order"), [], "all on one day");
  assert.ok(!of(collection({ days: [0, 900, 1800, 2700, 3600], sources: 1 })).includes("match"), "one source");
});

test("a view narrows its task by years, not by words", () => {
  const view = { ...initial(many.numbers), to: 2000 };
  assert.deepEqual(poolOf(many, view).events, [0, 1, 2, 3, 4, 5]);
  assert.deepEqual(poolOf(many, { ...view, q: "nothing has this" }).events, [0, 1, 2, 3, 4, 5]);
});

test("while a task is open a page shows no event but those that were told of", () => {
  const view = { ...initial(many.numbers), task: "order-a" };
  const all = select(many, view);
  assert.deepEqual(veiled(many.numbers, view, all, null).order, []);
  assert.deepEqual(veiled(many.numbers, { ...view, event: "e3" }, all, 7).order, [3, 7]);
  assert.equal(veiled(many.numbers, { ...view, task: null }, all, null), all);
});

test("a pin is right as exactly as its place is known", () => {
  /** @type {import("../../dashboard/web/types.js").Bounds} */
  const world = [0, 0, 1, 1];
  const question = { kind: /** @type {const} */ ("find"), event: 1, place: 1 };
  const at = (/** @type {number} */ lon, /** @type {number} */ lat) => hit(many.numbers, question, { lon, lat }, world, () => false);
  assert.equal(at(1, 1.05).isRight, true);
  assert.equal(at(1, 1.06).isRight, false);
  assert.deepEqual([at(1, 0).direction, at(0, 1).direction, at(2, 2).direction].join(), "n,e,sw");
  assert.equal(compass([179, 0], [-179, 0]), "e", "the short way over the antimeridian");
});

test("what reads the same is as right", () => {
  const question = { kind: /** @type {const} */ ("order"), events: [2, 1, 0], right: [0, 1, 2] };
  assert.equal(isRight(question, [0, 2, 1], String), false);
  assert.equal(isRight(question, [0, 2, 1], () => "Meeting"), true);
});

test("a claim that is to be matched does not name its text, whatever stands in the name", () => {
  assert.equal(covered("The Gazette (2nd) says so in the gazette (2ND).", ["Gazette (2nd)", "", "in"]), "The […] says so in the […].");
});

test("time is cut into steps that are easy to say", () => {
  assert.deepEqual(stepsOf(0, 2), [0, 1, 2, 3]);
  assert.equal(stepsOf(fromCivil(2001, 1, 5), fromCivil(2003, 2, 1)).length, 27);
  assert.deepEqual(stepsOf(fromCivil(1960, 1, 1), fromCivil(1999, 12, 31)).slice(-2), [fromCivil(1999, 1, 1), fromCivil(2000, 1, 1)]);
  assert.ok(stepsOf(fromCivil(-90000, 1, 1), fromCivil(2000, 1, 1)).length < 500);
});

test("a text that was written in a year may be of any of its days", () => {
  const { issued } = small.numbers.sources;
  assert.deepEqual(writings(small.numbers).map(({ source, first, last }) => [source, first, last]), [[0, -365, -1], [2, 1977, 2006], [3, 11750, 11750]]);
  assert.equal(issued.form[1], null);
});

/** By a few lines of Python. */
const GOLDEN = [3984005732, 2842001385, 2390319796];
const SHUFFLED = [0, 2, 4, 1, 3];
/** As they were first set: an address that is out sets the same ever after. */
const FIRST = {
  order: { kind: "order", events: [6, 24, 19, 35, 0], right: [0, 6, 19, 24, 35] },
  find: { kind: "find", event: 38, place: 38 },
  match: { kind: "match", form: "source", event: 23, claim: 46, window: null, options: [3, 5, 2, 4], right: 5 },
  certain: { kind: "certain", form: "window", event: 21, claim: null, window: [8766, 10591], options: [2, 1, 0], right: 0 },
  knew: { kind: "knew", form: "voice", event: 21, claim: 43, window: null, options: [0, 1], right: 1 },
};

test("an address is set only what is offered", () => {
  const pool = poolOf(small, initial(small.numbers));
  assert.ok(roundOf(pool, "find", "abc").questions.length, "a few");
  assert.equal(askedFor(pool, "find", "abc"), null);
  assert.deepEqual(askedFor(pool, "order", "abc"), roundOf(pool, "order", "abc"));
});
