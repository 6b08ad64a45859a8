import assert from "node:assert/strict";
import test from "node:test";
import { classic, cure, needed } from "../../dashboard/web/map/worker.js";

/** @type {Record<string, string>} */
const MODULES = {
  "blob:null/map": "const shared=1;export{shared as s};",
  "blob:null/nested": "import 'blob:null/map';start();",
};
/** @param {string} url */
const read = (url) => MODULES[url];

test("the imported text takes the import's place and exports nothing", () => {
  assert.equal(classic('import "blob:null/map"', read), "const shared=1;");
});

test("imports inside imports are followed", () => {
  assert.equal(classic('import "blob:null/nested";', read), "const shared=1;start();");
});

test("a text without imports stays as it is", () => {
  const text = "self.onmessage = () => {};";
  assert.equal(classic(text, read), text);
});

test("only a page of opaque origin needs the cure", () => {
  const Worker = /** @type {any} */ (function Worker() {});
  assert.equal(needed({ origin: "null", Worker }), true);
  assert.equal(needed({ origin: "https://atlas.example", Worker }), false);
  assert.equal(needed({ origin: "null" }), false);
});

test("only module workers from blobs are changed", () => {
  /** @type {[string, object][]} */
  const started = [];
  /** @type {any} */
  const page = { Worker: function Native(/** @type {string} */ url, /** @type {object} */ options) { started.push([url, options]); } };
  cure(page);
  new page.Worker("plain.js");
  new page.Worker("https://atlas.example/module.js", { type: "module" });
  assert.deepEqual(started, [["plain.js", {}], ["https://atlas.example/module.js", { type: "module" }]]);
});
