/** The page of any size: tables that grow, counts of a window, lists in pages, and what a search finds. */
/** @import { Atlas, Pyramid, Question } from "../../dashboard/web/vast/types.js" */
import assert from "node:assert/strict";
import test from "node:test";
import { isPossible, membersOf } from "../../dashboard/web/model/window.js";
import { everything, histogram, totals, undated } from "../../dashboard/web/vast/counting.js";
import { createFounds } from "../../dashboard/web/vast/founds.js";
import { grow } from "../../dashboard/web/vast/grow.js";
import { createListing } from "../../dashboard/web/vast/listing.js";
import { firstDay } from "../../dashboard/web/vast/months.js";
import { unpack } from "../../dashboard/web/vast/container.js";
import { rootOf } from "../../dashboard/web/vast/tile.js";
import { inBrief, withQuery } from "../../dashboard/web/vast/vast.js";
import { parse } from "../../dashboard/web/vast/instead/model/address.js";
import { neighbours } from "../../dashboard/web/vast/instead/model/nearest.js";
import * as pyramid from "./pyramid.js";
import { atlas, golden, json } from "./small.js";

const ALL = pyramid.happenings(300);
const ROOT = rootOf(unpack(pyramid.buffer(pyramid.rootFile(ALL))));
/** @type {Pyramid} */
const WHOLE = /** @type {any} */ ({ root: ROOT, days: null, said: { sources: [{ id: "table", title: "table.csv" }] } });
const ON = [true, true, true];

/** The whole collection with its events in another order, under other ids where they are to be new. @param {(id: string) => string} named @returns {Atlas} */
function other(named) {
  const own = atlas();
  own.numbers.events.id = own.numbers.events.id.map(named);
  return own;
}

test("a page of events stands behind those that are there, with all that is told of them", () => {
  const [own, page] = [atlas(), other((id) => `new-${id}`)];
  const [events, claims, sources] = [own.numbers.events.id.length, own.numbers.claims.event.length, own.numbers.sources.id.length];
  const before = own.numbers.members;
  const rows = grow(own, page);
  assert.deepEqual(rows, page.numbers.events.id.map((_, k) => events + k));
  assert.equal(own.numbers.sources.id.length, sources);
  assert.notEqual(own.numbers.members, before);
  for (const [name, table] of [["events", own.numbers.events], ["claims", own.numbers.claims], ["links", own.numbers.links]]) {
    const lengths = Object.values(table).filter(Array.isArray).map((column) => column.length);
    assert.equal(new Set(lengths).size, 1, String(name));
  }
  assert.equal(own.texts.claims.claim.length, own.numbers.claims.event.length);
  for (let k = claims; k < own.numbers.claims.event.length; k += 1) {
    assert.equal(own.numbers.claims.event[k], own.numbers.claims.event[k - claims] + events);
    assert.equal(own.numbers.claims.source[k], own.numbers.claims.source[k - claims]);
  }
  rows.forEach((row, k) => {
    assert.equal(own.texts.events.title[row], page.texts.events.title[k]);
    assert.equal(membersOf(own.numbers.members, row)?.length, membersOf(page.numbers.members, k)?.length);
    assert.equal(isPossible(own.numbers, row, -5000, 5000), isPossible(page.numbers, k, -5000, 5000));
  });
});

test("what is there already is not put in again, and its place is known better", () => {
  const [own, page] = [atlas(), atlas()];
  own.texts.places.name[0] = "?";
  const before = JSON.stringify(page);
  assert.deepEqual(grow(own, page), page.numbers.events.id.map((_, k) => k));
  assert.equal(JSON.stringify({ numbers: own.numbers, texts: own.texts }), before);
});

test("whole months are exact, other days about, until days are there", () => {
  const [from, to] = [firstDay(-100), firstDay(21) - 1];
  const possible = ALL.filter((one) => pyramid.isPossible(one, -100, 20)).length;
  const exact = totals({ of: WHOLE, on: ON }, from, to);
  assert.deepEqual([exact.certain + exact.possible, exact.about], [possible, false]);
  assert.equal(totals({ of: WHOLE, on: ON }, from + 3, to).about, true);
  const days = { ...ROOT, first: from };
  assert.equal(totals({ of: { ...WHOLE, days }, on: ON }, from + 3, to).about, false);
  assert.equal(everything({ of: WHOLE, on: ON }), ALL.length);
  const off = histogram({ of: WHOLE, on: [true, false, true] }, [from, firstDay(0), to + 1]);
  assert.ok(off.certain[0][0] > 0 && off.certain[1].every((n) => n === 0));
  const some = /** @type {any} */ ({ ...WHOLE, said: { undated: [2, 1, 0] } });
  assert.equal(histogram({ of: some, on: ON }, [from, to + 1]).possible[0][0], histogram({ of: WHOLE, on: ON }, [from, to + 1]).possible[0][0] - 2);
  assert.equal(undated({ of: some, on: [true, false, true] }), 2);
});

/** A promise that is settled from outside. */
function held() {
  /** @type {(value: any) => void} */ let give = () => {};
  /** @type {(error: Error) => void} */ let fail = () => {};
  const promise = new Promise((resolve, reject) => { give = resolve; fail = reject; });
  return { promise, give, fail };
}
const turn = () => new Promise((done) => { setImmediate(done); });
/** @param {number} from @returns {Question} */
const asks = (from) => ({ from, to: 9, themes: [], place: [], q: "" });

