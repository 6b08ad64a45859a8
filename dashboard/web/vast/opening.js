/** What a page needs before it opens: the first of its events, the counts of the whole, and what its address names. */
/** @import { Addresses, Atlas, VastAtlas } from "./types.js" */
/** @import { Fetch } from "./pyramid.js" */
import { openPyramid } from "./pyramid.js";
import { createVast } from "./vast.js";

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
  await Promise.all(named(atlas, query).map(learn));
  return atlas;
}

/** What an address names is told of: the event of a card, and chosen places. @param {VastAtlas} atlas @param {string} query @returns {Promise<void>[]} */
function named({ numbers, vast: { asks } }, query) {
  const given = new URLSearchParams(query);
  const [id, places] = [given.get("event"), (given.get("place") ?? "").split(",").filter((place) => place && !numbers.places.id.includes(place))];
  return [...(id === null || numbers.events.id.includes(id) ? [] : [asks.one(id)]), ...places.map(asks.at)];
}

/** What cannot be told of makes no sense in the address. @param {Promise<void>} asked */
async function learn(asked) {
  try {
    await asked;
  } catch (error) {
    console.warn(String(error));
  }
}
