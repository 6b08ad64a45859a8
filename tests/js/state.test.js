"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { load, golden } = require("./load.js");

const { state } = load("10_days.js", "11_time.js", "12_state.js");
const { payload, cases } = golden("state.json");

for (const { query, view, ignored, again } of cases) {
  test(`“${query}” gives its view, names what it ignored, and writes back`, () => {
    const parsed = state.parse(query, payload);
    assert.deepEqual(parsed.view, { ...state.initial(payload), ...view });
    assert.deepEqual(parsed.ignored.map(({ key, value }) => [key, value]), ignored);
    assert.equal(state.format(parsed.view, payload), again);
  });
}
