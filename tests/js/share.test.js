/** @import { Atlas } from "../../dashboard/web/types.js" */
import assert from "node:assert/strict";
import test from "node:test";
import { initial } from "../../dashboard/web/model/address.js";
import { sayStatus } from "../../dashboard/web/model/preview.js";
import { select } from "../../dashboard/web/model/selection.js";
import { FORMATS, FORMAT_NAMES, citation, csl } from "../../dashboard/web/share/cite.js";
import { embedCode } from "../../dashboard/web/share/code.js";
import { address, forLink } from "../../dashboard/web/share/link.js";
import { isThere, formatOf, labelOf } from "../../dashboard/web/share/formats.js";
import { csv, json } from "../../dashboard/web/share/table.js";
import { between, small, speaker, view } from "./small.js";

const { numbers, texts } = small;
const BASE = "https://a.example/";
const SEEN = { year: 2026, month: 3, day: 7 };
const ABOUT = { view: "1 event, 1960.", address: "https://atlas.example/?from=1960", citation: "Cited." };

/** The selection of one event. @param {string} id */
const only = (id) => {
  const i = numbers.events.id.indexOf(id);
  return { order: [i], flag: new Uint8Array(numbers.events.id.length).fill(2, i, i + 1) };
};

test("the code of a frame is one that works without a script, with markup escaped", () => {
  const code = embedCode({ src: `${BASE}?from=1960&embed=1`, title: 'One "&" <two>', height: 500 });
  assert.equal(code, '<iframe src="https://a.example/?from=1960&amp;embed=1" title="One &quot;&amp;&quot; &lt;two&gt;" ' +
    'width="100%" height="500" loading="lazy" data-external="1" style="border:0" allow="fullscreen; clipboard-write; web-share"></iframe>');
});

test("a fixed width never leaves a narrow page; the script is one more line", () => {
  const code = embedCode({ src: "x", title: "", width: 800, height: 500, script: `${BASE}embed.js` });
  assert.match(code, /width="800" height="500" .*max-width:100%/);
  assert.equal(code.split("\n")[1], '<script async data-external="1" src="https://a.example/embed.js"></script>');
});

test("a link opens the whole page, pinned", () => {
  const shown = view({ themes: ["arts"], embed: true, show: [], play: true, pin: "0.9-bbbbbbbb" });
  assert.equal(address(BASE, forLink(shown, "1.0-ffffffffffff"), numbers), `${BASE}?themes=arts&pin=1.0-ffffffffffff`);
  assert.equal(address(BASE, forLink(initial(numbers), null), numbers), BASE);
});

test("a citation carries the address and the day of access", () => {
  assert.equal(citation(texts.cite, "plain", `${BASE}?q={day}`, SEEN),
    "The Two Towns Society. Two towns & the sea: the crash of 1929. https://a.example/?q={day}, read on 7 March 2026.");
});

test("what a title or an address says stays whole, digits and braces too", () => {
  const parts = [{ text: "The crash of 1929, {year} 7 March 2026. " }, { of: "year" }, { text: "-1-01. " }, { of: "url" }];
  const cite = { item: {}, styles: { odd: { parts, months: texts.cite.styles.plain.months } } };
  assert.equal(citation(cite, "odd", `${BASE}?q=1929`, SEEN), `The crash of 1929, {year} 7 March 2026. 2026-1-01. ${BASE}?q=1929`);
});

