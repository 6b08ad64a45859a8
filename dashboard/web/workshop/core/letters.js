/** Texts without halves of letters, as a broken clipboard may hold them: nobody else would read these. */

/** What stands for what cannot be read. */
const UNREADABLE = "\ufffd";

/** @param {string} text */
export const whole = (text) => text.replace(/\p{Cs}/gu, UNREADABLE);

/** The same for all texts in a value. @template T @param {T} value @returns {T} */
export function wholeIn(value) {
  if (typeof value === "string") return /** @type {T} */ (whole(value));
  if (Array.isArray(value)) return /** @type {T} */ (value.map(wholeIn));
  if (typeof value !== "object" || value === null) return value;
  return /** @type {T} */ (Object.fromEntries(Object.entries(value).map(([name, one]) => [whole(name), wholeIn(one)])));
}
