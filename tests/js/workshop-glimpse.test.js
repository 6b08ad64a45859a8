/** A change of an event is seen in the atlas before all of the draft is understood anew. */
/** @import { Shown } from "../../dashboard/web/workshop/preview/types.js" */
/** @import { Made } from "../../dashboard/web/workshop/glimpse/types.js" */
/** @import { Draft, Operation, Spot, Understood } from "../../dashboard/web/workshop/types.js" */
import assert from "node:assert/strict";
import test from "node:test";
import { remembered } from "../../dashboard/web/workshop/ask.js";
import { applied } from "../../dashboard/web/workshop/core/applying.js";
import { createKnowledge } from "../../dashboard/web/workshop/desk/knowledge.js";
import { altered } from "../../dashboard/web/workshop/glimpse/altered.js";
import { glimpsed } from "../../dashboard/web/workshop/glimpse/glimpse.js";
import { createGlimpsing } from "../../dashboard/web/workshop/glimpse/glimpsing.js";
import { atlas } from "./small.js";
import { market } from "./workshop-drafts.js";

const shown = /** @type {Shown} */ ({ ...atlas(), lang: "en", around: "" });
const DAY = 5000;
const SAYING = { form: 0, start: DAY, start_precision: 0, start_mark: 0, end: null, end_precision: null, end_mark: null, parts: [] };
const TOWN = { id: "vessar", name: "Vessar", country: "VE", region: "", lat: 20, lon: 10, precision: "town", role: "venue", why: "" };

/** @param {string} id @param {Partial<Understood>} [other] @returns {Understood} */
const known = (id, other = {}) => ({
  key: id, id, edtf: "1983-09-10", said: {}, days: [DAY, DAY, DAY, DAY], spots: [], shown: true, status: "", voices: 0, context: false, ...other,
});

/** @param {string} id @param {Partial<Made> & {known: Understood}} made */
const madeOf = (id, made) => ({ id, written: [], made: { saying: SAYING, ...made } });

/** Where the events are, by their ids. @param {Shown | null} now */
function places(now) {
  if (!now) return null;
  const { events, links, places: { id }, roles } = now.numbers;
  /** @type {Record<string, string[]>} */
  const all = Object.fromEntries(events.id.map((name) => [name, []]));
  links.event.forEach((event, at) => all[events.id[event]].push(`${id[links.place[at]]} ${roles[links.role[at]]}`));
  return all;
}

/** Claims by the ids of their events. @param {Shown | null} now */
const claims = (now) => now?.numbers.claims.event.map((event, at) => `${now.numbers.events.id[event]}: ${now.texts.claims.claim[at]}`);

/** Spots of an event as it is shown. @param {string} id @returns {Spot[]} */
function spots(id) {
  const { events, links, places: all, roles, precisions } = shown.numbers;
  return links.event.flatMap((event, at) => (events.id[event] !== id ? [] : [{
    ...TOWN, id: all.id[links.place[at]], lat: all.lat[links.place[at]], lon: all.lon[links.place[at]],
    precision: precisions[all.precision[links.place[at]]], role: roles[links.role[at]],
  }]));
}

test("a text stands where the old one stood as it was written", () => {
  const title = shown.texts.events.title[7];
  const now = glimpsed(shown, [{ id: "songbook", written: [{ field: "title", old: title, now: "Songs" }], made: null }]);
  assert.equal(now?.texts.events.title[7], "Songs");
  assert.deepEqual(now?.texts.events.title.toSpliced(7, 1), shown.texts.events.title.toSpliced(7, 1));
  assert.equal(shown.texts.events.title[7], title);
  assert.equal(glimpsed(shown, [{ id: "songbook", written: [{ field: "title", old: "another", now: "Songs" }], made: null }]), null);
});

test("a theme that is known is taken, another waits", () => {
  const themed = (/** @type {string} */ now) => glimpsed(shown, [{ id: "songbook", written: [{ field: "theme", old: "Arts & letters", now }], made: null }]);
  assert.equal(themed("Law")?.numbers.events.theme[7], 1);
  assert.equal(themed("Weather"), null);
});

test("an event at another time takes all that is its own along", () => {
  const now = glimpsed(shown, [madeOf("songbook", { known: known("songbook", { spots: spots("songbook") }) })]);
  assert.equal(now?.numbers.events.id.join(), "old-mint,charter,school-years,first-fair,crossing,return,tour,songbook,watch");
  assert.equal(now?.numbers.events.date[7], "1983-09-10");
  assert.equal(now?.numbers.events.said.start[7], DAY);
  const early = known("songbook", { edtf: "1950", days: [-7305, -6941, -7305, -6941], spots: spots("songbook") });
  const first = glimpsed(shown, [madeOf("songbook", { known: early, saying: { ...SAYING, start: -7305 } })]);
  assert.equal(first?.numbers.events.id[0], "songbook");
  assert.deepEqual(first?.numbers.span, [-7305, shown.numbers.span[1]]);
  assert.deepEqual(places(first), places(shown));
  assert.deepEqual([...claims(first) ?? []].sort(), [...claims(shown) ?? []].sort());
  assert.equal(first?.texts.events.title[0], shown.texts.events.title[7]);
  assert.deepEqual(first?.numbers.routes.events, [[5, 7], [6]]);
  assert.deepEqual(first?.numbers.steps.event, [null, 5, 4, null, 1]);
});

