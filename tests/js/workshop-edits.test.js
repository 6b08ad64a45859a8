/** What a person does to a draft in the workshop. */
/** @import { Draft, Refused, Step } from "../../dashboard/web/workshop/types.js" */
import assert from "node:assert/strict";
import test from "node:test";
import * as edits from "../../dashboard/web/workshop/core/edits.js";
import { applied, undoing } from "../../dashboard/web/workshop/core/journal.js";
import { counted, frozen, market, row, step } from "./workshop-drafts.js";

/** The draft after a step, which can be undone. @param {Draft} draft @param {Step | Refused} result */
function after(draft, result) {
  const { operations } = step(result);
  const done = applied(frozen(draft), operations);
  assert.deepEqual(applied(done, undoing(operations)), draft, "undone, it is as before");
  return done;
}

/** @param {Draft} draft @param {string} table @param {string} column */
const cells = (draft, table, column) => (draft.tables[table] ?? []).map((one) => one.cells[column] ?? "");

/** @param {Draft} draft @param {string} table */
const keys = (draft, table) => draft.tables[table].map(({ key }) => key);

test("cells are set where they differ; an id never is", () => {
  const draft = market();
  const done = edits.setCells(draft, "events", [
    { key: "a", column: "What", value: "It opens" }, { key: "b", column: "What", value: "A fire" },
    { key: "c", column: "ID", value: "other" }, { key: "nobody", column: "What", value: "x" }, { key: "b", column: "Note", value: "" },
  ]);
  assert.deepEqual([done.operations.length, done.filling], [2, { n: 2 }]);
  assert.deepEqual(cells(after(draft, done), "events", "What"), ["It opens", "A fire", "The market opens again"]);
});

test("half of a letter, as a broken clipboard may hold it, is marked as such", () => {
  const draft = market();
  assert.equal(after(draft, edits.setDate(draft, "a", "x\ud83dy😀")).tables.events[0].cells.When, "x\ufffdy😀");
  assert.equal(after(draft, edits.addRow(draft, "events", { What: "\ude00" })).tables.events[3].cells.What, "\ufffd");
  assert.deepEqual(after(draft, edits.setMeta(draft, ["keywords"], ["\ud83d"])).meta.keywords, ["\ufffd"]);
  assert.equal(after(draft, edits.setSource(draft, null, { title: "\ud83d" })).sources[1].item.title, "\ufffd");
});

test("a field without a column gets one, under a name that is free", () => {
  const draft = market();
  draft.columns.push({ name: "place", field: "" });
  const done = after(draft, edits.setField(draft, "a", "place", "The hall"));
  assert.deepEqual(done.columns.at(-1), { name: "place 2", field: "place" });
  assert.equal(done.tables.events[0].cells["place 2"], "The hall");
  assert.equal(after(draft, edits.setDate(draft, "a", "c. 1960")).tables.events[0].cells.When, "c. 1960");
  assert.deepEqual(edits.setField(draft, "a", "region", "").operations, []);
});

test("a new event has an id of a letter and seven more, a new era one made of its title", () => {
  const draft = market();
  const done = after(draft, edits.addRow(draft, "events", { What: "New" }, 1));
  assert.match(done.tables.events[1].cells.ID, /^e[a-z0-9]{7}$/);
  const era = after(draft, edits.addEra(draft, { title: "Before", start: "1940", end: "1950" }));
  assert.deepEqual(cells(era, "eras", "id"), ["before", "before-2"]);
  const first = applied({ ...draft, tables: { events: [] } }, edits.addRow({ ...draft, tables: { events: [] } }, "actors", { name: "Пекарь" }, undefined, counted()).operations);
  assert.match(first.tables.actors[0].cells.id, /^x[a-z0-9]{7}$/);
});

test("a thousand new ids are a thousand", () => {
  const { operations: [only] } = edits.addRows(market(), "events", Array.from({ length: 1000 }, () => ({})));
  assert.ok(only.verb === "insert");
  assert.equal(new Set(only.rows.flatMap(({ key, cells: { ID } }) => [key, ID])).size, 2000);
});