test("BibTeX, RIS and CSL-JSON", () => {
  const item = csl(texts.cite, BASE, SEEN, "1 event, 100%.");
  assert.deepEqual(Object.keys(FORMAT_NAMES), Object.keys(FORMATS));
  assert.match(FORMATS.bibtex(item), /^@online\{two-towns,\n {2}author = \{\{The Two Towns Society\}\},\n {2}title = \{\{Two towns \\& the sea: the crash of 1929\}\},/);
  assert.match(FORMATS.bibtex(item), /urldate = \{2026-03-07\},\n {2}note = \{1 event, 100\\%\.\}/);
  assert.equal(FORMATS.ris(item).split("\r\n")[0], "TY  - ELEC");
  assert.match(FORMATS.ris(item), /\r\nY2 {2}- 2026\/03\/07\/\r\n.*\r\nER {2}- \r\n$/s);
  assert.deepEqual(JSON.parse(FORMATS["csl-json"](item))[0].accessed, { "date-parts": [[2026, 3, 7]] });
});

test("the download as JSON tells of each event and of the view", () => {
  const read = JSON.parse(json(small, only("first-fair"), ABOUT));
  assert.deepEqual([read.title, read.view, read.address, read.licence, read.citation, read.version, read.hash, read.events.length],
    [texts.title, ABOUT.view, ABOUT.address, "CC BY 4.0", ABOUT.citation, "1.2.0", numbers.hash, 1]);
  const [event] = read.events;
  assert.deepEqual([event.id, event.start, event.end, event.in_window, event.theme], ["first-fair", "1960-02-29", "1960-02-29", "certain", "trade"]);
  assert.deepEqual(event.places.map((/** @type {{id: string}} */ { id }) => id), ["vessar", "vessar-pier"]);
  assert.deepEqual(event.places[1], { id: "vessar-pier", name: "Пирс Йорра", role: numbers.roles[0], precision: "site", lon: 10.02, lat: 19.99 });
  assert.deepEqual(event.sources[1], { id: "ledger", citation: "Ledger 12/B & notes <draft>." });
});

test("a download tells who took part and why it matters", () => {
  const [event] = JSON.parse(json(small, only("charter"), ABOUT)).events;
  assert.deepEqual(event.actors[0], { id: "ida-vrenn", name: "Ida Vrenn", role: "signs for Vessar" });
  assert.deepEqual([event.significance, event.significance_source], ["It is why the towns still meet.", "almanac"]);
  assert.match(csv(small, only("charter"), ABOUT), /,It is why the towns still meet\.,Ida Vrenn \(signs for Vessar\) \| Tamarél,/);
});

test("a download keeps what else the file says, and how its row was read", () => {
  const [event] = JSON.parse(json(small, only("charter"), ABOUT)).events;
  assert.deepEqual([event.file, event.fields.map((/** @type {{name: string}} */ { name }) => name)], ["harbour.csv", ["Keeper", "See also"]]);
  assert.deepEqual(event.read, ["date: 2 March 1958 → 1958-03-02"]);
  assert.match(csv(small, only("charter"), ABOUT), /,harbour\.csv,Keeper: The town hall & <i>its cellar<\/i> \| See also: https:[^,]*,date: 2 March/);
  const plain = structuredClone(small);
  plain.numbers.files.id = ["harbour"];
  for (const table of [plain.texts.fields, plain.texts.interpretations]) table.event.length = 0;
  assert.match(csv(plain, only("charter"), ABOUT), /,actors,view,address,licence,citation\r\n/, "a collection of one folder has no such columns");
});

test("a claim names the source that it was read in", () => {
  const [event] = JSON.parse(json(small, only("school-years"), ABOUT)).events;
  assert.deepEqual(event.claims.map((/** @type {{source: string, via: string}} */ { source, via }) => [source, via]), [["memoir", "gazette"]]);
});

test("the download as CSV quotes what needs it; an open end is empty", () => {
  /** @type {Atlas} */
  const quoting = { ...small, texts: { ...texts, sources: { ...texts.sources, cited: { plain: ['Wiki, "an article".', "B.", "C.", "D."] } } } };
  const [head, row, end] = csv(quoting, only("charter"), ABOUT).split("\r\n");
  assert.equal(head, "\ufeffid,title,date,start,end,in_window,theme,status,independent_voices,context,summary,places,lon,lat,claims,sources,significance,actors,file,fields,read,view,address,licence,citation");
  assert.ok(row.startsWith('charter,"The charter of Örlund, in 3 copies",1958-03-02,1958-03-02,1958-03-02,certain,law,'));
  assert.ok(row.includes(`"Örlund (orlund, ${numbers.roles[0]}, town) | Vessar (vessar, ${numbers.roles[1]}, town) |`));
  assert.ok(row.includes('"Wiki, ""an article"". | D."'));
  assert.ok(row.endsWith('"1 event, 1960.",https://atlas.example/?from=1960,CC BY 4.0,Cited.'));
  assert.equal(end, "");
  assert.match(csv(small, only("old-mint"), ABOUT), /old-mint,The old mint stands in Vessar,\.\.\/1958,,1958-12-31,certain,/);
});

test("the download tells whose voice a claim is, and what is context", () => {
  const [tour] = JSON.parse(json(small, only("tour"), ABOUT)).events;
  assert.deepEqual([tour.status, tour.independent_voices, tour.context], ["single-source", 1, false]);
  assert.deepEqual([tour.claims[0].voice, tour.claims[0].probable], ["Brother Óengus", true]);
  const [mint] = JSON.parse(json(small, only("old-mint"), ABOUT)).events;
  assert.deepEqual([mint.claims[0].voice, mint.claims[0].attributed_to], ["Ledger 12/B", ""]);
  assert.match(csv(small, only("tour"), ABOUT), /ledger asserts \(Brother Óengus\?\): Fares/);
  assert.match(csv(small, only("songbook"), ABOUT), /,single-source,1,true,/);
});

test("a download says the same as the page", () => {
  const shown = view(between("1960", "1969"));
  const selection = select(small, shown);
  const said = sayStatus(small, speaker, shown, selection);
  assert.equal(JSON.parse(json(small, selection, { ...ABOUT, view: said })).view, "4 events, 1960 to 1969: 4 certain.");
  assert.equal(JSON.parse(json(small, selection, { ...ABOUT, view: said })).events.length, 4);
});

test("a cell that a spreadsheet would calculate is text; dates before Christ stay dates", () => {
  const i = numbers.events.id.indexOf("charter");
  for (const formula of ['=HYPERLINK("x")', "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "＝1"]) {
    /** @param {string[]} column */
    const said = (column) => column.map((text, k) => (k === i ? formula : text));
    const events = { ...texts.events, title: said(texts.events.title), summary: said(texts.events.summary) };
    const dated = { ...numbers.events, date: numbers.events.date.map(() => "-0043") };
    const row = csv({ numbers: { ...numbers, events: dated }, texts: { ...texts, events } }, only("charter"), { ...ABOUT, view: formula });
    const quoted = formula.replaceAll('"', '""');
    assert.equal(row.split(`'${quoted}`).length, 4, JSON.stringify(formula));
    assert.ok(row.includes(",-0043,"));
  }
});

test("a title of several lines and an odd name break no bibliography", () => {
  const item = csl({ ...texts.cite, item: { ...texts.cite.item, id: "a} b,\n@x{1.0", title: "One\r\nER  - \u2028two" } }, BASE, SEEN, "x\ny");
  assert.match(FORMATS.bibtex(item), /^@online\{a-b-x-1\.0,\n/);
  const lines = FORMATS.ris(item).split("\r\n");
  assert.equal(lines.filter((line) => line.startsWith("ER")).length, 1);
  assert.ok(lines.includes("TI  - One ER - two"));
});

test("a folder offers of all events what it holds, and says the language of what it holds once", () => {
  assert.deepEqual(["kmz", "kml", "gpkg"].map((id) => isThere(id, "folder", true)), [true, false, true]);
  assert.equal(isThere("kml", "server", true), true);
  assert.equal(labelOf(formatOf("gpkg"), "English"), "GeoPackage (.gpkg, English)");
  assert.equal(labelOf(formatOf("gpkg")), "GeoPackage (.gpkg)");
});
