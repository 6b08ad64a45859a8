/** What a question says: its title, its text, its options. */
/** @import { Atlas, Child, Row, Speaker } from "../../../view/types.js" */
/** @import { Choice, Question } from "../types.js" */
import { isolated } from "../../../model/isolate.js";
import { h } from "../../../page/dom.js";
import { reachOf, isArea } from "../judge.js";

/** Stands for the name of a text that is asked for. */
const COVER = "[…]";
/** Shorter names are parts of words. */
const LEAST_LETTERS = 3;

/** @typedef {{atlas: Atlas, speaker: Speaker}} Said */

/** An event by its name; one of context is marked. @param {Said} said @param {Row} event @returns {Child[]} */
export const named = ({ atlas: { numbers, texts }, speaker: { t } }, event) => [
  h("bdi", {}, texts.events.title[event]),
  ...(numbers.events.context[event] ? [" ", h("span", { class: "context-word" }, t("context.word"))] : []),
];

/**
 * What is asked, and of what.
 * @param {Said} said
 * @param {Question} question
 * @param {import("../../../types.js").Bounds} world by which the map shows all places that are asked for
 * @returns {Child[]}
 */
export function asked(said, question, world) {
  const { atlas, speaker: { t, when, window } } = said;
  if (question.kind === "order") return [h("p", { class: "task-asks" }, t("task.order.asks"))];
  const event = h("p", { class: "task-event" }, named(said, question.event));
  if (question.kind === "find") return [h("p", { class: "task-asks" }, t("task.find.asks")), event, h("p", { class: "quiet small" }, within(said, question.place, world))];
  const date = h("p", { class: "quiet" }, when(question.event));
  const asks = t(`task.${question.form}.asks`, question.window ? { when: window(...question.window) } : {});
  return [h("p", { class: "task-asks" }, asks), event, date, question.claim !== null && quoted(said, question, atlas.texts.claims.claim[question.claim])];
}

/** How near is near enough. @param {Said} said @param {Row} place @param {import("../../../types.js").Bounds} world */
const within = ({ atlas: { numbers }, speaker: { t } }, place, world) =>
  (isArea(numbers, place) ? t("task.find.area") : t("task.find.within", { km: reachOf(numbers, place, world) }));

/** A claim; one that is to be matched does not name its text. @param {Said} said @param {Choice} question @param {string} text */
function quoted(said, question, text) {
  const { texts } = said.atlas;
  const isHidden = question.form === "source";
  const claim = h("blockquote", { class: "task-claim", dir: "auto" }, isHidden ? covered(text, namesOf(texts, question)) : text);
  return h("div", {}, claim, !isHidden && h("p", { class: "quiet small" }, provenance(said, question.claim ?? 0)));
}

/** The text that makes a claim, and the one that it was read in. @param {Said} said @param {Row} claim */
function provenance({ atlas: { numbers, texts }, speaker: { t } }, claim) {
  const via = numbers.claims.via[claim];
  const parts = [texts.sources.short[numbers.claims.source[claim]], via === null ? "" : t("via", { name: texts.sources.short[via] })];
  return parts.filter(Boolean).map(isolated).join(" · ");
}

/** What the sources among the options are called, and their voices. @param {Atlas["texts"]} texts @param {Choice} question */
const namesOf = ({ sources, claims }, { options, claim }) => [
  ...options.flatMap((source) => [sources.short[source], sources.title[source], sources.publisher[source], sources.voice[source]]),
  claims.attributed_to[claim ?? 0],
];

/** A text without some names, the longest first. @param {string} text @param {string[]} names */
export function covered(text, names) {
  const known = [...new Set(names)].filter((name) => name.trim().length >= LEAST_LETTERS).sort((a, b) => b.length - a.length);
  if (!known.length) return text;
  return text.replace(new RegExp(known.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "giu"), COVER);
}

/**
 * An option in lines, the first its name.
 * @param {Said} said
 * @param {Question} question
 * @param {number} option
 * @returns {string[]}
 */
export function optionLines({ atlas: { numbers, texts }, speaker }, question, option) {
  if (question.kind === "order" || question.kind === "find") return [texts.events.title[option]];
  if (question.form === "window") return [speaker.t(`task.window.${option}`)];
  if (question.form === "voice") return [speaker.t(`task.voice.${option}`)];
  const { short, title } = texts.sources;
  const written = speaker.date(numbers.sources.issued, option);
  const dated = question.form !== "source" && written ? speaker.t("source.written", { when: written }) : "";
  return [short[option], title[option] === short[option] ? "" : title[option], dated].filter(Boolean);
}
