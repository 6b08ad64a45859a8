/** A page of any size without a server: what it finds in files is what the index finds in the table. */
/** @import { Asks, Pyramid, VastAtlas } from "../../dashboard/web/vast/types.js" */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { byTheme } from "../../dashboard/web/vast/counting.js";
import { asksOfLists } from "../../dashboard/web/vast/lists/asks.js";
import { bucketOf } from "../../dashboard/web/vast/lists/hash.js";
import { isBefore, wordsOf } from "../../dashboard/web/vast/lists/words.js";
import { count } from "../../dashboard/web/vast/tile.js";
import { atlas } from "./small.js";

const FOLDER = "dashboard/contract/cases/lists/";
const answers = JSON.parse(readFileSync(new URL(`../../${FOLDER}answers.json`, import.meta.url), "utf8"));
const ALL = { from: -40000, to: 40000 };
const WHOLE = /** @type {Pyramid} */ (/** @type {unknown} */ ({ said: { themes: answers.themes } }));

/** A page without events, the files of the golden lists, and which of them it has asked for. @param {{few: number, places: number, most: number}} [limits] */
function opened(limits) {
  const own = /** @type {VastAtlas} */ (atlas());
  for (const half of [own.numbers, own.texts]) empty(half);
  own.numbers.themes.id = answers.themes;
  /** @type {string[]} */
  const asked = [];
  const asks = asksOfLists(own, WHOLE, FOLDER, async (address) => {
    asked.push(address.slice(FOLDER.length));
    return new Response(readFileSync(new URL(`../../${address}`, import.meta.url)));
  }, limits);
  return { asks, asked, ids: own.numbers.events.id };
}

/** @param {any} tables */
function empty(tables) {
  for (const name of ["events", "members", "links", "claims", "takes", "media", "sources", "places", "actors", "fields", "interpretations"]) {
    if (tables[name]) tables[name] = clear(tables[name]);
  }
}

/** @param {any} table @returns {any} */
const clear = (table) => Object.fromEntries(Object.entries(table).map(([name, column]) => [name, Array.isArray(column) ? [] : clear(column)]));

/** All of a list, page by page. @param {{asks: Asks, ids: string[]}} page @param {import("../../dashboard/web/vast/types.js").Question} question */
async function listed({ asks, ids }, question) {
  const found = [];
  for (let after = "", isMore = true; isMore;) {
    const part = await asks.page(question, after, new AbortController().signal);
    assert.ok(part.rows.length <= 50);
    found.push(...part.rows.map((row) => ids[row]));
    [after, isMore] = [part.after, part.after !== ""];
  }
  return found;
}

test("a list holds what the index lists, whatever the window, the themes, the words and the places", async () => {
  const page = opened();
  for (const { q, place, windows } of answers.asked) {
    for (const { from, to, order } of windows) {
      assert.deepEqual(await listed(page, { from, to, themes: answers.themes, place, q }), order, `${q} ${place} ${from}`);
    }
  }
  const [roses] = answers.asked;
  const own = await listed(page, { ...ALL, themes: ["roses"], place: [], q: "" });
  assert.deepEqual(own, roses.windows[0].order.filter((/** @type {string} */ id) => own.includes(id)));
  assert.equal(own.length, roses.windows[0].certain[1] + roses.windows[0].possible[1]);
});

test("what is found is counted by theme, in any days", async () => {
  const { asks } = opened();
  for (const { q, place, windows } of answers.asked.slice(1)) {
    const found = await asks.found(q, place, true);
    for (const { from, to, certain, possible } of windows) {
      const counts = byTheme(found, from, to);
      assert.deepEqual([[...counts.certain], [...counts.possible], counts.about], [certain, possible, false], `${q} ${place} ${from}`);
    }
  }
});

test("tiles of what is found are those that a server makes of it", async () => {
  const { asks } = opened({ few: 0, places: 1000, most: 1000 });
  for (const { place, tiles } of answers.drawn) {
    const found = await asks.found("", place, true);
    const [first, last] = [Math.min(...tiles.map((/** @type {any} */ { z }) => z)), Math.max(...tiles.map((/** @type {any} */ { z }) => z))];
    assert.deepEqual(found.said.zooms, [first, last]);
    for (const one of tiles) {
      const tile = found.files.tileAt(one) ?? assert.fail();
      const { cx, cy, n, places, place: heaviest, name } = tile.cells;
      assert.deepEqual(name.map((text, k) => [cx[k], cy[k], n[k], places[k], heaviest[k], text]), one.cells);
      assert.deepEqual(tile.children, one.children);
      answers.months.forEach((/** @type {[number, number]} */ [from, to], /** @type {number} */ k) => {
        const counts = count(tile, new Map(), from, to);
        assert.deepEqual([[...counts.certain], [...counts.possible]], one.counts[k].map((/** @type {number[][]} */ rows) => rows.flat()));
      });
    }
  }
});

test("a word of too many events has its counts and its list; words of too many say so", async () => {
  const page = opened({ few: 1, places: 1, most: 2 });
  const { windows } = answers.asked.find((/** @type {any} */ { q }) => q === "near");
  const found = await page.asks.found("near", [], true);
  assert.deepEqual([found.note, found.supply, found.days], ["vast.undrawn", null, null]);
  assert.equal((await page.asks.found("near", [], false)).note, undefined);
  const { certain, possible } = byTheme(found, ALL.from, ALL.to);
  assert.deepEqual([[...certain], [...possible]], [windows[0].certain, windows[0].possible]);
  await assert.rejects(page.asks.found("ma el", [], true), { note: "vast.many" });
  assert.deepEqual(await listed(page, { ...ALL, themes: answers.themes, place: [], q: "near" }), windows[0].order);
});

test("an event is found by its id, in two files; one that is not there is none", async () => {
  const { asks, asked, ids } = opened();
  await asks.one(answers.order[70]);
  assert.ok(ids.includes(answers.order[70]));
  assert.deepEqual(asked.map((path) => path.split("/")[0]), ["index.bin", "ids", "events"]);
  await asks.one("nobody");
  assert.equal(ids.length, 1);
  assert.deepEqual([bucketOf("e1", 16), bucketOf("é", 7)], [3, 2]);
});

test("a search of a rare word reads few files", async () => {
  const { asks, asked } = opened();
  await asks.found("149", [], true);
  assert.deepEqual(asked.map((path) => path.split("/")[0]), ["index.bin", "words", "points"]);
});

test("a search is cut into words as titles are", () => {
  assert.deepEqual(wordsOf("Élan d'été, élan"), ["elan", "d", "ete"]);
  assert.deepEqual(wordsOf("東京 Tower"), ["東", "京", "tower"]);
  assert.deepEqual(wordsOf("  – !"), []);
  assert.deepEqual(["\u{20000}", "\uffee", "b", "ab", "a"].sort((a, b) => (isBefore(a, b) ? -1 : 1)), ["a", "ab", "b", "\uffee", "\u{20000}"]);
});
