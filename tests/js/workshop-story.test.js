/** What frames the events of a draft: views in words, themes, makers, licences and tours. */
import assert from "node:assert/strict";
import test from "node:test";
import words from "../../dashboard/workshop/words/en.json" with { type: "json" };
import look from "../../dashboard/contract/look.json" with { type: "json" };
import { fromCivil } from "../../dashboard/web/model/days.js";
import { applied } from "../../dashboard/web/workshop/core/journal.js";
import { asEvents, createDating } from "../../dashboard/web/workshop/story/dating.js";
import { choiceOf, LICENCES, licenceOf } from "../../dashboard/web/workshop/story/licence.js";
import { roleOf, withRole } from "../../dashboard/web/workshop/story/makers.js";
import { colourName, COLOURS } from "../../dashboard/web/workshop/story/swatches.js";
import { withTitle } from "../../dashboard/web/workshop/story/theme.js";
import { countOf, languagesOf, titleIn, unlisted } from "../../dashboard/web/workshop/story/themed.js";
import { cellOf, idsIn } from "../../dashboard/web/workshop/story/tourevents.js";
import { moveTour, toursOf } from "../../dashboard/web/workshop/story/touring.js";
import { outsetOf, sayOutset, sayView, spanOf, stepOf } from "../../dashboard/web/workshop/story/views.js";
import { createVoice } from "../../dashboard/web/workshop/voice.js";

const voice = createVoice({ lang: "en", locale: "en", words });
const SPAN = { from: "1955", to: "2001" };

/** @param {string[]} themes of the events @param {Record<string, unknown>} [meta] @param {[string, string][]} [steps] tour and step @returns {import("../../dashboard/web/workshop/types.js").Draft} */
const draft = (themes, meta = {}, steps = []) => ({
  draft: 1,
  meta,
  columns: [{ name: "id", field: "id" }, { name: "Topic", field: "theme" }],
  tables: {
    events: themes.map((theme, n) => ({ key: `r${n}`, cells: { id: `e${n}`, Topic: theme } })),
    tours: steps.map(([tour, step]) => ({ key: `${tour}${step}`, cells: { tour, step } })),
  },
  sources: [],
});
const LAW = { id: "law", title: { en: "Law", fr: "Droit" } };
/** What people read, without the marks that keep directions apart. @param {string | string[]} said */
const plain = (said) => [said].flat().join(" · ").replace(/[\u2066-\u2069]/g, "");

test("an atlas opens with what of a view can be kept, as it is written", () => {
  assert.equal(outsetOf("?from=1960&view=17.5,-4,5&event=fair&lang=fr&q=caf%C3%A9&tour=a.1"), "from=1960&view=17.5,-4,5&q=caf%C3%A9");
  assert.equal(outsetOf("lang=fr"), "");
});

test("a step shows what the atlas shows, with a window that has both its ends", () => {
  assert.deepEqual(stepOf("from=1960&to=1968-11&themes=law&view=1,2,3&event=fair", SPAN, false),
    { window: "1960/1968-11", view: "1,2,3", query: "themes=law", event: "fair" });
  assert.equal(stepOf("to=1968", SPAN, false).window, "1955/1968");
  assert.equal(stepOf("from=1968", SPAN, false).window, "1968/2001");
});

test("all of the time is said only where a step before has left it", () => {
  assert.equal(stepOf("", SPAN, false).window, "");
  assert.equal(stepOf("", SPAN, true).window, "1955/2001");
  assert.equal(stepOf("", null, true).window, "");
});

test("the time that events take is of whole years, of any", () => {
  assert.deepEqual(spanOf([{ days: [0, 5, 10, 800] }, { days: null }, { days: [-1, -1, -1, -1] }]), { from: "1969", to: "1972" });
  assert.deepEqual(spanOf([{ days: [fromCivil(-43, 3, 15), 0, 0, 0] }])?.from, "-0043");
  assert.equal(spanOf([]), null);
});

test("a view is said in words", () => {
  const known = { voice, draft: draft([], { themes: [LAW] }) };
  assert.equal(plain(sayView({ window: "1960/1968", camera: "17.5,-4,5", query: "themes=law,war&ground=pale" }, known)),
    "from 1960 to 1968 · map around 17.5, -4 · themes: Law and war · base map: pale");
  assert.equal(plain(sayView({ window: "1961" }, known)), "1961");
  assert.equal(plain(sayOutset("from=1960&themes=", known)), "from 1960 on · themes: none");
  assert.equal(plain(sayView({ query: "q=fair&colour=red" }, known)), "search: fair · colour: red", "what is no part of a view is said as it is written");
  assert.deepEqual(sayOutset("", known), []);
});

test("themes that only cells name are found with their number, the most common first", () => {
  const found = draft(["law", "Droit", "war", "Trade", "trade", ""], { themes: [LAW] });
  assert.deepEqual(unlisted(found), [{ title: "Trade", n: 2 }, { title: "war", n: 1 }]);
  assert.equal(countOf(found, LAW), 2);
  assert.equal(countOf(draft(["Law"]), { id: "x", title: /** @type {any} */ ("Law") }), 1);
});

