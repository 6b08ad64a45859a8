import assert from "node:assert/strict";
import test from "node:test";
import { isolated } from "../../dashboard/web/model/isolate.js";
import { placeNames, sayStatus } from "../../dashboard/web/model/preview.js";
import { select } from "../../dashboard/web/model/selection.js";
import { shortened } from "../../dashboard/web/model/shorten.js";
import { createSpeaker } from "../../dashboard/web/model/speaker.js";
import { atlas, view } from "./small.js";

test("a text is cut between characters, with a sign", () => {
  assert.equal(shortened("Bamako", 6), "Bamako");
  assert.equal(shortened("Bamako", 4), "Bam…");
  assert.equal(shortened("🜚🜚🜚", 2), "🜚…");
});

test("what runs from right to left leaves a sentence in order", () => {
  assert.equal(isolated("Bamako"), "Bamako");
  for (const name of ["שלום!", "مدرسة", "ߒߞߏ", "𞤀𞤣"]) assert.equal(isolated(name), `\u2068${name}\u2069`);
});

test("the status shortens a long name, the heading of the list does not", () => {
  const own = atlas();
  const name = "Vessar".repeat(20);
  own.texts.places.name = own.texts.places.name.map((old) => (old === "Vessar" ? name : old));
  const [speaker, now] = [createSpeaker(own), view({ place: ["vessar"] })];
  assert.equal(placeNames(own, speaker, ["vessar"]), name);
  const said = sayStatus(own, speaker, now, select(own, now));
  assert.ok(said.includes(`at ${name.slice(0, 59)}…: `), said);
});