test("an event is doubled with its claims, stays, media, actors, shape and translation, not with what it is related to", () => {
  const draft = market();
  const done = after(draft, edits.doubleRows(draft, "events", ["a"]));
  const [, double] = done.tables.events;
  assert.deepEqual([done.tables.events.length, double.cells.What], [4, "The market opens"]);
  assert.notEqual(double.cells.ID, "opening");
  for (const table of ["claims", "event_places", "media", "event_actors"]) {
    const own = done.tables[table].at(-1);
    assert.deepEqual({ ...own?.cells, event_id: "opening" }, draft.tables[table][0].cells);
    assert.equal(own?.cells.event_id, double.cells.ID);
  }
  assert.equal(done.translations?.fr.events.at(-1)?.cells.id, double.cells.ID);
  assert.deepEqual(done.geometry?.[double.key], draft.geometry?.a);
  assert.deepEqual([done.tables.relations, done.tables.tours], [draft.tables.relations, draft.tables.tours]);
});

test("all that hangs on an event goes with it, and comes back with it", () => {
  const draft = market();
  assert.deepEqual(edits.hangingCount(draft, "events", ["a"]), {
    event_places: 1, claims: 1, relations: 1, event_actors: 1, media: 1, tours: 1, "events.fr": 1,
  });
  const done = after(draft, edits.deleteRows(draft, "events", ["a"]));
  assert.deepEqual(keys(done, "events"), ["b", "c"]);
  for (const table of ["event_places", "relations", "event_actors", "media"]) assert.deepEqual(done.tables[table], [], table);
  assert.deepEqual(keys(done, "claims"), ["c2"]);
  assert.deepEqual([cells(done, "tours", "step"), keys(done, "tours")], [["0", "1"], ["s0", "s2"]], "steps are counted anew");
  assert.deepEqual(done.translations?.fr.tours.map(({ cells: { step: n, title } }) => [n, title]), [["1", "Puis"]]);
  assert.deepEqual([done.translations?.fr.events, done.geometry], [[], {}]);
});

test("an event that is moved keeps what hangs on it", () => {
  const { events, ...others } = after(market(), edits.moveBy(market(), "events", ["a"], 1)).tables;
  const { events: before, ...same } = market().tables;
  assert.deepEqual([events.map(({ key }) => key), others], [["b", "a", "c"], same]);
  assert.deepEqual(events[1], before[0]);
});

test("of two rows with one id, one can go alone", () => {
  const draft = market();
  draft.tables.events.push(row("d", { ID: "opening", What: "Again" }));
  const done = after(draft, edits.deleteRows(draft, "events", ["d"]));
  assert.deepEqual(done, market());
});

test("rows of other tables go with what names them", () => {
  const draft = market();
  assert.deepEqual(after(draft, edits.deleteRows(draft, "actors", ["x1"])).tables.event_actors, []);
  const named = applied(draft, edits.setField(draft, "b", "place_id", "hall").operations);
  const done = after(named, edits.deleteRows(named, "places", ["l1"]));
  assert.deepEqual([done.tables.event_places, done.tables.events[1].cells.place_id], [[], undefined]);
});

test("rows move up and down together, and stay at the ends", () => {
  const draft = market();
  /** @param {string[]} chosen @param {-1 | 1} by */
  const order = (chosen, by) => keys(after(draft, edits.moveBy(draft, "events", chosen, by)), "events").join("");
  assert.deepEqual([order(["b"], -1), order(["b"], 1), order(["a"], -1), order(["b", "c"], -1), order(["a", "b"], 1), order(["a", "c"], 1)],
    ["bac", "acb", "abc", "bca", "cab", "bac"]);
});

test("rows move to before another, or to the end", () => {
  const draft = market();
  /** @param {string[]} chosen @param {string | null} before */
  const order = (chosen, before) => keys(after(draft, edits.moveTo(draft, "events", chosen, before)), "events").join("");
  assert.deepEqual([order(["c"], "a"), order(["a"], null), order(["a", "b"], null), order(["a", "c"], "b"), order(["a"], "b")],
    ["cab", "bca", "cab", "acb", "abc"]);
});

