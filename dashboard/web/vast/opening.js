/** What a page needs before it opens: the first of its events, the counts of the whole, and what its address names. */
/** @import { Addresses, Atlas, VastAtlas } from "./types.js" */
/** @import { Fetch } from "./pyramid.js" */
import { asked, openPyramid } from "./pyramid.js";
import { createVast, ordered, withQuery } from "./vast.js";

/**
 * @param {Promise<Atlas>} first
 * @param {Addresses} addresses
 * @param {string} query that the page opens with
 * @param {{fetcher: Fetch, tell: () => void}} how
 * @returns {Promise<VastAtlas>}
 */
export async function openVast(first, addresses, query, how) {
  const [sent, whole] = await Promise.all([first, openPyramid(addresses.tiles, how.fetcher)]);
  const atlas = createVast(sent, whole, addresses, how);
  await Promise.all(named(atlas, addresses, query).map((address) => learn(atlas, how.fetcher, address)));
  return atlas;
}

/** Where what an address names is told of: the event of a card, and chosen places. @param {VastAtlas} atlas @param {Addresses} addresses @param {string} query */
function named({ numbers, texts: { lang } }, { event, events }, query) {
  const given = new URLSearchParams(query);
  const [id, places] = [given.get("event"), (given.get("place") ?? "").split(",").filter((place) => place && !numbers.places.id.includes(place))];
  return [
    ...(id === null || numbers.events.id.includes(id) ? [] : [withQuery(event, { id, lang })]),
    ...places.map((place) => withQuery(events, { place, lang })),
  ];
}

/** What cannot be told of makes no sense in the address. @param {VastAtlas} atlas @param {Fetch} fetcher @param {string} address */
async function learn(atlas, fetcher, address) {
  try {
    ordered(atlas, await asked(fetcher, address));
  } catch (error) {
    console.warn(String(error));
  }
}
