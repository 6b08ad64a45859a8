import assert from "node:assert/strict";
import test from "node:test";
import { placeNames, sayStatus, sourceNames } from "../../dashboard/web/model/preview.js";
import { select } from "../../dashboard/web/model/selection.js";
import { createSpeaker } from "../../dashboard/web/model/speaker.js";
import { between, first, last, small, speaker, view } from "./small.js";

const said = (/** @type {Parameters<typeof view>[0]} */ patch) => {
  const shown = view(patch);
  return sayStatus(small, speaker, shown, select(small, shown));
};

/** The same words in another locale. @param {string} locale @param {Record<string, string>} words */
const speaking = (locale, words) => createSpeaker({ ...small, texts: { ...small.texts, locale, words } });

test("the status line says the view in words", () => {
  assert.equal(said(between("1968-11", "1991")), "4 events, Nov 1968 to 1991: 3 certain, 1 possible, and 1 of context.");
  assert.equal(said({ ...between("1968", "1968"), themes: ["trade", "arts"] }),
    "2 events, 1968, trade and mines and arts & letters: 1 certain, 1 possible.");
  assert.equal(said(between("1992", "2000")), "0 events, 1992 to 2000.");
});

test("it names the sources, the place and the search that narrow it", () => {
  assert.equal(said({ sources: ["gazette"], place: ["vessar"], q: "fair" }),
    "1 event, 1958 to 2001, according to Gazette, at Vessar, matching “fair”: 1 certain.");
});

test("what a reader wrote is never taken for a template", () => {
  assert.match(said({ q: "{n} $& {text}" }), /matching “\{n\} \$& \{text\}”/);
});

test("two places are named, more are counted", () => {
  assert.equal(placeNames(small, speaker, ["vessar", "orlund"]), "Vessar and Örlund");
  assert.equal(placeNames(small, speaker, ["vessar", "orlund", "dunmark"]), "Vessar and 2 more places nearby");
  assert.deepEqual(sourceNames(small, speaker, ["attested-2", "almanac"]), ["at least two independent voices", "Almanac"]);
});

test("an edge is as short as it stays exact", () => {
  const window = (/** @type {string} */ from, /** @type {string} */ to) => speaker.window(first(from), last(to));
  assert.equal(window("1968-11-19", "1991-03"), "19 Nov 1968 to 31 Mar 1991");
  assert.equal(window("2021-11", "2021"), "Nov 2021 to Dec 2021");
  assert.equal(window("2021", "2021-03-04"), "1 Jan 2021 to 4 Mar 2021");
  assert.equal(window("1970", "1970"), "1970");
  assert.deepEqual(speaker.edges(first("1968-11"), last("1991")), ["Nov 1968", "1991"]);
  assert.deepEqual(speaker.edges(first("2023-12-31"), last("2023-12-31")), ["31 Dec 2023", "31 Dec 2023"]);
});

test("dates of events and sources are said from their numbers; no date is empty", () => {
  const { events, sources } = small.numbers;
  assert.equal(speaker.date(events.said, events.id.indexOf("crossing")), "about Nov 1968");
  assert.equal(speaker.date(sources.issued, sources.id.indexOf("memoir")), "");
  assert.equal(speaker.when(events.id.indexOf("crossing")), "about Nov 1968");
});

test("a list of words ends with and", () => {
  assert.equal(speaker.list(["a", "b", "c"]), "a, b and c");
  assert.equal(speaker.list(["a"]), "a");
  assert.equal(speaker.list([]), "");
});

test("numbers are written as the language writes them", () => {
  assert.equal(speaker.t("events", { n: 12345 }), "12,345 events");
  assert.equal(speaker.number(1234.56, 1), "1,234.6");
  assert.equal(speaker.number(7, 0), "7");
  assert.equal(speaking("fr", { n: "{n}" }).t("n", { n: 0.5 }), "0,5");
});

test("plurals have as many forms as the language has", () => {
  const { t } = speaking("ru", { "e.one": "{n} событие", "e.few": "{n} события", "e.many": "{n} событий", "e.other": "{n} события" });
  assert.deepEqual([1, 2, 5, 11, 21].map((n) => t("e", { n })), ["1 событие", "2 события", "5 событий", "11 событий", "21 событие"]);
});

test("an unknown key is an error, not a gap on the page", () => {
  assert.throws(() => speaker.t("nothing-of-the-kind"), /no word for/);
});
