/** What a search finds: every word of it, somewhere in what is said of an event. */
/** @import { Atlas } from "../types.js" */
import { fold } from "./folding.js";
import { finder as termFinder, forms } from "./glossary.js";
import { createSpeaker } from "./speaker.js";

/** White space as Python and JavaScript together know it. */
// eslint-disable-next-line no-control-regex -- the four separators that only Python splits at
const BLANKS = /[\s\ufeff\x85\x1c-\x1f]+/u;

/** Folded texts of the collections on the page, by their texts. @type {WeakMap<Atlas["texts"], string[]>} */
const folded = new WeakMap();

/** The words that are looked for. @param {string} search */
export const needles = (search) => fold(search).split(BLANKS).filter(Boolean);

/**
 * A test whether an event holds every word.
 * @param {Atlas} atlas
 * @param {string} search
 * @returns {(event: number) => boolean}
 */
export function finder(atlas, search) {
  const words = needles(search);
  if (!words.length) return () => true;
  const texts = haystacks(atlas);
  return (event) => words.every((word) => texts[event].includes(word));
}

/**
 * Everything that a reader may look for in an event, folded, one text an event; made once.
 * @param {Atlas} atlas
 */
export function haystacks(atlas) {
  const found = folded.get(atlas.texts) ?? gather(atlas).map((words) => fold(words.filter(Boolean).join(" ")));
  folded.set(atlas.texts, found);
  return found;
}

/** @param {Atlas} atlas @returns {string[][]} */
function gather(atlas) {
  const { numbers: { events, links, claims, takes }, texts } = atlas;
  const speaker = createSpeaker(atlas);
  const parts = events.id.map((_, i) =>
    [texts.events.title[i], texts.events.summary[i], texts.events.aliases[i], speaker.date(events.said, i), ...speaker.months(events.said, i)]);
  links.event.forEach((event, k) => parts[event].push(texts.places.name[links.place[k]], texts.places.aliases[links.place[k]]));
  claims.event.forEach((event, k) => parts[event].push(
    texts.claims.claim[k], texts.claims.attributed_to[k], texts.sources.title[claims.source[k]]));
  takes.event.forEach((event, k) => parts[event].push(texts.actors.name[takes.actor[k]], ...texts.actors.spellings[takes.actor[k]]));
  texts.fields.event.forEach((event, k) => parts[event].push(texts.fields.value[k]));
  explained(atlas).forEach((words, event) => parts[event].push(...words));
  return parts;
}

/**
 * Why each event matters, and every form of the glossary's terms in what is told of it.
 * @param {Atlas} atlas
 */
function explained({ numbers: { events, claims }, texts }) {
  const { title, summary, significance } = texts.events;
  const terms = forms(texts.glossary);
  const find = termFinder(terms);
  const told = events.id.map((_, i) => [title[i], summary[i], significance[i]]);
  claims.event.forEach((event, k) => told[event].push(texts.claims.claim[k]));
  return told.map((row) => [row[2], ...row.flatMap(find).flatMap(({ term }) => [...terms[term], texts.glossary.aliases[term]])]);
}
