/** Names that nobody has chosen: keys of rows, and ids that can stand in an address. */

/** @typedef {(bytes: Uint8Array<ArrayBuffer>) => void} Random fills with random bytes */

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
/** Bytes from here on would make some letters likelier. */
const UNFAIR = 256 - (256 % LETTERS.length);
/** Letters after the first, of an id and of a key, which is compared with no other. */
const LENGTH = 7;
const KEY_LENGTH = 13;

/** @type {Random} */
export const browserRandom = (bytes) => { crypto.getRandomValues(bytes); };

/** @param {string} first @param {Random} random @param {number} length */
function drawn(first, random, length) {
  let text = first;
  while (text.length <= length) {
    const bytes = new Uint8Array(2 * length);
    random(bytes);
    for (const byte of bytes) if (byte < UNFAIR && text.length <= length) text += LETTERS[byte % LETTERS.length];
  }
  return text;
}

/**
 * An id that none of those has: a letter and seven of a–z and 0–9.
 * @param {ReadonlySet<string>} taken
 * @param {Random} [random]
 * @param {string} [first]
 */
export function freshId(taken, random = browserRandom, first = "e") {
  for (;;) {
    const id = drawn(first, random, LENGTH);
    if (!taken.has(id)) return id;
  }
}

/** A key of a row. @param {Random} [random] */
export const freshKey = (random = browserRandom) => drawn("k", random, KEY_LENGTH);

/** A text as an id, empty where it has no Latin letter or digit. @param {string} text */
export const slug = (text) =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

/** Whether a text can be an id. @param {string} text */
export const isSlug = (text) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);

/**
 * An id made of words, or a random one, that none of those has.
 * @param {string} text
 * @param {ReadonlySet<string>} taken
 * @param {Random} [random]
 * @param {string} [first] letter of a random one
 */
export function namedId(text, taken, random = browserRandom, first = "x") {
  const own = slug(text);
  if (!own) return freshId(taken, random, first);
  let id = own;
  for (let n = 2; taken.has(id); n += 1) id = `${own}-${n}`;
  return id;
}
