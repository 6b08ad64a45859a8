/** A small collection in the making, and what its tests share. */
/** @import { Draft, Row, Step, Refused } from "../../dashboard/web/workshop/types.js" */

/** @param {string} key @param {Record<string, string>} cells @returns {Row} */
export const row = (key, cells) => ({ key, cells });

/** Three events, of which the first has all that can hang on one. @returns {Draft} */
export const market = () => ({
  draft: 1,
  meta: { title: "The market", languages: ["en", "fr"], themes: [{ id: "trade", title: { en: "Trade", fr: "Commerce" }, colour: "#1F3F95", letter: "T" }] },
  columns: [
    { name: "ID", field: "id" }, { name: "What", field: "title" }, { name: "When", field: "date" },
    { name: "Kind", field: "theme" }, { name: "Note", field: "" }, { name: "Book", field: "source" },
  ],
  tables: {
    events: [
      row("a", { ID: "opening", What: "The market opens", When: "1961", Kind: "Trade" }),
      row("b", { ID: "fire", What: "A fire", When: "March 1962", Kind: "trade", Note: "café", Book: "The news" }),
      row("c", { ID: "reopening", What: "The market opens again", When: "1963", Kind: "Life" }),
    ],
    event_places: [row("p1", { event_id: "opening", place_id: "hall", role: "venue" })],
    claims: [
      row("c1", { event_id: "opening", claim: "It opened.", source_id: "news", stance: "asserts" }),
      row("c2", { event_id: "fire", claim: "It burned.", source_id: "news", stance: "asserts" }),
    ],
    places: [row("l1", { id: "hall", name: "The hall", lat: "1.5", lon: "2.5", precision: "site" })],
    relations: [row("r1", { event_id: "reopening", related_id: "opening", reason: "After it." })],
    actors: [row("x1", { id: "baker", name: "The baker", kind: "person", source_id: "news" })],
    event_actors: [row("t1", { event_id: "opening", actor_id: "baker", role: "guest" })],
    media: [row("m1", { event_id: "opening", kind: "image", file: "hall.png", alt: "A hall", credit: "A class" })],
    eras: [row("e1", { id: "before", title: "Before", start: "1950", end: "1960" })],
    tours: [
      row("s0", { tour: "walk", step: "0", title: "A walk", text: "Come." }),
      row("s1", { tour: "walk", step: "1", title: "First", event: "opening", text: "Look." }),
      row("s2", { tour: "walk", step: "2", title: "Then", event: "fire", text: "Look again.", sources: "news|other" }),
    ],
  },
  translations: {
    fr: {
      events: [row("f1", { id: "opening", of: "1", title: "Le marché ouvre" })],
      tours: [row("g1", { tour: "walk", step: "1", of: "2", title: "D’abord" }), row("g2", { tour: "walk", step: "2", of: "3", title: "Puis" })],
    },
  },
  geometry: { a: { type: "Point", coordinates: [2.5, 1.5] } },
  sources: [{ key: "n", item: { id: "news", type: "document", title: "The news" } }],
});

/** A draft of many rows. @param {number} count @param {number} [width] columns */
export function large(count, width = 12) {
  const names = Array.from({ length: width }, (_, k) => (k ? `column ${k}` : "id"));
  /** @type {Draft} */
  const draft = { draft: 1, meta: {}, columns: names.map((name) => ({ name, field: name === "id" ? "id" : "" })), tables: { events: [] }, sources: [] };
  draft.tables.events = Array.from({ length: count }, (_, n) => row(`r${n}`, Object.fromEntries(names.map((name) => [name, `${name} of row ${n}`]))));
  return draft;
}

/** Random bytes that are the same each time. */
export function counted() {
  let n = 0;
  return (/** @type {Uint8Array} */ bytes) => { for (let k = 0; k < bytes.length; k += 1) bytes[k] = (n += 7) % 251; };
}

/** @param {Step | Refused} result @returns {Step} */
export function step(result) {
  if ("refused" in result) throw new Error(`refused: ${result.refused}`);
  return result;
}

/** Freeze all of it: whoever changes it fails. @template T @param {T} value @returns {T} */
export function frozen(value) {
  if (value && typeof value === "object" && !Object.isFrozen(value)) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}
