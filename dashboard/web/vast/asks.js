/** What a page asks for what it is not sent: a server, or files where there is none. */
/** @import { Addresses, Asks, Pyramid, Served, Sheaf, VastAtlas } from "./types.js" */
/** @import { Fetch } from "./pyramid.js" */
import { asksOfLists } from "./lists/asks.js";
import { asked, openPyramid } from "./pyramid.js";
import { ordered, withQuery } from "./vast.js";

/** @param {VastAtlas} atlas @param {Pyramid} whole @param {Addresses} addresses @param {Fetch} fetcher @returns {Asks} */
export const asksOf = (atlas, whole, addresses, fetcher) =>
  ("lists" in addresses ? asksOfLists(atlas, whole, addresses.lists, fetcher) : asksOfServer(atlas, addresses, fetcher));

/** @param {VastAtlas} atlas @param {Served} addresses @param {Fetch} fetcher @returns {Asks} */
function asksOfServer(atlas, { events, event, found }, fetcher) {
  const { numbers, texts: { lang } } = atlas;
  /** @param {string} address @param {RequestInit} [how] */
  async function learnt(address, how) {
    /** @type {Sheaf} */
    const sheaf = await asked(fetcher, address, how);
    return { rows: ordered(atlas, sheaf), after: sheaf.after };
  }
  return {
    page({ from, to, themes, place, q, sources = [] }, after, signal) {
      const isAll = themes.length === numbers.themes.id.length;
      const query = { from, to, ...(isAll ? {} : { themes: themes.join() }), place: place.join(), q, sources: sources.join(), after, lang };
      return learnt(withQuery(events, query), { signal });
    },
    one: async (id) => { await learnt(withQuery(event, { id, lang })); },
    at: async (place) => { await learnt(withQuery(events, { place, lang })); },
    async found(q, place, withTiles, sources = []) {
      const { base, pyramid } = await asked(fetcher, withQuery(found, { q, place: place.join(), sources: sources.join(), tiles: withTiles ? "1" : "" }));
      return openPyramid(base, fetcher, pyramid, true);
    },
  };
}
