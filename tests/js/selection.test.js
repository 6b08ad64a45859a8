import assert from "node:assert/strict";
import test from "node:test";
import { edges, histogram, silences, sourcesSpeaking } from "../../dashboard/web/model/bins.js";
import * as days from "../../dashboard/web/model/days.js";
import { fold } from "../../dashboard/web/model/folding.js";
import { finder, haystacks } from "../../dashboard/web/model/search.js";
import { ATTESTED, POSSIBLE, filter, select, spoken } from "../../dashboard/web/model/selection.js";
import { atlas, between, golden, small, view } from "./small.js";

const { numbers } = small;
const ids = (/** @type {ReturnType<typeof select>} */ { order }) => order.map((i) => numbers.events.id[i]);
const kept = (/** @type {Parameters<typeof view>[0]} */ patch) => ids(select(small, view(patch)));

test("enough golden windows are run", () => {
  const windows = golden("windows").flatMap((/** @type {{windows: object[]}} */ one) => one.windows);
  assert.ok(windows.length > 100, `only ${windows.length} windows`);
});

test("a selection keeps the order of time and tells certain from possible", () => {
  const selection = select(small, view(between("1968-11", "1968-12")));
  assert.deepEqual(ids(selection), ["school-years", "crossing", "return"]);
  assert.deepEqual([selection.certain, selection.possible], [2, 1]);
  assert.equal(selection.flag[numbers.events.id.indexOf("school-years")], POSSIBLE);
});

test("context is shown, and counted apart", () => {
  const selection = select(small, view(between("1972", "1972")));
  assert.deepEqual(ids(selection), ["tour", "songbook"]);
  assert.deepEqual([selection.certain, selection.possible, selection.context], [1, 0, 1]);
  assert.deepEqual(kept({ q: "printed" }), ["songbook"], "a search finds it");
  assert.deepEqual(kept({ sources: ["almanac"], themes: ["arts"] }), ["songbook"], "its own source does too");
  assert.deepEqual(kept({ sources: ["ledger"], themes: ["arts"] }), ["tour"], "another hides it");
});

test("an event without an end goes on to where the collection ends", () => {
  assert.deepEqual(kept(between("2001-12", "2001-12")), ["watch"]);
  assert.deepEqual(kept(between("2024", "2024")), []);
});

test("themes, sources, places and words filter together", () => {
  assert.deepEqual(kept({ themes: ["trade"] }), ["old-mint", "first-fair", "crossing"]);
  assert.deepEqual(kept({ sources: ["almanac"] }), ["charter", "songbook", "watch"]);
  assert.ok(kept({ sources: ["ledger"] }).includes("crossing"), "a source that another one passes on");
  assert.deepEqual(kept({ sources: [ATTESTED] }), ["charter", "first-fair"], "what is denied is not agreed on");
  assert.deepEqual(kept({ place: ["vessar"] }), kept({ place: ["vessar", "vessar-mint", "vessar-pier"] }), "a town with its sites");
  assert.ok(!kept({ place: ["tamarel"] }).includes("crossing"), "a country without its towns");
  assert.deepEqual(kept({ q: "SILVER vessar" }), ["old-mint"]);
  assert.deepEqual(kept({ q: "creme" }), ["first-fair"], "accents are folded");
  assert.deepEqual(kept({ themes: [] }), []);
});

test("the map leaves the chosen place out of account, the list does not", () => {
  const narrowed = view({ place: ["eve-island"] });
  assert.deepEqual(ids(select(small, narrowed)), ["tour"]);
  assert.equal(select(small, narrowed, filter(small, narrowed, { anywhere: true })).order.length, numbers.events.id.length);
});

test("a search finds dates as they are said", () => {
  assert.deepEqual(kept({ q: "about nov 1968" }), ["crossing"]);
});

test("what is searched is made once for each collection, and kept apart", () => {
  const other = atlas("fr");
  assert.equal(haystacks(small), haystacks(small));
  assert.notEqual(haystacks(other), haystacks(small));
  assert.ok(finder(other, "novembre 1968")(numbers.events.id.indexOf("crossing")));
  assert.equal(Object.keys(numbers).includes("searchText"), false);
});

test("folding drops marks, not letters", () => {
  assert.equal(fold("Keïta ЙОД"), "keita йод");
});

test("a histogram bin counts an event as certain, possible or not at all, never twice", () => {
  const cuts = [1950, 1960, 1970, 1980].map((year) => days.fromCivil(year, 1, 1));
  const counts = histogram(numbers, numbers.events.id.map(() => true), cuts);
  assert.deepEqual(counts.certain[2], [0, 1, 1], "context is not counted");
  assert.deepEqual(counts.possible[2], [0, 0, 0]);
  const halves = [1960, 1965, 1970].map((year) => days.fromCivil(year, 1, 1));
  const apart = histogram(numbers, numbers.events.id.map((id) => id === "school-years"), halves);
  assert.deepEqual([apart.certain[2], apart.possible[2]], [[0, 0], [1, 1]]);
});

test("what does not pass is not counted", () => {
  const counts = histogram(numbers, numbers.events.id.map(() => false), edges(numbers.span));
  assert.ok(counts.certain.flat().every((n) => n === 0));
});

test("bins are calendar years up to 130 of them, then rounder ones", () => {
  const span = (/** @type {string} */ from, /** @type {string} */ to) => Object.values(between(from, to));
  const yearly = edges(span("1960", "2024"));
  assert.equal(yearly.length, 66);
  assert.equal(days.iso(yearly[0]), "1960-01-01");
  assert.equal(days.iso(yearly[65]), "2025-01-01");
  assert.equal(days.iso(edges(span("0101", "2000"))[1]), "0125-01-01");
});

test("silence is a run of bins in which nothing is even possible", () => {
  const counts = { certain: [[0, 1, 0, 0, 0]], possible: [[0, 0, 0, 1, 0]] };
  assert.deepEqual(silences(counts), [[{ first: 0, last: 0 }, { first: 2, last: 2 }, { first: 4, last: 4 }]]);
});

test("sources are silent where the chosen ones say nothing, whatever a search, a theme or a place hides", () => {
  const heard = (/** @type {Parameters<typeof view>[0]} */ patch) => spoken(small, view(patch));
  const everything = heard({});
  assert.ok(everything.every(Boolean));
  assert.deepEqual(heard({ q: "zzzz", themes: [], place: ["orlund"] }), everything);
  assert.deepEqual(heard({ sources: ["ledger"], q: "zzzz" }), filter(small, view({ sources: ["ledger"] })));
});

test("the sources that speak of a window are those with a claim on a possible event", () => {
  const { from, to } = between("1958", "1958");
  assert.deepEqual(sourcesSpeaking(numbers, from, to), [0, 2, 3]);
  const late = between("2001-12", "2001-12");
  assert.deepEqual(sourcesSpeaking(numbers, late.from, late.to), [0, 3]);
});