test("an event elsewhere has a link to where it is, and no way that it does not go", () => {
  const to = (/** @type {Spot[]} */ now) => glimpsed(shown, [madeOf("crossing", { known: known("crossing", { edtf: "1968-11~", spots: now }) })]);
  assert.deepEqual(places(to([{ ...TOWN, lat: shown.numbers.places.lat[0], lon: shown.numbers.places.lon[0] }]))?.crossing, ["vessar venue"]);
  assert.deepEqual(to([])?.numbers.routes.events, [[6], [5]]);
  const there = to([{ ...TOWN, id: "bridge", name: "The bridge", lat: 1, lon: 2 }]);
  assert.deepEqual(places(there)?.crossing, ["bridge venue"]);
  assert.equal(there?.texts.places.name.at(-1), "The bridge");
  assert.ok(there?.numbers.fold.every((seeds) => seeds.length === 8 && seeds.at(-1) === 7));
  assert.equal(to([{ ...TOWN, lat: 1 }]), null);
});

test("an event of which nothing is understood any more is gone", () => {
  const now = glimpsed(shown, [madeOf("crossing", { known: known("crossing", { shown: false }) })]);
  assert.ok(now && !now.numbers.events.id.includes("crossing"));
  const others = Object.entries(places(shown) ?? {}).filter(([id]) => id !== "crossing");
  assert.deepEqual(places(now), Object.fromEntries(others));
  assert.equal(glimpsed(shown, [madeOf("unheard", { known: known("unheard") })]), null);
  assert.equal(glimpsed(shown, [madeOf("unheard", { known: known("unheard", { shown: false }) })]), shown);
});

/** @param {Draft} draft @param {Operation[]} operations */
const after = (draft, operations) => altered({ operations, draft: applied(draft, operations) });

test("a change of cells tells which events it alters, and any other does not", () => {
  const draft = market();
  const set = (/** @type {string} */ column, /** @type {string} */ value, old = "", key = "b") =>
    /** @type {Operation} */ ({ verb: "set", table: "events", key, column, value, old });
  assert.deepEqual(after(draft, [set("What", "Smoke", "A fire")]), [{ key: "b", id: "fire", written: [{ field: "title", old: "A fire", now: "Smoke" }], isMade: false }]);
  assert.deepEqual(after(draft, [set("When", "1970", "March 1962")]), [{ key: "b", id: "fire", written: [], isMade: true }]);
  assert.equal(after(draft, [set("Book", "A book", "The news")]), null);
  assert.equal(after(draft, [set("Note", "tea", "café")]), null);
  const lat = /** @type {Operation} */ ({ verb: "set", table: "places", key: "l1", column: "lat", value: "2", old: "1.5" });
  assert.deepEqual(after(draft, [lat]), [{ key: "a", id: "opening", written: [], isMade: true }]);
  assert.equal(after(draft, [{ verb: "meta", path: ["title"], value: "Markets", old: "The market" }]), null);
});

test("what came after the question is laid over its answer, and what came before is not", async () => {
  const draft = market();
  /** @type {Shown} */
  let atlasNow = { ...shown, texts: { ...shown.texts, events: { ...shown.texts.events, title: shown.texts.events.title.with(7, "A fire") } },
    numbers: { ...shown.numbers, events: { ...shown.numbers.events, id: shown.numbers.events.id.with(7, "fire") } } };
  const first = atlasNow;
  const glimpsing = createGlimpsing({
    ask: /** @type {any} */ ({ rows: () => Promise.reject(new Error("nobody")) }), draft: () => draft, idOf: () => undefined,
    show(change) { atlasNow = change(atlasNow) ?? atlasNow; }, know() {},
  });
  const write = (/** @type {string} */ value, /** @type {string} */ old) =>
    glimpsing.follow(/** @type {any} */ ({ draft, operations: [{ verb: "set", table: "events", key: "b", column: "What", value, old }] }));
  write("Smoke", "A fire");
  const asked = glimpsing.count();
  write("Ashes", "Smoke");
  assert.equal(atlasNow.texts.events.title[7], "Ashes");
  const answer = { ...first, texts: { ...first.texts, events: { ...first.texts.events, title: first.texts.events.title.with(7, "Smoke") } } };
  assert.equal(glimpsing.over(asked, answer).texts.events.title[7], "Ashes");
  assert.equal(glimpsing.over(glimpsing.count(), answer).texts.events.title[7], "Smoke");
});

test("of a row that has changed only the newest understanding holds", () => {
  const draft = market();
  const { fresh, ...knowledge } = createKnowledge(() => draft);
  knowledge.take({ understood: [known("b")], remarks: [] });
  assert.equal(knowledge.understood("b")?.edtf, "1983-09-10");
  fresh.change("b");
  fresh.ask();
  assert.equal(knowledge.understood("b"), undefined);
  knowledge.know([known("b", { edtf: "1970" })], []);
  assert.equal(knowledge.understood("b")?.edtf, "1970");
  fresh.fail();
  assert.equal(knowledge.understood("b")?.edtf, "1970");
  fresh.ask();
  knowledge.take({ understood: [known("b", { edtf: "1971" })], remarks: [] });
  assert.equal(knowledge.understood("b")?.edtf, "1971");
});

test("what was asked last is not asked again, unless there was no answer", async () => {
  let asked = 0;
  const ask = remembered(async (/** @type {string} */ text) => {
    asked += 1;
    if (text === "never") throw new Error(text);
    return text;
  });
  assert.deepEqual([await ask("when"), await ask("when"), asked], ["when", "when", 1]);
  await assert.rejects(ask("never"));
  await assert.rejects(ask("never"));
  assert.equal(asked, 3);
});
