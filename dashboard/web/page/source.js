/** What is known of a source: who publishes it, whose voice it is, when it was written and read, and where it is. */
/** @import { Atlas, Child, Speaker } from "../view/types.js" */
import { h } from "./dom.js";

const LONGEST = 48;

/** Whether an address leads to a page, and does nothing else. @param {string} url */
export const isWeb = (url) => /^https?:\/\//i.test(url);

/** A link out of the atlas. @param {string} url @param {Child[]} said */
export const outward = (url, said) => h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, said);

/**
 * One line that names it, as a link where it has an address.
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {number} s source
 * @param {boolean} [isKnown] told of before: without its note
 */
export function sourceLine({ numbers: { sources }, texts }, speaker, s, isKnown = false) {
  const { title, publisher, note } = texts.sources;
  const named = [title[s], publisher[s]].filter(Boolean).map((name) => h("bdi", {}, name));
  const said = [...named, written({ numbers: { sources }, texts }, speaker, s)].flatMap((part, k) => [k > 0 && ", ", part]);
  return h("span", {}, isWeb(sources.url[s]) ? outward(sources.url[s], said) : h("span", {}, said), !isKnown && interest(note[s]));
}

/**
 * All of it, but for the names that are written above.
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {number} s source
 * @param {...string} above
 */
export function sourceAbout(atlas, speaker, s, ...above) {
  const { numbers: { sources }, texts: { sources: { title, publisher, voice, note } } } = atlas;
  const { t } = speaker;
  const read = speaker.date(sources.accessed, s);
  const parts = [
    ...[title[s], publisher[s]].map((name) => name && !above.includes(name) && h("bdi", {}, name)),
    voice[s] && voice[s] !== publisher[s] && t(sources.probable[s] ? "source.voice.guessed" : "source.voice", { name: voice[s] }),
    isDated(atlas, s) ? t("source.written", { when: written(atlas, speaker, s) }) : t("undated"),
    read && t("source.read", { when: read }),
    address(sources.url[s], t("source.no-address")),
  ].filter(Boolean);
  return h("p", { class: "source-about quiet small" }, parts.flatMap((part, k) => [k > 0 && " · ", part]), interest(note[s]));
}

/** @param {string} note */
const interest = (note) => note && h("span", { class: "interest" }, " — ", h("bdi", {}, note));

/** @param {string} url @param {string} none @returns {Child} */
function address(url, none) {
  const shown = readable(url).replace(/^https?:\/\/(www\.)?/i, "");
  return isWeb(url) ? outward(url, [h("bdi", {}, shown.length > LONGEST ? `${shown.slice(0, LONGEST - 1)}…` : shown)]) : none;
}

/** An address with its letters as they are read. @param {string} url */
function readable(url) {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** @param {Pick<Atlas, "numbers" | "texts">} atlas @param {number} s */
const isDated = ({ numbers: { sources }, texts }, s) => sources.issued.form[s] !== null || texts.sources.written[s] !== "";

/**
 * @param {{numbers: Pick<Atlas["numbers"], "sources">, texts: Atlas["texts"]}} atlas
 * @param {Speaker} speaker
 * @param {number} s
 */
const written = ({ numbers: { sources }, texts }, speaker, s) =>
  speaker.date(sources.issued, s) || texts.sources.written[s] || speaker.t("undated");