test("a place that is chosen holds alone: its stays and shape go", () => {
  const draft = market();
  const done = after(draft, edits.setPlace(draft, "a", { name: "The square", id: "square" }));
  assert.deepEqual(done.columns.slice(-2).map(({ field }) => field), ["place", "place_id"]);
  assert.deepEqual([done.tables.event_places, done.geometry], [[], {}]);
  const moved = after(done, edits.setPoint(done, "a", { lat: 1.1234567, lon: -2 }));
  const { place, place_id: id, lat, lon } = moved.tables.events[0].cells;
  assert.deepEqual([place, id, lat, lon], ["The square", "square", "1.12346", "-2"]);
  const again = after(moved, edits.setPlace(moved, "a", { name: "The park" }));
  assert.deepEqual([again.tables.events[0].cells.lat, again.tables.events[0].cells.place_id], [undefined, undefined]);
});

test("the point of an event with one stay keeps the name; with several it is refused", () => {
  const [one, draft] = [market(), market()];
  assert.equal(after(one, edits.setPoint(one, "a", { lat: 0, lon: 0 })).tables.events[0].cells.place, "The hall");
  draft.tables.event_places.push(row("p2", { event_id: "opening", place_id: "square", role: "destination" }));
  assert.deepEqual(edits.setPoint(draft, "a", { lat: 0, lon: 0 }), { refused: "workshop.refused.stays", filling: { n: 2 } });
});

test("a column means what it is said to mean, and no other means it", () => {
  const draft = market();
  const done = after(draft, edits.mapColumn(draft, "Note", "title"));
  assert.deepEqual(done.columns.map(({ field }) => field), ["id", "", "date", "theme", "title", "source"]);
  assert.ok(edits.isRefused(edits.mapColumn(draft, "ID", "title")));
  assert.ok(edits.isRefused(edits.mapColumn(draft, "Note", "id")));
});

test("columns come, go and change their names with their cells", () => {
  const draft = market();
  const named = after(draft, edits.renameColumn(draft, "Note", "Remark"));
  assert.deepEqual([cells(named, "events", "Remark"), cells(named, "events", "Note")], [["", "café", ""], ["", "", ""]]);
  const gone = after(draft, edits.removeColumn(draft, "Note"));
  assert.deepEqual([gone.columns.length, cells(gone, "events", "Note")], [5, ["", "", ""]]);
  assert.deepEqual(after(draft, edits.addColumn(draft, "Who", "", 1)).columns[1], { name: "Who", field: "" });
  assert.equal(after(draft, edits.moveColumn(draft, "Note", 0)).columns[0].name, "Note");
  for (const refused of [edits.addColumn(draft, "Note"), edits.addColumn(draft, " "), edits.renameColumn(draft, "Note", "What"), edits.removeColumn(draft, "ID")]) {
    assert.ok(edits.isRefused(refused));
  }
});

test("a source gets an id, keeps it, and cells that name it by its title follow", () => {
  const draft = market();
  const more = after(draft, edits.setSource(draft, null, { type: "book", title: "The News" }));
  assert.deepEqual(more.sources[1].item, { type: "book", title: "The News", id: "the-news" });
  const other = after(draft, edits.setSource(draft, "n", { id: "other", type: "document", title: "The daily news" }));
  assert.equal(other.sources[0].item.id, "news");
  assert.equal(other.tables.events[1].cells.Book, "The daily news");
});

test("a source on which claims rest is kept, or goes with them", () => {
  const draft = market();
  assert.deepEqual(edits.removeSource(draft, "n"), { refused: "workshop.refused.source", filling: { title: "The news", claims: 2, cells: 3 } });
  const done = after(draft, edits.removeSource(draft, "n", { with: true }));
  assert.deepEqual([done.sources, done.tables.claims], [[], []]);
  assert.deepEqual([done.tables.actors[0].cells.source_id, done.tables.tours[2].cells.sources, done.tables.events[1].cells.Book], [undefined, "other", undefined]);
});

