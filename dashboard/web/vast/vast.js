/** What a page knows of an atlas that it is not sent all events of. */
/** @import { Addresses, Atlas, Pyramid, Question, Sheaf, Vast, VastAtlas } from "./types.js" */
/** @import { Fetch } from "./pyramid.js" */
import { createFounds } from "./founds.js";
import { grow } from "./grow.js";
import { createListing } from "./listing.js";
import { asked, openPyramid } from "./pyramid.js";
import { createRows } from "./rows.js";

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
  // What is at hand says nothing of the state of the whole: no link is pinned to it.
  Object.assign(numbers.release, { pin: null });
  own.vast = {
    whole,
    rows: createRows(own),
    founds: createFounds({ whole, tell, ask: (q, place, withTiles) => found(addresses, fetcher, { q, place: place.join(), tiles: withTiles ? "1" : "" }) }),
    listing: createListing({ tell, first: [...numbers.events.id.keys()], ask: (question, after, signal) => page(own, addresses, fetcher, question, after, signal) }),
    sight: () => null,
    shown: new Map(),
    closer: () => {},
    short: inBrief(texts.locale),
  };
  return own;
}

/** @param {Addresses} addresses @param {Fetch} fetcher @param {{q: string, place: string, tiles: string}} question */
async function found({ found: address }, fetcher, question) {
  const { base, pyramid } = await asked(fetcher, withQuery(address, question));
  return openPyramid(base, fetcher, pyramid, true);
}

/**
 * @param {VastAtlas} atlas
 * @param {Addresses} addresses
 * @param {Fetch} fetcher
 * @param {Question} question
 * @param {string} after
 * @param {AbortSignal} signal
 */
async function page(atlas, { events }, fetcher, { from, to, themes, place, q }, after, signal) {
  const { numbers, texts } = atlas;
  const isAll = themes.length === numbers.themes.id.length;
  const query = { from, to, ...(isAll ? {} : { themes: themes.join() }), place: place.join(), q, after, lang: texts.lang };
  /** @type {Sheaf} */
  const sheaf = await asked(fetcher, withQuery(events, query), { signal });
  return { rows: ordered(atlas, sheaf), after: sheaf.after };
}

/** A page put into the tables, and the rows of its events in its order. @param {VastAtlas} atlas @param {Sheaf} sheaf */
export function ordered(atlas, sheaf) {
  const rows = grow(atlas, sheaf);
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
