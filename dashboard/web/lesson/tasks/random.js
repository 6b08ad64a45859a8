/** Chance that comes from a seed, and is the same on every device. */

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const STEP = 0x6d2b79f5;
const RANGE = 2 ** 32;

/** @typedef {ReturnType<typeof createRandom>} Random */

/** FNV-1a of 32 bits over code units. @param {string} text */
function hash(text) {
  let found = FNV_START;
  for (let k = 0; k < text.length; k += 1) found = Math.imul(found ^ text.charCodeAt(k), FNV_PRIME);
  return found;
}

/** Mulberry32: integers of 32 bits, from whole numbers alone. @param {string} seed */
export function createRandom(seed) {
  let state = hash(seed);

  function next() {
    state = (state + STEP) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** From 0 up to a number, that not included. @param {number} n */
  const below = (n) => Math.floor((next() / RANGE) * n);

  /** A new list in another order. @template T @param {readonly T[]} list @returns {T[]} */
  function shuffled(list) {
    const found = [...list];
    for (let k = found.length - 1; k > 0; k -= 1) {
      const other = below(k + 1);
      [found[k], found[other]] = [found[other], found[k]];
    }
    return found;
  }

  return { next, below, shuffled };
}
