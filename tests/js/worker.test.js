"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { load } = require("./load.js");

const { worker } = load("00_worker.js");

const MODULES = {
  "blob:null/map": "const shared=1;export{shared as s};",
  "blob:null/nested": "import 'blob:null/map';start();",
};
const read = (url) => MODULES[url];

test("the imported text takes the import's place and exports nothing", () => {
  assert.equal(worker.classic('import "blob:null/map"', read), "const shared=1;");
});

test("imports inside imports are followed", () => {
  assert.equal(worker.classic('import "blob:null/nested";', read), "const shared=1;start();");
});

test("a text without imports stays as it is", () => {
  const text = "self.onmessage = () => {};";
  assert.equal(worker.classic(text, read), text);
});

test("only a page of opaque origin needs the cure", () => {
  const Worker = function Worker() {};
  assert.equal(worker.needed({ origin: "null", Worker }), true);
  assert.equal(worker.needed({ origin: "https://atlas.example", Worker }), false);
  assert.equal(worker.needed({ origin: "null" }), false);
});

test("only module workers from blobs are changed", () => {
  const started = [];
  const page = { Worker: function Native(url, options) { started.push([url, options]); } };
  worker.cure(page);
  new page.Worker("plain.js");
  new page.Worker("https://atlas.example/module.js", { type: "module" });
  assert.deepEqual(started, [["plain.js", {}], ["https://atlas.example/module.js", { type: "module" }]]);
});
