/** What the forms of sources, claims and media know without a page. */
/** @import { Draft, Step } from "../../dashboard/web/workshop/types.js" */
import assert from "node:assert/strict";
import { test } from "node:test";
import { addSaid, moveClaim, removeClaim, setClaimSource } from "../../dashboard/web/workshop/claims/steps.js";
import { claimsOf } from "../../dashboard/web/workshop/core/edits.js";
import { applied } from "../../dashboard/web/workshop/core/journal.js";
import { isAddress, kindOf } from "../../dashboard/web/workshop/media/addresses.js";
import { fileName, fitted } from "../../dashboard/web/workshop/media/fitting.js";
import { formOf, hasNotes, isMoving, refusalOf } from "../../dashboard/web/workshop/media/kinds.js";
import { boxesOf, calledOf, dateOf, memberOf, nameOf, typedDate, withMember } from "../../dashboard/web/workshop/sources/items.js";
import { resting } from "../../dashboard/web/workshop/sources/resting.js";
import { counted, market, row } from "./workshop-drafts.js";

/** @param {Draft} draft @param {Step | null} step */
const after = (draft, step) => applied(draft, step?.operations ?? []);
/** @param {...(number | string)} parts */
const bytes = (...parts) => new Uint8Array(parts.flatMap((part) => (typeof part === "number" ? [part] : [...part].map((one) => one.charCodeAt(0)))));

test("a date that is typed is days of the calendar where it can be, else words", () => {
  assert.deepEqual(dateOf("1961-05-04"), { "date-parts": [[1961, 5, 4]] });
  assert.deepEqual(dateOf(" 1961/1962-03 "), { "date-parts": [[1961], [1962, 3]] });
  assert.deepEqual(dateOf("1961~"), { "date-parts": [[1961]], circa: true });
  assert.deepEqual(dateOf("-0044-03"), { "date-parts": [[-44, 3]] });
  assert.deepEqual(dateOf("about 1961"), { literal: "about 1961" });
  assert.deepEqual(dateOf("4/5/1961"), { literal: "4/5/1961" });
  assert.equal(dateOf("  "), undefined);
  for (const text of ["1961-05-04", "1961/1962-03", "1961~", "-0044-03", "about 1961", ""]) assert.equal(typedDate(dateOf(text)), text);
  assert.equal(typedDate({ "date-parts": [["1961", "5"]] }), "1961-05");
});

test("a name of two boxes keeps what else is known of it", () => {
  const old = { family: "Berg", given: "Ana", "non-dropping-particle": "van" };
  assert.deepEqual(boxesOf(old), { given: "Ana", family: "Berg" });
  assert.deepEqual(nameOf(old, { given: "Eva", family: "Berg" }), { "non-dropping-particle": "van", family: "Berg", given: "Eva" });
  assert.deepEqual(nameOf({ literal: "A ministry" }, { given: "", family: "The ministry" }), { literal: "The ministry" });
  assert.deepEqual(nameOf({ family: "Plato" }, { given: "", family: "Platon" }), { family: "Platon" });
  assert.deepEqual(nameOf({}, { given: "Ana", family: "" }), { literal: "Ana" });
  assert.equal(nameOf(old, { given: "", family: "" }), null);
});

test("a member of a source is set and taken away, and nothing else changes", () => {
  const item = { id: "a", title: "A", custom: { "cited-by": ["b"] } };
  const outside = withMember(item, "custom.outside", true);
  assert.deepEqual(outside, { id: "a", title: "A", custom: { "cited-by": ["b"], outside: true } });
  assert.equal(memberOf(outside, "custom.outside"), true);
  assert.deepEqual(withMember({ id: "a", custom: { outside: true } }, "custom.outside", false), { id: "a" });
  assert.deepEqual(withMember(item, "publisher", ""), item);
  assert.equal(calledOf({ id: "a", title: "A long title", "title-short": "Long" }), "Long");
});

test("events rest on the sources of their claims, and of their cells where they have no claims", () => {
  const draft = market();
  draft.tables.events[2].cells.Book = "  the NEWS ";
  draft.tables.events.push(row("d", { ID: "flood", What: "A flood", Book: "A diary" }));
  const { events, unlisted } = resting(draft);
  assert.deepEqual(events.get("n")?.map(({ key }) => key), ["a", "b", "c"]);
  assert.deepEqual(unlisted.map(({ title, events: named }) => [title, named.length]), [["A diary", 1]]);
});

test("a claim of a new source comes in one step, and takes along what the cells say", () => {
  const draft = market();
  draft.tables.claims = [];
  const done = after(draft, addSaid(draft, "b", { title: "A diary" }, counted()));
  assert.deepEqual(done.sources.map(({ item }) => item.id), ["news", "a-diary"]);
  assert.deepEqual(claimsOf(done, "b").map(({ cells }) => [cells.claim, cells.source_id]), [["A fire", "news"], ["A fire", "a-diary"]]);
  draft.tables.events[1].cells.Book = "A diary";
  const same = after(draft, addSaid(draft, "b", { title: "A diary" }, counted()));
  assert.deepEqual(same.sources.map(({ item }) => item.id), ["news", "a-diary"]);
});

