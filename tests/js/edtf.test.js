import assert from "node:assert/strict";
import test from "node:test";

import { signs } from "../../dashboard/web/model/edtf.js";

test("each sign of a date is named once, and an exact date has none", () => {
  const said = {
    "1968-11-19": [],
    "[1960-09-22..1976-12-31]": ["one", "between"],
    "[..1976]": ["one", "open"],
    "[1961,1964]": ["one"],
    "{1961,1964}": ["each"],
    "{1960..1962}": ["each", "between"],
    "1960/1976": ["lasted"],
    "2021-05/..": ["open", "lasted"],
    "../1976": ["open", "lasted"],
    "1961~/1963?": ["lasted", "about", "unsure"],
    "196X%": ["both", "digit"],
  };
  for (const [date, names] of Object.entries(said)) assert.deepEqual(signs(date), names, date);
});
