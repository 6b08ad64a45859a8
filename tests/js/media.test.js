/** Media of an event: what its columns say, and where bytes come from. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { hostOf, mediaOf } from "../../dashboard/web/media/parts.js";
import { bytes, createSources, typeOf } from "../../dashboard/web/media/sources.js";

const atlas = /** @type {any} */ ({
  numbers: { media: {
    event: [0, 1, 0], kind: ["image", "sound", "link"], file: ["a.png", "b.wav", ""], address: ["media/1.png", "media/2.wav", ""],
    width: [3, 0, 0], height: [2, 0, 0], url: ["", "", "https://example.org/"], fetch: [false, false, false], licence: ["CC0", "", ""],
  } },
  texts: { original: { lang: "fr", whole: false, alt: [2], caption: [] }, media: { alt: ["A quay", "Bells", "A walk"], caption: ["", "Noon", ""], credit: ["Ann", "Ben", ""] } },
});

test("an event has its own media, in their order", () => {
  assert.deepEqual(mediaOf(atlas, 0).map(({ alt, rights }) => [alt, rights]), [["A quay", ["Ann", "CC0"]], ["A walk", []]]);
  assert.deepEqual(mediaOf(atlas, 2), []);
});

test("what is not translated names its language", () => {
  assert.deepEqual(mediaOf(atlas, 0).map(({ lang, captionLang }) => [lang, captionLang]), [[null, null], ["fr", null]]);
});

test("a file is what its ending says, which the server has read from its bytes", () => {
  assert.deepEqual(["media/1.png", "media/2.wav", "media/3"].map(typeOf), ["image/png", "audio/wav", ""]);
});

test("bytes come back as they were", () => {
  assert.deepEqual([...bytes(btoa("\u0000ÿA"))], [0, 255, 65]);
});

test("a site is named as people know it", () => {
  assert.equal(hostOf("https://www.example.org:8080/a"), "example.org");
});

test("a page that has no files of its own takes them from where it was told", () => {
  Object.assign(globalThis, { window: { atlasMedia: { "media/1.png": "blob:a" } }, document: { querySelector: () => null }, CSS: { escape: String } });
  const sourceOf = createSources();
  assert.deepEqual(["media/1.png", "media/2.png"].map(sourceOf), ["blob:a", "media/2.png"]);
});
