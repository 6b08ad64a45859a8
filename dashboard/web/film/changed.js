/** What changes from one frame to the next, by the numbers of colours. */

export const COLOURS = 255;
/** Stands for what is as it was. */
export const SAME = COLOURS;

/** @param {Uint8Array | null} before @param {Uint8Array} now */
export const changed = (before, now) => (before ? now.map((colour, k) => (colour === before[k] ? SAME : colour)) : now);