test("a list comes in pages, and a late answer to an older question is dropped", async () => {
  const answers = Array.from({ length: 7 }, held);
  /** @type {any[]} */
  const asked = [];
  let told = 0;
  const list = createListing({ first: [0, 1], tell: () => { told += 1; }, later: (action) => action(), never() {}, ask: (question, after) => { asked.push([question.from, after]); return answers[asked.length - 1].promise; } });
  list.want(asks(1));
  list.want(asks(1));
  assert.deepEqual([list.rows(), list.isOwn()], [[0, 1], false]);
  list.want(asks(2));
  answers[0].give({ rows: [7], after: "" });
  await turn();
  assert.deepEqual([list.rows(), told], [[0, 1], 0]);
  answers[1].give({ rows: [3, 4], after: "b" });
  await turn();
  list.more();
  list.more();
  answers[2].fail(new Error("no network"));
  await turn();
  assert.deepEqual([list.rows(), list.state(), told], [[3, 4], "failed", 2]);
  list.retry();
  answers[3].give({ rows: [5], after: "" });
  await turn();
  assert.deepEqual([list.rows(), list.state(), asked], [[3, 4, 5], "whole", [[1, ""], [2, ""], [2, "b"], [2, "b"]]]);
  list.want(asks(3));
  assert.deepEqual(list.rows(), [3, 4, 5]);
  for (const other of [{ place: ["8"] }, { sources: ["news"] }]) {
    list.want({ ...asks(3), ...other });
    assert.deepEqual(list.rows(), []);
  }
});

test("what is found stands once it is counted, then with its tiles; what was shown before stands in for it", async () => {
  /** @type {[string, ReturnType<typeof held>][]} */
  const asked = [];
  const ask = (/** @type {string} */ q, /** @type {string[]} */ place, /** @type {boolean} */ withTiles, /** @type {string[]} */ sources) => {
    asked.push([`${q}/${place}/${sources}/${withTiles}`, held()]);
    return asked[asked.length - 1][1].promise;
  };
  const founds = createFounds({ whole: WHOLE, tell() {}, ask });
  assert.deepEqual(founds.of("  ", []), { pyramid: WHOLE, state: "there", note: "", isDrawing: false });
  assert.deepEqual(founds.of("flood", []), { pyramid: WHOLE, state: "coming", note: "", isDrawing: true });
  assert.deepEqual(asked.map(([question]) => question), ["flood///false", "flood///true"]);
  const [counts, found] = [{ ...WHOLE }, { ...WHOLE }];
  asked[0][1].give(counts);
  await turn();
  assert.deepEqual([founds.of("flood", []).pyramid, founds.of("flood", []).isDrawing], [counts, true]);
  asked[1][1].give(found);
  await turn();
  assert.deepEqual([founds.of("flood", []).pyramid, founds.of("flood", []).isDrawing], [found, false]);
  assert.equal(founds.of("flood", ["7"]).pyramid, found);
  asked[2][1].fail(new Error("no network"));
  await turn();
  assert.equal(founds.of("flood", ["7"]).state, "failed");
  founds.retry();
  assert.equal(founds.of("flood", ["7"]).state, "coming");
  assert.deepEqual(asked.slice(2).map(([question]) => question), ["flood/7//false", "flood/7//false"]);
  founds.of("", [], ["table", "news"]);
  assert.equal(asked.length, 4);
  founds.of("", [], ["news"]);
  assert.deepEqual(asked.slice(4).map(([question]) => question), ["//news/false", "//news/true"]);
});

test("counts that come after the tiles change nothing", async () => {
  const [counts, tiles] = [held(), held()];
  const founds = createFounds({ whole: WHOLE, tell() {}, ask: (_q, _place, withTiles) => (withTiles ? tiles : counts).promise });
  founds.of("flood", []);
  const found = { ...WHOLE };
  tiles.give(found);
  await turn();
  counts.give({ ...WHOLE });
  await turn();
  assert.equal(founds.of("flood", []).pyramid, found);
});

test("what such a page does not offer makes no sense in its address, and neighbours follow the list", () => {
  const { numbers } = golden("atlas");
  const { view, ignored } = parse("?from=1970&tour=x&sources=a,b", numbers);
  assert.deepEqual([view.tour, view.sources, ignored], [null, [], [{ key: "sources", value: "a,b" }, { key: "tour", value: "x" }]]);
  assert.deepEqual(neighbours([9, 2, 5], 2), { previous: 9, next: 5 });
  assert.deepEqual(neighbours([9, 2, 5], 7), { previous: null, next: null });
  assert.equal(withQuery("events.json", { from: 0, q: "", place: "3,4" }), "events.json?from=0&place=3%2C4");
});

test("few letters for many events, in every language of the page", () => {
  const said = ["en", "fr", "ru"].map((lang) => inBrief(json(`dashboard/contract/words/${lang}.json`).locale)).map((short) => [999, 1250, 20_400, 3_210_000].map(short));
  assert.deepEqual(said, [["999", "1.3k", "20k", "3.2m"], ["999", "1,3 k", "20 k", "3,2 M"], ["999", "1,3 тыс.", "20 тыс.", "3,2 млн"]].map((row) => row.map((text) => text.replace(/ /g, "\u00a0"))));
});
