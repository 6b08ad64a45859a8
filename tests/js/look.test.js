import assert from "node:assert/strict";
import test from "node:test";
import look from "../../dashboard/contract/look.json" with { type: "json" };
import { switchLayers } from "../../dashboard/web/map/ground.js";
import { isHeard, switched } from "../../dashboard/web/model/heard.js";
import { isOn, said } from "../../dashboard/web/model/look.js";
import { view } from "./small.js";
/** @import { MapLibreMap } from "../../dashboard/web/view/types.js" */

/** @type {{layers: string[], without: string[], ground: "plain" | "pale" | "blank"}} */
const PLAIN = { layers: ["towns", "rivers"], without: [], ground: "plain" };
const IDS = ["gazette", "memoir", "ledger"];

test("what is on is named, and lakes with it", () => {
  assert.deepEqual(said(PLAIN), { events: true, kinds: ["countries", "towns", "rivers", "lakes"], dots: ["towns", "rivers"] });
  assert.deepEqual(said({ ...PLAIN, without: ["lakes"] }).kinds, ["countries", "towns", "rivers"]);
});

test("without names the dots stay, and so do the names of places with events", () => {
  assert.deepEqual(said({ ...PLAIN, without: ["names"] }), { events: true, kinds: [], dots: ["towns", "rivers"] });
});

test("pale ground has its names, blank ground has none and no dots", () => {
  assert.deepEqual(said({ ...PLAIN, ground: "pale" }), said(PLAIN));
  assert.deepEqual(said({ ...PLAIN, ground: "blank" }), { events: false, kinds: [], dots: [] });
});

test("a layer is on where an address has it, or does not take it away", () => {
  const view = { layers: ["towns"], without: ["borders"] };
  assert.deepEqual(["towns", "rivers", "borders", "lakes"].filter((layer) => isOn(view, layer)), ["towns", "lakes"]);
});

test("all sources are heard until some are chosen", () => {
  const heard = (/** @type {string[]} */ chosen) => IDS.filter((id) => isHeard(chosen, id));
  assert.deepEqual(heard([]), IDS);
  assert.deepEqual(heard(["attested-2"]), IDS);
  assert.deepEqual(heard(["memoir"]), ["memoir"]);
});

test("switching a source off leaves the others, and the last of them leaves none chosen", () => {
  assert.deepEqual(switched(IDS, [], "memoir"), ["gazette", "ledger"]);
  assert.deepEqual(switched(IDS, ["gazette", "ledger"], "memoir"), []);
  assert.deepEqual(switched(IDS, ["ledger"], "ledger"), []);
  assert.deepEqual(switched(IDS, ["attested-2"], "ledger"), ["gazette", "memoir"]);
});

test("the live map's layers are switched and take the colours of the ground", () => {
  /** @type {Record<string, unknown>} */
  const set = {};
  const note = (/** @type {string} */ layer, /** @type {string} */ name, /** @type {unknown} */ value) => { set[`${layer} ${name}`] = value; };
  const layers = ["land", "regions-ground", "regions-line", "borders-line"].map((id) => ({ id }));
  const map = { getStyle: () => ({ layers }), setLayoutProperty: note, setPaintProperty: note };
  switchLayers(/** @type {MapLibreMap} */ (/** @type {unknown} */ (map)), view({ ground: "pale", layers: ["regions"], without: ["borders"] }));
  assert.deepEqual([set["regions-line visibility"], set["borders-line visibility"], set["regions-ground visibility"]], ["visible", "none", undefined]);
  assert.equal(set["land fill-color"], look.grounds.pale.land);
});
