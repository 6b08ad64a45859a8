/** Addresses of pictures, sounds and pages elsewhere; as events/media/addresses.py has them. */

const LONGEST = 2000;
const ODD = /[\s\p{Cc}<>"\\^`{|}]/u;
const PICTURE = /\.(?:jpe?g|png|gif|webp|svg|avif)$/i;
const SOUND = /\.(?:mp3|ogg|oga|opus|m4a|aac|wav)$/i;
const HOST = /^(?:[a-z0-9-]+\.)*[a-z0-9-]+$/i;

/** @param {string} text */
function parsed(text) {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** Whether a text is a whole address of the web, which does nothing else. @param {string} text */
export function isAddress(text) {
  if (text.length > LONGEST || ODD.test(text) || !/^https?:\/\//i.test(text)) return false;
  const url = parsed(text);
  return url !== null && !url.username && HOST.test(url.hostname);
}

/** What an address seems to lead to. @param {string} address @returns {"image" | "sound" | "link"} */
export function kindOf(address) {
  const path = parsed(address)?.pathname ?? "";
  return PICTURE.test(path) ? "image" : SOUND.test(path) ? "sound" : "link";
}
