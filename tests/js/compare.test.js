import assert from "node:assert/strict";
import test from "node:test";
import { readBeside, viewBeside, writeBeside } from "../../dashboard/web/model/beside.js";
import { change, changed, differences, disagreements, only, signs, wordings } from "../../dashboard/web/model/compare.js";
import { select } from "../../dashboard/web/model/selection.js";
import { between, small, view } from "./small.js";

const { numbers } = small;
const EARLY = select(small, view(between("1958", "1972")));
const LATE = select(small, view(between("1973", "2001")));
const flags = (/** @type {Record<string, number>} */ held) => ({ flag: Uint8Array.from(numbers.events.id, (id) => held[id] ?? 0) });
const sum = (/** @type {{certain: number, possible: number}} */ { certain, possible }) => certain + possible;

test("what stands beside is read, written and put into the view", () => {
  const { beside } = readBeside("years.1960/1968-11", numbers) ?? {};
  assert.ok(beside);
  assert.equal(writeBeside(beside), "years.1960/1968-11");
  assert.deepEqual(viewBeside(view({ q: "fair" }), beside), view({ q: "fair", ...between("1960", "1968-11") }));
  assert.equal(readBeside("years.1968/1960", numbers), null);
});

test("every place is counted as each view alone counts it", () => {
  const { places, themes, statuses } = differences(numbers, EARLY, LATE);
  for (const { row, one, other } of places) {
    for (const [side, { flag }] of /** @type {const} */ ([[one, EARLY], [other, LATE]])) {
      const events = new Set(numbers.links.event.filter((event, k) => numbers.links.place[k] === row && flag[event] && !numbers.events.context[event]));
      assert.equal(sum(side), events.size);
      assert.equal(side.certain, [...events].filter((event) => flag[event] === 2).length);
    }
  }
  for (const rows of [themes, statuses]) {
    assert.equal(rows.reduce((n, { one }) => n + sum(one), 0), EARLY.certain + EARLY.possible);
    assert.equal(rows.reduce((n, { other }) => n + sum(other), 0), LATE.certain + LATE.possible);
  }
});

test("something appears, vanishes, grows or shrinks by all its events, the possible ones too", () => {
  const tally = (/** @type {number} */ before, /** @type {number} */ after) => ({ row: 0, one: { certain: 0, possible: before }, other: { certain: after, possible: 0 } });
  assert.deepEqual([[0, 1], [1, 0], [1, 2], [2, 1], [2, 2]].map(([a, b]) => change(tally(a, b))), ["new", "gone", "more", "fewer", "same"]);
  assert.deepEqual(changed([tally(1, 2), tally(1, 4), tally(3, 1)], "more").map(({ other }) => other.certain), [4, 2]);
});

test("a mark's sign follows the events of all its places, each once", () => {
  const [none, fair] = [flags({}), flags({ "first-fair": 2 })];
  assert.deepEqual(signs(numbers, none, fair, 0), { one: new Map(), other: new Map([[0, "new"]]) });
  assert.deepEqual([...signs(numbers, fair, none, 14).one], [[0, "gone"], [2, "gone"]]);
  assert.deepEqual(signs(numbers, fair, fair, 0), { one: new Map(), other: new Map() });
});

test("context is compared with nothing", () => {
  const context = numbers.events.id.map((id) => id === "first-fair");
  const aside = { ...numbers, events: { ...numbers.events, context } };
  const [none, fair] = [flags({}), flags({ "first-fair": 2 })];
  assert.deepEqual(differences(aside, none, fair), { places: [], themes: [], sources: [], statuses: [] });
  assert.deepEqual(only(aside, fair, none), []);
  assert.equal(only(numbers, fair, none).length, 1);
});

test("two sources differ where their stances do", () => {
  const { claims, events } = numbers;
  const everything = { flag: new Uint8Array(events.id.length).fill(2) };
  const all = numbers.sources.id.map((_, k) => k);
  assert.deepEqual(disagreements(numbers, { one: all, other: all }, everything, everything), []);
  const own = claims.event.indexOf(claims.event[0]);
  const [found] = disagreements(numbers, { one: [claims.source[own]], other: [] }, everything, everything);
  assert.equal(found.other.length, 0);
  assert.ok(found.one.includes(claims.stance[claims.event.indexOf(found.event)]));
});

test("two languages differ by the names of what is shown; an event that is not translated is told", () => {
  const { texts } = small;
  const other = { ...texts, original: { ...texts.original, lang: "en", title: [1] }, places: { ...texts.places, name: texts.places.name.map((name, k) => (k === 0 ? `${name}!` : name)) } };
  const everything = { flag: new Uint8Array(numbers.events.id.length).fill(2) };
  assert.deepEqual(wordings(texts, other, everything, numbers).names, [0]);
  assert.deepEqual(wordings(texts, other, everything, numbers).untold, [1]);
  assert.deepEqual(wordings(texts, texts, everything, numbers).untold, []);
  assert.deepEqual(wordings(texts, other, flags({}), numbers), { names: [], untold: [] });
});
