/** A pyramid at an address: what is said of it, the counts of the whole, and its tiles as they are wanted. */
/** @import { Pyramid, Said } from "./types.js" */
import { createFiles } from "./files.js";
import { createSupply } from "./supply.js";

/** @typedef {(address: string, how?: RequestInit) => Promise<Response>} Fetch */

/** What an address answers in JSON. @param {Fetch} fetcher @param {string} address @param {RequestInit} [how] */
export async function asked(fetcher, address, how) {
  const answer = await fetcher(address, how);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

/**
 * @param {string} base address that ends in a slash
 * @param {Fetch} fetcher
 * @param {Said} [told] what is known of it already
 * @param {boolean} [byDay] whether its counts by day are waited for
 * @returns {Promise<Pyramid>}
 */
export async function openPyramid(base, fetcher, told, byDay = false) {
  const files = createFiles(base, fetcher);
  const [said, root, days] = await Promise.all([told ?? asked(fetcher, `${base}pyramid.json`), files.root(), byDay ? files.days() : null]);
  return { said, root, days, files, supply: said.zooms.length ? createSupply(files, said.zooms) : null, made: null };
}
