"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { execFileSync } = require("node:child_process");
const { load } = require("./load.js");

const { days, state, time, words } = load("10_days.js", "11_time.js", "12_state.js", "13_words.js");
const small = require("./payload.js").payload();
const python = process.env.ATLAS_PYTHON || "python3";
const dictionary = JSON.parse(execFileSync(python, ["-c",
  "import json; from dashboard.text import Words; print(json.dumps(Words().dictionary()))"],
{ cwd: require("node:path").join(__dirname, "..", "..") }));
const speaker = words.speaker(dictionary);

const said = (patch) => {
  const view = { ...state.initial(small), ...patch };
  return speaker.status(small, view, time.select(small, view));
};
const window = (from, to) => ({ from: days.parse(from).earliest, to: days.parse(to).latest });

test("the status line says the view in words", () => {
  assert.equal(said(window("1968-11", "1991")), "3 events, Nov 1968 to 1991: 3 certain, 0 possible.");
  assert.equal(said({ ...window("1964", "1964"), themes: ["military", "economy"] }),
    "2 events, 1964, military and economy: 1 certain, 1 possible.");
  assert.equal(said(window("1992", "2000")), "0 events, 1992 to 2000.");
});

test("it names the sources, the place and the search that narrow it", () => {
  assert.equal(said({ sources: ["agency"], place: ["bamako"], q: "air" }),
    "1 event, 1960 to 2024, according to Agency, at Bamako, matching “air”: 1 certain, 0 possible.");
});

test("an edge is as short as it stays exact", () => {
  assert.equal(speaker.span(days.parse("1968-11-19").earliest, days.parse("1991-03").latest), "19 Nov 1968 to Mar 1991");
  assert.equal(speaker.span(days.parse("2021-11").earliest, days.parse("2021").latest), "Nov 2021 to Dec 2021");
  assert.equal(speaker.span(days.parse("2021").earliest, days.parse("2021-03-04").latest), "Jan 2021 to 4 Mar 2021");
  assert.equal(speaker.span(days.parse("1970").earliest, days.parse("1970").latest), "1970");
});

test("a list of words ends with and", () => {
  assert.equal(speaker.list(["a", "b", "c"]), "a, b and c");
  assert.equal(speaker.list(["a"]), "a");
});

test("an unknown key is an error, not a gap on the page", () => {
  assert.throws(() => speaker.t("nothing-of-the-kind"), /no word for/);
});
