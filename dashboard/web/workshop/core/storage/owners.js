/** Who has a file, and what it is called there: the same bytes are kept once. */
/** @import { KeptMedia } from "../../types.js" */

/** @param {readonly string[]} one @param {readonly string[]} other */
const union = (one, other) => [...new Set([...one, ...other])];

/** What is kept when the same bytes come again. @param {KeptMedia | null | undefined} before @param {KeptMedia} one @returns {KeptMedia} */
export function withOwners(before, one) {
  const names = { ...before?.names };
  for (const [id, own] of Object.entries(one.names ?? {})) names[id] = union(names[id] ?? [], own);
  return { ...one, of: union(before?.of ?? [], one.of), names };
}

/** What is kept when a draft has it no more; null where nobody has. @param {KeptMedia} one @param {string} id @returns {KeptMedia | null} */
export function withoutOwner(one, id) {
  const of = one.of.filter((other) => other !== id);
  const names = Object.fromEntries(Object.entries(one.names ?? {}).filter(([other]) => other !== id));
  return of.length ? { ...one, of, names } : null;
}
