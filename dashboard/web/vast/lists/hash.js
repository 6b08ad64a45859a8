/** In which file an id is: FNV-1a of 32 bits over its UTF-8. */

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** @param {string} id @param {number} files */
export const bucketOf = (id, files) => new TextEncoder().encode(id).reduce((hash, byte) => Math.imul(hash ^ byte, PRIME) >>> 0, OFFSET) % files;
