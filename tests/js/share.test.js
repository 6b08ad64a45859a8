"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { load } = require("./load.js");
const { payload: small } = require("./payload.js");

const { state, share, time } = load("10_days.js", "11_time.js", "12_state.js", "51_share.js");
const base = small();
const payload = {
  ...base,
  meta: { title: "Small atlas", version: "1.0", hash: "f".repeat(64) },
  roles: ["venue"], stances: ["asserts"], precisions: ["site", "town", "region", "country"],
  events: { ...base.events, date: base.events.id.map(() => "1964"), status: base.events.id.map(() => 0) },
  places: { ...base.places, precision: [1, 0, 1, 3] },
  claims: { ...base.claims, stance: base.claims.event.map(() => 0), locator: base.claims.event.map(() => "") },
  sources: { ...base.sources, styles: { apa: "APA" }, cited: { apa: ['Wiki, "an article".', "Agency.", "Study."] } },
};
const ABOUT = { view: "1 event, 1964.", address: "https://atlas.example/?from=1964" };
const only = (id) => {
  const i = payload.events.id.indexOf(id);
  return { order: [i], flag: payload.events.id.map((_, k) => (k === i ? time.CERTAIN : 0)) };
};

test("the code of a frame is one that works without a script, with markup escaped", () => {
  const code = share.embedCode({ src: "https://a.example/?from=1960&embed=1", title: 'Mali "&" <Russia>', height: 500 });
  assert.equal(code, '<iframe src="https://a.example/?from=1960&amp;embed=1" title="Mali &quot;&amp;&quot; &lt;Russia&gt;" ' +
    'width="100%" height="500" loading="lazy" style="border:0" allow="fullscreen; clipboard-write; web-share"></iframe>');
});

test("a fixed width never leaves a narrow page; the script is one more line", () => {
  const code = share.embedCode({ src: "x", title: "", width: 800, height: 500, script: "https://a.example/embed.js" });
  assert.match(code, /width="800" height="500" .*max-width:100%/);
  assert.equal(code.split("\n")[1], '<script async src="https://a.example/embed.js"></script>');
});

test("a link opens the whole page, pinned", () => {
  const view = { ...state.initial(payload), themes: ["economy"], embed: true, show: [], play: true, pin: "0.9-bbbbbbbb" };
  assert.equal(share.address("https://a.example/", share.forLink(view, "1.0-ffffffffffff"), payload), "https://a.example/?themes=economy&pin=1.0-ffffffffffff");
  assert.equal(share.address("https://a.example/", share.forLink(state.initial(payload), null), payload), "https://a.example/");
});

const CITE = {
  item: { id: "small-1.0", type: "webpage", title: "Small & able, version 1.0", author: [{ literal: "The authors" }] },
  texts: { apa: Array.from({ length: 12 }, (_, month) => `Small. Month ${month + 1}, {day} {year}. {url}`) },
};
const SEEN = { year: 2026, month: 3, day: 7 };

test("a citation carries the address and the day of access", () => {
  assert.equal(share.citation(CITE, "apa", "https://a.example/?q={day}", SEEN), "Small. Month 3, 7 2026. https://a.example/?q={day}");
});

test("BibTeX, RIS and CSL-JSON", () => {
  const item = share.csl(CITE, "https://a.example/", SEEN, "1 event, 100%.");
  assert.match(share.FORMATS.bibtex(item), /^@online\{small-1\.0,\n {2}author = \{\{The authors\}\},\n {2}title = \{\{Small \\& able, version 1\.0\}\},/);
  assert.match(share.FORMATS.bibtex(item), /urldate = \{2026-03-07\},\n {2}note = \{1 event, 100\\%\.\}/);
  assert.equal(share.FORMATS.ris(item).split("\r\n")[0], "TY  - ELEC");
  assert.match(share.FORMATS.ris(item), /\r\nY2 {2}- 2026\/03\/07\r\n.*\r\nER {2}- \r\n$/s);
  assert.deepEqual(JSON.parse(share.FORMATS["csl-json"](item))[0].accessed, { "date-parts": [[2026, 3, 7]] });
});

test("the download as JSON tells of each event and of the view", () => {
  const read = JSON.parse(share.json(payload, only("mine"), ABOUT));
  assert.deepEqual([read.view, read.version, read.events.length], [ABOUT.view, "1.0", 1]);
  const [event] = read.events;
  assert.deepEqual([event.id, event.start, event.end, event.in_window, event.theme], ["mine", "1964-01-01", "1964-12-31", "certain", "economy"]);
  assert.deepEqual(event.places, [{ id: "kalana", name: "Kalana", role: "venue", precision: "site" }]);
  assert.deepEqual(event.sources, [{ id: "wiki", citation: 'Wiki, "an article".' }]);
});

test("the download as CSV quotes what needs it; an open end is empty", () => {
  const [head, row, end] = share.csv(payload, only("mine"), ABOUT).split("\r\n");
  assert.equal(head, "id,title,date,start,end,in_window,theme,status,summary,places,claims,sources,view");
  assert.ok(row.includes('"Kalana (kalana, venue, site)"'));
  assert.ok(row.includes('"Wiki, ""an article""."'));
  assert.ok(row.endsWith('"1 event, 1964."'));
  assert.equal(end, "");
  assert.match(share.csv(payload, only("before-1976"), ABOUT), /before-1976,The before-1976,1964,,1976-12-31/);
});