test("the first claim of an event takes what its cells say of a source along", () => {
  const draft = market();
  draft.tables.claims = [];
  const without = { ...draft, sources: [] };
  const done = after(draft, edits.addClaim(draft, "b", { claim: "It did not burn.", source_id: "other", stance: "denies" }));
  assert.deepEqual(done.tables.claims.map(({ cells: { event_id: event, claim, source_id: source } }) => [event, claim, source]),
    [["fire", "A fire", "news"], ["fire", "It did not burn.", "other"]]);
  const made = after(without, edits.addClaim(without, "b", { claim: "x", source_id: "other", stance: "denies" }));
  assert.deepEqual(made.sources.map(({ item }) => item), [{ id: "the-news", type: "document", title: "The news" }]);
  assert.equal(edits.claimsOf(made, "b").length, 2);
});

test("themes are added with a colour and a letter of their own, up to nine", () => {
  const draft = market();
  let done = after(draft, edits.addTheme(draft, "Talks"));
  assert.deepEqual(done.meta.themes, [.../** @type {any[]} */ (draft.meta.themes), { id: "talks", title: { en: "Talks" }, colour: "#9A3412", letter: "A" }]);
  for (let n = 0; n < 7; n += 1) done = after(done, edits.addTheme(done, `Theme ${n}`));
  assert.deepEqual(edits.addTheme(done, "One more"), { refused: "workshop.refused.themes", filling: { n: 9 } });
  assert.equal(new Set(/** @type {any[]} */ (done.meta.themes).flatMap(({ colour, letter }) => [colour, letter])).size, 18);
});

test("events follow a theme that is renamed or removed", () => {
  const draft = market();
  const [trade] = /** @type {any[]} */ (draft.meta.themes);
  const named = after(draft, edits.setTheme(draft, { ...trade, title: { ...trade.title, en: "Business" } }));
  assert.deepEqual(cells(named, "events", "Kind"), ["Business", "trade", "Life"]);
  const gone = after(draft, edits.removeTheme(draft, "trade", "Life"));
  assert.deepEqual([cells(gone, "events", "Kind"), gone.meta.themes], [["Life", "Life", "Life"], []]);
  assert.deepEqual(after(draft, edits.setTheme(draft, { id: "life", title: { en: "Life" }, colour: "#000000" })).meta.themes, [trade, { id: "life", title: { en: "Life" }, colour: "#000000" }]);
});

test("a tour's steps are counted, moved and removed with their translations", () => {
  const draft = market();
  const more = after(draft, edits.addTourStep(draft, "walk", { title: "Last", text: "Go." }));
  assert.deepEqual(cells(more, "tours", "step"), ["0", "1", "2", "3"]);
  const moved = after(draft, edits.moveTourStep(draft, "s2", -1));
  assert.deepEqual([keys(moved, "tours"), cells(moved, "tours", "step")], [["s0", "s2", "s1"], ["0", "1", "2"]]);
  assert.deepEqual(moved.translations?.fr.tours.map(({ cells: { step: n, title } }) => [n, title]), [["2", "D’abord"], ["1", "Puis"]]);
  assert.deepEqual(edits.moveTourStep(draft, "s1", -1).operations, [], "the tour itself stays first");
  const gone = after(draft, edits.removeTour(draft, "walk"));
  assert.deepEqual([gone.tables.tours, gone.translations?.fr.tours], [[], []]);
  assert.deepEqual(cells(after(draft, edits.addTour(draft, "Walk")), "tours", "tour"), ["walk", "walk", "walk", "walk-2"]);
});

test("what is said of the whole is set, also where nothing was said", () => {
  const draft = market();
  assert.equal(after(draft, edits.setMeta(draft, ["title"], "Fairs")).meta.title, "Fairs");
  assert.deepEqual(after(draft, edits.setMeta(draft, ["view", "camera", "zoom"], 3)).meta.view, { camera: { zoom: 3 } });
  assert.equal("title" in after(draft, edits.setMeta(draft, ["title"], undefined)).meta, false);
  assert.deepEqual(edits.setMeta(draft, ["title"], "The market").operations, []);
});
