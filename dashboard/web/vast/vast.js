/** What a page knows of an atlas that it is not sent all events of. */
/** @import { Addresses, Atlas, Pyramid, Sheaf, Vast, VastAtlas } from "./types.js" */
/** @import { Fetch } from "./pyramid.js" */
import { asksOf } from "./asks.js";
import { createSourceFiles } from "./files.js";
import { createFounds } from "./founds.js";
import { grow } from "./grow.js";
import { createListing } from "./listing.js";
import { createRows } from "./rows.js";
import { createTally } from "./tally.js";

const THOUSAND = 1000;

/** What the page of an atlas knows besides its tables. @param {Atlas} atlas @returns {Vast} */
export const vastOf = (atlas) => /** @type {VastAtlas} */ (atlas).vast;

/**
 * @param {Atlas} atlas whose events are the first of its list
 * @param {Pyramid} whole
 * @param {Addresses} addresses
 * @param {{fetcher: Fetch, tell: () => void}} how told that there is more to show
 * @returns {VastAtlas}
 */
export function createVast({ numbers, texts }, whole, addresses, { fetcher, tell }) {
  const own = /** @type {VastAtlas} */ ({ numbers, texts });
  const asks = asksOf(own, whole, addresses, fetcher);
  // What is at hand says nothing of the state of the whole: no link is pinned to it.
  Object.assign(numbers.release, { pin: null });
  Object.assign(numbers, { choosable: "lists" in addresses ? [] : whole.said.sources ?? [] });
  own.vast = {
    whole,
    asks,
    rows: createRows(own),
    founds: createFounds({ whole, tell, ask: asks.found }),
    tally: createTally(createSourceFiles(addresses.tiles, fetcher), numbers.themes.id.length),
    listing: createListing({ tell, first: [...numbers.events.id.keys()], ask: asks.page }),
    sight: () => null,
    shown: new Map(),
    closer: () => {},
    short: inBrief(texts.locale),
  };
  return own;
}

/** A page put into the tables, and the rows of its events in its order. @param {VastAtlas} atlas @param {Sheaf} sheaf */
export function ordered(atlas, sheaf) {
  const rows = grow(atlas, sheaf, new Set(sheaf.order));
  const at = new Map(sheaf.numbers.events.id.map((id, k) => [id, rows[k]]));
  return sheaf.order.flatMap((id) => at.get(id) ?? []);
}

/** An address with a query of what is not empty. @param {string} address @param {Record<string, string | number>} values */
export function withQuery(address, values) {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== "").map(([key, value]) => [key, String(value)]));
  return query.size === 0 ? address : `${address}?${query}`;
}

/** Numbers in few letters: two digits of a thousand and more. @param {string} locale @returns {(n: number) => string} */
export function inBrief(locale) {
  const compact = new Intl.NumberFormat(locale, { notation: "compact", maximumSignificantDigits: 2 });
  return (n) => (n < THOUSAND ? String(n) : compact.format(n));
}
