import assert from "node:assert/strict";
import test from "node:test";
import { fitted } from "../../dashboard/web/model/erafit.js";

const letters = (/** @type {string} */ text) => text.length * 10;
const RULERS = { bold: letters, plain: letters };
const ERA = { title: "After the long war", years: "1648–1700" };
const fit = (/** @type {number} */ room, era = ERA) => fitted(era, room, RULERS);

test("a wide band says the era and its years", () => {
  assert.deepEqual(fit(280), { fit: "both", lines: ["After the long war"] });
  assert.equal(fit(279).fit, "title");
});

test("a narrower one breaks the title between two words", () => {
  assert.deepEqual(fit(179), { fit: "lines", lines: ["After the", "long war"] });
});

test("then the years stand for it, and then nothing", () => {
  const short = { title: "Unpronounceableness", years: "1648–1700" };
  assert.equal(fit(80, short).fit, "years");
  assert.equal(fit(76, short).fit, "none");
  assert.equal(fit(0).fit, "none");
});
