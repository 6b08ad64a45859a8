/** How well an event is attested, and by whose voices, in words. */
/** @import { Atlas, Row, Speaker } from "../types.js" */
import { shortened } from "./shorten.js";

/** Stances that tell nothing of the deed itself. */
const REMARKS = ["comments", "dates"];
/** Letters of a name within a sentence. */
const LONGEST = 60;
/** More names are counted instead. */
const NAMED = 3;

/**
 * The status of an event, and who speaks of it, in a sentence.
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {Row} event
 */
export function attested(atlas, speaker, event) {
  const { events, statuses } = atlas.numbers;
  const { t } = speaker;
  const said = t("attested", { status: t(`status.${statuses[events.status[event]]}`), names: listed(speaker, voices(atlas, speaker, event)) });
  return events.context[event] ? `${t("card.context")} ${said}` : said;
}

/**
 * Those who speak of an event, each once; who only remarks on it, if nobody else.
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {Row} event
 */
function voices(atlas, { t }, event) {
  const { claims, stances } = atlas.numbers;
  const own = claims.event.flatMap((held, k) => (held === event ? [k] : []));
  const telling = own.filter((k) => !REMARKS.includes(stances[claims.stance[k]]));
  /** @type {Map<string, boolean>} */
  const guessed = new Map();
  for (const k of telling.length ? telling : own) {
    const name = voice(atlas, k);
    guessed.set(name, (guessed.get(name) ?? true) && claims.probable[k]);
  }
  return [...guessed].map(([name, guess]) => (guess ? t("voice.perhaps", { name }) : name));
}

/** Whose words a claim is. @param {Atlas} atlas @param {Row} k */
const voice = ({ numbers: { claims }, texts }, k) =>
  shortened(texts.claims.attributed_to[k] || texts.sources.short[claims.source[k]], LONGEST);

/** @param {Speaker} speaker @param {string[]} names */
const listed = ({ t, list }, names) =>
  (names.length <= NAMED ? list(names) : t("voice.more", { name: names[0], n: names.length - 1 }));
