"use strict";
/** Load the page's classic scripts, in their order, into this process. */
const path = require("node:path");
const fs = require("node:fs");

const ASSETS = path.join(__dirname, "..", "..", "dashboard", "assets");
const GOLDEN = path.join(__dirname, "..", "golden");

exports.load = (...names) => {
  names.forEach((name) => require(path.join(ASSETS, name)));
  return globalThis.Atlas;
};
exports.golden = (name) => JSON.parse(fs.readFileSync(path.join(GOLDEN, name), "utf8"));
