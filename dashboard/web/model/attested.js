/** How well an event is attested, and by whose voices, in words. */
/** @import { Atlas, Row, Speaker } from "../types.js" */
import { shortened } from "./shorten.js";

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
 * Those who speak of an event, each once.
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {Row} event
 */
const voices = (atlas, speaker, event) =>
  [...new Set(atlas.numbers.claims.event.flatMap((held, k) => (held === event ? [voice(atlas, speaker, k)] : [])))];

/** Whose words a claim is. @param {Atlas} atlas @param {Speaker} speaker @param {Row} k */
function voice({ numbers: { claims }, texts }, { t }, k) {
  const name = shortened(texts.claims.attributed_to[k] || texts.sources.short[claims.source[k]], LONGEST);
  return claims.probable[k] ? t("voice.perhaps", { name }) : name;
}

/** @param {Speaker} speaker @param {string[]} names */
const listed = ({ t, list }, names) =>
  (names.length <= NAMED ? list(names) : t("voice.more", { name: names[0], n: names.length - 1 }));
