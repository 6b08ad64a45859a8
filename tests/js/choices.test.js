import assert from "node:assert/strict";
import test from "node:test";
import { pressed, toggled } from "../../dashboard/web/view/choices.js";
import { languageOf } from "../../dashboard/web/page/files.js";
import { isWeb } from "../../dashboard/web/page/source.js";

test("a member is put in at its place among the options, and taken out", () => {
  assert.deepEqual(toggled(["a", "b", "c"], ["c"], "a"), ["a", "c"]);
  assert.deepEqual(toggled(["a", "b", "c"], ["a", "c"], "a"), ["c"]);
});

test("agreement and single sources exclude each other", () => {
  const options = ["attested-2", "gazette", "memoir"];
  const press = (/** @type {string[]} */ chosen, /** @type {string} */ id) => pressed(options, chosen, id);
  assert.deepEqual(press(["memoir"], "attested-2"), ["attested-2"]);
  assert.deepEqual(press(["attested-2"], "attested-2"), []);
  assert.deepEqual(press(["attested-2"], "memoir"), ["memoir"]);
  assert.deepEqual(press(["memoir"], "gazette"), ["gazette", "memoir"]);
  assert.deepEqual(press(["memoir"], ""), []);
});

test("the language is the address's, else the page's, else the first", () => {
  const texts = { en: "texts.en.json", fr: "texts.fr.json" };
  assert.equal(languageOf(texts, "?lang=fr", "en"), "fr");
  assert.equal(languageOf(texts, "?lang=tlh", "fr"), "fr");
  assert.equal(languageOf(texts, "?lang=toString", ""), "en");
});

test("only an address of the web is a link", () => {
  assert.equal(isWeb("https://atlas.example/a"), true);
  for (const other of ["", "javascript:alert(1)", "data:text/html,x", "atlas.example"]) assert.equal(isWeb(other), false);
});
