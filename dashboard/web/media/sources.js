/** Where the bytes of a picture or a sound come from: a file beside the page, or the page itself. */

/** @typedef {(address: string) => string} SourceOf from the address of a file to that which a browser is given */

/** @type {Record<string, string>} */
const TYPES = {
  jpg: "image/jpeg", png: "image/png", gif: "image/gif", webp: "image/webp",
  mp3: "audio/mpeg", ogg: "audio/ogg", m4a: "audio/mp4", aac: "audio/aac", wav: "audio/wav",
};

/** What the page holds is unpacked when it is shown first. @returns {SourceOf} */
export function createSources() {
  /** @type {Map<string, string>} */
  const known = new Map();

  return (address) => {
    const own = window.atlasMedia?.[address] ?? known.get(address);
    if (own) return own;
    const held = document.querySelector(`script[data-media="${CSS.escape(address)}"]`);
    if (!held) return address;
    const made = URL.createObjectURL(new Blob([bytes(held.textContent ?? "")], { type: typeOf(address) }));
    known.set(address, made);
    return made;
  };
}

/** Media type of a file, by its ending. @param {string} address */
export const typeOf = (address) => TYPES[address.split(".").at(-1) ?? ""] ?? "";

/** @param {string} text in Base64 */
export const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
