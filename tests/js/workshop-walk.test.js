/** Any walk through the edits of the workshop can be walked back. */
/** @import { Draft, Refused, Step } from "../../dashboard/web/workshop/types.js" */
import assert from "node:assert/strict";
import test from "node:test";
import * as edits from "../../dashboard/web/workshop/core/edits.js";
import { replaceAll } from "../../dashboard/web/workshop/core/find.js";
import { createDocument } from "../../dashboard/web/workshop/core/journal.js";
import { merged, plan } from "../../dashboard/web/workshop/core/merging.js";
import { isDraft } from "../../dashboard/web/workshop/core/storage/shape.js";
import { frozen, market } from "./workshop-drafts.js";

/** Numbers from 0 to below a limit, the same for the same seed. @param {number} seed */
function dice(seed) {
  let state = seed;
  return (/** @type {number} */ limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** @typedef {(draft: Draft, pick: (limit: number) => number) => Step | Refused} Edit */

/** @param {Draft} draft @param {string} table @param {(limit: number) => number} pick */
const someKeys = (draft, table, pick) => (draft.tables[table] ?? []).filter(() => pick(3) === 0).map(({ key }) => key);

/** @param {Draft} draft @param {(limit: number) => number} pick */
const event = ({ tables: { events } }, pick) => events[pick(events.length)].key;

const TABLES = ["events", "claims", "places", "eras", "actors", "tours", "relations", "media"];

/** @type {Edit[]} */
const EDITS = [
  (draft, pick) => edits.setCells(draft, "events", someKeys(draft, "events", pick).map((key) => ({ key, column: draft.columns[pick(draft.columns.length)].name, value: ["", "x", "The market"][pick(3)] }))),
  (draft, pick) => edits.addRows(draft, TABLES[pick(TABLES.length)], Array.from({ length: pick(3) }, () => ({})), 0),
  (draft, pick) => edits.doubleRows(draft, "events", someKeys(draft, "events", pick)),
  (draft, pick) => { const table = TABLES[pick(TABLES.length)]; return edits.deleteRows(draft, table, someKeys(draft, table, pick).slice(0, 2)); },
  (draft, pick) => edits.moveBy(draft, "events", someKeys(draft, "events", pick), pick(2) ? 1 : -1),
  (draft, pick) => edits.moveTo(draft, "events", someKeys(draft, "events", pick), null),
  (draft, pick) => edits.setPlace(draft, event(draft, pick), { name: "A place", id: "place" }),
  (draft, pick) => edits.setPoint(draft, event(draft, pick), { lat: pick(90), lon: pick(180) }),
  (draft, pick) => edits.addClaim(draft, event(draft, pick), { claim: "x", source_id: "news", stance: "asserts" }),
  (draft, pick) => edits.addColumn(draft, `column ${pick(9)}`),
  (draft, pick) => edits.renameColumn(draft, draft.columns[pick(draft.columns.length)].name, `column ${pick(9)}`),
  (draft, pick) => edits.removeColumn(draft, draft.columns[pick(draft.columns.length)].name),
  (draft, pick) => edits.mapColumn(draft, draft.columns[pick(draft.columns.length)].name, ["", "summary", "place"][pick(3)]),
  (draft, pick) => edits.setSource(draft, draft.sources[pick(draft.sources.length)]?.key ?? null, { title: `Source ${pick(5)}` }),
  (draft, pick) => (draft.sources.length ? edits.removeSource(draft, draft.sources[pick(draft.sources.length)].key, { with: true }) : edits.setSource(draft, null, {})),
  (draft, pick) => edits.addTheme(draft, `Theme ${pick(9)}`),
  (draft, pick) => edits.removeTheme(draft, `theme-${pick(9)}`, "trade"),
  (draft, pick) => edits.setMeta(draft, ["view", `key ${pick(3)}`], [1, undefined, { a: 1 }][pick(3)]),
  (draft) => edits.addTour(draft, "A tour"),
  (draft, pick) => edits.addTourStep(draft, "walk", { title: `Step ${pick(9)}`, text: "x" }),
  (draft, pick) => { const tours = draft.tables.tours ?? []; return tours.length ? edits.moveTourStep(draft, tours[pick(tours.length)].key, pick(2) ? 1 : -1) : edits.addTour(draft, "A tour"); },
  (draft) => replaceAll(draft, { text: "market" }, "fair"),
  (draft) => merged(draft, plan(draft, [market()])),
];

for (let seed = 1; seed <= 12; seed += 1) {
  test(`walk ${seed}`, () => {
    const pick = dice(seed);
    const document = createDocument(frozen(market()));
    const drafts = [document.draft];
    for (let n = 0; n < 60; n += 1) {
      if (!document.draft.tables.events.length) document.do(/** @type {Step} */ (edits.addRow(document.draft, "events")));
      else {
        const result = EDITS[pick(EDITS.length)](document.draft, pick);
        if ("refused" in result || !document.do(result)) continue;
      }
      drafts.push(frozen(document.draft));
    }
    assert.ok(drafts.length > 20);
    for (const draft of drafts) assert.ok(isDraft(JSON.parse(JSON.stringify(draft))));
    for (const draft of drafts.slice(0, -1).reverse()) {
      document.undo();
      assert.deepEqual(withoutEmpty(document.draft), withoutEmpty(draft));
    }
    for (const draft of drafts.slice(1)) {
      document.redo();
      assert.deepEqual(withoutEmpty(document.draft), withoutEmpty(draft));
    }
  });
}

/** A table without rows says as much as none. @param {Draft} draft */
function withoutEmpty({ tables, geometry = {}, ...rest }) {
  return { ...rest, geometry, tables: Object.fromEntries(Object.entries(tables).filter(([, rows]) => rows.length)) };
}

test("no event of a walk loses what hangs on it to nobody: every row names an event that is there", () => {
  for (let seed = 20; seed < 40; seed += 1) {
    const pick = dice(seed);
    const document = createDocument(market());
    for (let n = 0; n < 12; n += 1) {
      const result = pick(2) ? edits.doubleRows(document.draft, "events", someKeys(document.draft, "events", pick)) : edits.deleteRows(document.draft, "events", someKeys(document.draft, "events", pick).slice(0, 1));
      document.do(result);
    }
    const { tables, translations = {} } = document.draft;
    const ids = new Set(tables.events.map(({ cells }) => cells.ID));
    for (const table of ["claims", "event_places", "event_actors", "media", "relations"]) for (const { cells } of tables[table]) assert.ok(ids.has(cells.event_id), table);
    for (const { cells } of translations.fr.events) assert.ok(ids.has(cells.id));
    const steps = tables.tours.map(({ cells }) => cells.step);
    assert.deepEqual(steps, steps.map((_, n) => String(n)));
  }
});
