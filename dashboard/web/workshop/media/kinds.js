/** What a file is by its first bytes, whatever it is called; as events/media/forms.py has it. */

/** @typedef {{name: string, kind: "image" | "sound", type: string, ending: string}} Form */
/** @typedef {"heic" | "svg" | "film" | "none"} Refusal what a file is that cannot be shown as it is */

/** @param {string} name @param {Form["kind"]} kind @param {string} type @param {string} ending @returns {Form} */
const form = (name, kind, type, ending) => ({ name, kind, type, ending });

export const JPEG = form("JPEG", "image", "image/jpeg", "jpg");
export const PNG = form("PNG", "image", "image/png", "png");
export const WEBP = form("WebP", "image", "image/webp", "webp");
const GIF = form("GIF", "image", "image/gif", "gif");
const MP3 = form("MP3", "sound", "audio/mpeg", "mp3");

/** @type {[RegExp, Form][]} */
const SIGNS = [
  [/^\xff\xd8\xff/, JPEG],
  [/^\x89PNG\r\n/, PNG],
  [/^GIF8[79]a/, GIF],
  [/^RIFF.{4}WEBP/s, WEBP],
  [/^RIFF.{4}WAVE/s, form("WAV", "sound", "audio/wav", "wav")],
  [/^ID3./s, MP3],
  [/^\xff[\xf0\xf1\xf8\xf9]/, form("AAC", "sound", "audio/aac", "aac")],
  [/^\xff[\xe2\xe3\xf2\xf3\xfa\xfb]/, MP3],
  [/^OggS/, form("Ogg", "sound", "audio/ogg", "ogg")],
  [/^.{4}ftyp(?:M4A |M4B |mp42|isom|iso2|dash)/s, form("M4A", "sound", "audio/mp4", "m4a")],
];

/** @type {[RegExp, Refusal][]} */
const REFUSED = [
  [/^.{4}ftyp(?:hei[cxm]|mif1|msf1)/s, "heic"],
  [/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<svg/is, "svg"],
  [/^(?:.{4}ftyp(?!avif)|.E\xdf\xa3)/s, "film"],
];

const HEAD = 512;
/** An MPEG-4 with pieces of film in it is no sound. */
const PIECES = /hdlr.{8}vide/s;
const SEARCHED = 1 << 20;

/** The first bytes as letters. @param {Uint8Array} bytes */
const headOf = (bytes) => String.fromCharCode(...bytes.subarray(0, HEAD));

/** Much of a file as text, of which only ASCII is right. @param {Uint8Array} bytes */
const plain = (bytes) => new TextDecoder("latin1").decode(bytes.subarray(0, SEARCHED));

/** @param {Uint8Array} bytes @returns {Form | null} */
export function formOf(bytes) {
  const head = headOf(bytes);
  const found = SIGNS.find(([sign]) => sign.test(head))?.[1] ?? null;
  return found?.ending === "m4a" && PIECES.test(plain(bytes)) ? null : found;
}

/** What a file is that has none of the forms. @param {Uint8Array} bytes @returns {Refusal} */
export const refusalOf = (bytes) => REFUSED.find(([sign]) => sign.test(headOf(bytes)))?.[1] ?? "none";

/** Whether a picture moves. @param {Uint8Array} bytes @param {Form} form */
export function isMoving(bytes, { ending }) {
  if (ending === "webp") return headOf(bytes).startsWith("VP8X", 12) && (bytes[20] & 0x02) > 0;
  if (ending === "png") return chunksOf(bytes).includes("acTL");
  return ending === "gif" && framesOf(bytes) > 1;
}

/** Whether a camera wrote into a picture how it stands, and often where it was taken. @param {Uint8Array} bytes @param {Form} form */
export function hasNotes(bytes, { ending }) {
  if (ending === "webp") return headOf(bytes).startsWith("VP8X", 12) && (bytes[20] & 0x0c) > 0;
  if (ending === "png") return chunksOf(bytes).includes("eXIf");
  return ending === "jpg" && /Exif\0\0|http:\/\/ns\.adobe/.test(plain(bytes));
}

/** Names of the chunks of a PNG before its picture. @param {Uint8Array} bytes */
function chunksOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = [];
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const name = headOf(bytes.subarray(at + 4, at + 8));
    if (name === "IDAT") break;
    names.push(name);
  }
  return names;
}

/** Pictures in a GIF, counted up to two. @param {Uint8Array} bytes */
function framesOf(bytes) {
  const table = (/** @type {number} */ flags) => (flags & 0x80 ? 3 * 2 ** ((flags & 0x07) + 1) : 0);
  let frames = 0;
  let at = 13 + table(bytes[10]);
  const pass = () => {
    while (bytes[at]) at += bytes[at] + 1;
    at += 1;
  };
  while (at < bytes.length && frames < 2) {
    if (bytes[at] === 0x2c) {
      frames += 1;
      at += 11 + table(bytes[at + 9]);
    } else if (bytes[at] === 0x21) at += 2;
    else break;
    pass();
  }
  return frames;
}