test("a source that cells call second-hand reports, as a row of its own too", () => {
  const draft = market();
  draft.columns.push({ name: "Status", field: "status" });
  draft.tables.claims = [];
  draft.tables.events[1].cells.Status = "Second-hand";
  const done = after(draft, addSaid(draft, "b", { title: "A diary" }, counted()));
  assert.deepEqual(claimsOf(done, "b").map(({ cells }) => cells.stance), ["reports", "asserts"]);
});

test("claims of an event are moved among each other and removed", () => {
  const draft = after(market(), addSaid(market(), "a", { id: "news" }, counted()));
  const [first, second] = claimsOf(draft, "a").map(({ key }) => key);
  const moved = after(draft, moveClaim(draft, "a", second, -1));
  assert.deepEqual(claimsOf(moved, "a").map(({ key }) => key), [second, first]);
  assert.deepEqual(claimsOf(moved, "b").length, 1);
  assert.deepEqual(after(moved, moveClaim(moved, "a", second, 1)).tables.claims.filter(({ cells }) => cells.event_id === "opening"), claimsOf(draft, "a"));
  assert.equal(moveClaim(draft, "a", first, -1), null);
  assert.deepEqual(claimsOf(after(draft, removeClaim(draft, first)), "a").map(({ key }) => key), [second]);
});

test("the source of a claim can be one that is new", () => {
  const draft = market();
  const done = after(draft, setClaimSource(draft, "c1", "via", { title: "https://example.org/a" }, counted()));
  assert.deepEqual(done.sources[1].item, { type: "webpage", title: "https://example.org/a", URL: "https://example.org/a", id: "https-example-org-a" });
  assert.equal(claimsOf(done, "a")[0].cells.via, "https-example-org-a");
});

test("a file is what its first bytes say", () => {
  assert.equal(formOf(bytes(0xff, 0xd8, 0xff, 0xe0))?.name, "JPEG");
  assert.equal(formOf(bytes(0x89, "PNG\r\n", 0x1a, "\n"))?.name, "PNG");
  assert.equal(formOf(bytes("RIFF", 0, 0, 0, 0, "WEBPVP8 "))?.name, "WebP");
  assert.equal(formOf(bytes(0xff, 0xfb, 0x90))?.name, "MP3");
  assert.equal(formOf(bytes(0, 0, 0, 32, "ftypisom", 0, 0))?.name, "M4A");
  assert.equal(formOf(bytes(0, 0, 0, 32, "ftypisom", "hdlr", 0, 0, 0, 0, 0, 0, 0, 0, "vide")), null);
  assert.equal(formOf(bytes("<svg onload='alert(1)'/>")), null);
  const refused = [bytes(0, 0, 0, 24, "ftypheic"), bytes("<?xml version='1.0'?><svg/>"), bytes(0x1a, 0x45, 0xdf, 0xa3), bytes("%PDF-1.7"), bytes()];
  assert.deepEqual(refused.map(refusalOf), ["heic", "svg", "film", "none", "none"]);
});

test("a GIF moves that has more than one picture", () => {
  const picture = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
  const gif = (/** @type {number[][]} */ ...blocks) => bytes("GIF89a", 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, ...blocks.flat(), 0x3b);
  const form = /** @type {NonNullable<ReturnType<typeof formOf>>} */ (formOf(gif(picture)));
  const loop = [0x21, 0xff, 3, 1, 2, 3, 0];
  assert.deepEqual([gif(picture), gif(loop, picture), gif(loop, picture, picture)].map((one) => isMoving(one, form)), [false, false, true]);
});

test("what a camera wrote into a picture is known", () => {
  const jpeg = /** @type {NonNullable<ReturnType<typeof formOf>>} */ (formOf(bytes(0xff, 0xd8, 0xff)));
  assert.equal(hasNotes(bytes(0xff, 0xd8, 0xff, 0xe1, 0, 20, "Exif", 0, 0), jpeg), true);
  assert.equal(hasNotes(bytes(0xff, 0xd8, 0xff, 0xe0, 0, 20, "JFIF", 0), jpeg), false);
});

test("a picture fits into a square, and is never made larger", () => {
  assert.deepEqual(fitted(4000, 3000), { width: 1600, height: 1200 });
  assert.deepEqual(fitted(800, 1600), { width: 800, height: 1600 });
  assert.deepEqual(fitted(20_000, 2), { width: 1600, height: 1 });
});

test("a file gets a name that can stand in a folder, and that no other has", () => {
  assert.equal(fileName("Old Bridge (1).JPEG", "jpg", new Set()), "old-bridge-1.jpg");
  assert.equal(fileName("a.png", "webp", new Set(["a.webp", "a-2.webp"])), "a-3.webp");
  assert.equal(fileName("Фото.jpg", "jpg", new Set()), "file.jpg");
});

test("an address is one of the web, and does nothing else", () => {
  const good = ["https://example.org/a.jpg", "http://example.org:8080/é?x=1"];
  const bad = ["javascript:alert(1)", "https://a@example.org", "example.org", "https://exa mple.org", "", "data:image/png;base64,AA=="];
  assert.deepEqual([good.map(isAddress), bad.map(isAddress)], [good.map(() => true), bad.map(() => false)]);
  assert.deepEqual(["https://example.org/A.JPG?w=2", "https://example.org/a.mp3", "https://example.org/talk"].map(kindOf), ["image", "sound", "link"]);
});