test("a theme is called in the reader's language, else in any", () => {
  assert.deepEqual(["fr", "ru"].map((lang) => titleIn(LAW, lang)), ["Droit", "Law"]);
  assert.deepEqual(languagesOf(draft([], { languages: ["fr", 7, "en"] })), ["fr", "en"]);
});

test("a title can be taken away, but never the last", () => {
  assert.deepEqual(withTitle(draft([]), LAW, "fr", "").title, { en: "Law" });
  assert.deepEqual(withTitle(draft([]), { id: "law", title: { en: "Law" } }, "en", "").title, { en: "Law" });
});

test("each colour of the palette has a name in every language", () => {
  assert.equal(COLOURS.length, look.palette.length);
  assert.ok(COLOURS.every((name) => voice.has(`colour.${name}`)));
  assert.equal(colourName(look.palette[2].toLowerCase()), "teal");
  assert.equal(colourName("#123456"), "");
});

test("a licence is an open one, or told in words", () => {
  assert.deepEqual([undefined, LICENCES[0], { path: LICENCES[1].path }, { title: "Ask us" }].map(choiceOf), ["", "CC-BY-4.0", "CC-BY-SA-4.0", "own"]);
  assert.deepEqual(licenceOf("own", "Ask us"), { title: "Ask us" });
  assert.deepEqual(licenceOf("own", "https://our.school/terms"), { title: "https://our.school/terms", path: "https://our.school/terms" });
  assert.ok(LICENCES.every(({ name }) => voice.has(`story.licence.${name}.means`)));
});

test("a maker's role is the first of them, however it was written", () => {
  assert.deepEqual([{ role: "author" }, { roles: ["editor", "author"] }, {}].map(roleOf), ["author", "editor", ""]);
  assert.deepEqual(withRole({ title: "9b", role: "author" }, "editor"), { title: "9b", roles: ["editor"] });
  assert.deepEqual(withRole({ title: "9b", roles: ["author", "editor"] }, "editor"), { title: "9b", roles: ["editor"] });
  assert.deepEqual(withRole({ title: "9b", roles: ["author"] }, ""), { title: "9b" });
});

test("a tour is moved whole, and its own row stays first", () => {
  const before = draft([], {}, [["a", "0"], ["a", "1"], ["b", "1"], ["b", "0"]]);
  const after = applied(before, moveTour(before, "b", -1).operations);
  assert.deepEqual(toursOf(after).map(({ id, rows }) => [id, ...rows.map(({ key }) => key)]), [["b", "b0", "b1"], ["a", "a0", "a1"]]);
});

test("sources of an answer stand in one cell", () => {
  assert.deepEqual(idsIn(" gazette | digest|"), ["gazette", "digest"]);
  assert.equal(cellOf(["gazette", "digest"]), "gazette|digest");
});

test("dates of eras are asked for together, once each", async () => {
  /** @type {any[]} */
  const asked = [];
  const ask = { rows: async (/** @type {any} */ one) => { asked.push(one); return { understood: [{ key: "0", said: { en: "once" } }], remarks: [] }; } };
  /** @type {(value: unknown) => void} */
  let told = () => {};
  const known = new Promise((resolve) => { told = resolve; });
  const dating = createDating(/** @type {any} */ ({ ask, lang: "en", draft: () => draft([]), on: () => told(null) }));
  const [era, other] = [{ start: "May 1961", end: "" }, { start: "", end: "1968" }];
  assert.deepEqual([dating.said(era), dating.said(era), dating.said(other)], ["", "", ""]);
  await known;
  assert.equal(dating.said(era), "once");
  assert.deepEqual(asked, [{ draft: asEvents([era], {}), keys: ["0"] }]);
  assert.deepEqual(asked[0].draft.tables.events[0].cells, { id: "e0", title: "-", start: "May 1961", end: "today" });
});

test("dates of eras are asked for anew where another order of day and month was chosen", async () => {
  /** @type {any[]} */
  const asked = [];
  /** @type {() => void} */
  let told = () => {};
  let now = draft([]);
  const ask = { rows: async (/** @type {any} */ one) => { asked.push(one.draft.meta.order); return { understood: [{ key: "0", said: { en: String(one.draft.meta.order) } }], remarks: [] }; } };
  const dating = createDating(/** @type {any} */ ({ ask, lang: "en", draft: () => now, on: () => told() }));
  const era = { start: "01/02/1961", end: "" };
  for (const order of ["day-first", "month-first"]) {
    now = { ...now, meta: { ...now.meta, order } };
    const known = new Promise((resolve) => { told = () => resolve(null); });
    assert.equal(dating.said(era), "");
    await known;
    assert.equal(dating.said(era), order);
  }
  assert.deepEqual(asked, ["day-first", "month-first"]);
});
