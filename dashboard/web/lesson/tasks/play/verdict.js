/** What is said of an answer: whether it is right, why, and who says so. */
/** @import { Child } from "../../../view/types.js" */
/** @import { Answered, Choice, Find, Order, Question } from "../types.js" */
/** @import { Said } from "./telling.js" */
/** @import { Hit } from "../judge.js" */
import { sayMeaning } from "../../../model/meaning.js";
import { h } from "../../../page/dom.js";
import { inPlace, isArea } from "../judge.js";
import { cited } from "./citing.js";
import { named, optionLines } from "./telling.js";

const TENTHS_UP_TO = 10;

/** @param {Said} said @param {Answered} answered */
const verdict = ({ speaker: { t } }, { isRight }) => t(isRight ? "task.right" : "task.wrong");

/**
 * The verdict, and how much of a wrong order is right.
 * @param {Said} said
 * @param {Question} question
 * @param {Answered} answered
 */
export function judged(said, question, answered) {
  const own = verdict(said, answered);
  if (question.kind !== "order" || answered.isRight) return own;
  const n = inPlace(question, answered.answer, (event) => optionLines(said, question, event).join("\n"));
  return `${own} ${said.speaker.t("task.order.placed", { n, of: question.right.length })}`;
}

/**
 * @param {Said} said
 * @param {Question} question
 * @param {Answered} answered
 * @param {Hit | null} hit of a pin
 * @returns {Child[]}
 */
export function reasons(said, question, answered, hit) {
  if (question.kind === "order") return ordered(said, question);
  if (question.kind === "find") return hit ? [found(said, question, hit), cited(said, question.event)] : [];
  return chosen(said, question);
}

/** The events in their order, each with its date and who gives it. @param {Said} said @param {Order} question */
const ordered = (said, { right }) => [h("ol", { class: "task-reasons" }, right.map((event) => h("li", {},
  h("strong", {}, said.speaker.when(event)), " · ", named(said, event), cited(said, event))))];

/**
 * How far the pin is from where it should be, in words.
 * @param {Said} said
 * @param {Find} question
 * @param {Hit} hit
 */
export function sayHit({ atlas: { numbers, texts }, speaker: { t, number } }, { place }, { km, direction, isRight }) {
  const name = texts.places.name[place];
  if (isArea(numbers, place) && isRight) return t("task.find.inside", { name });
  const far = number(km < TENTHS_UP_TO ? km : Math.round(km), km < TENTHS_UP_TO ? 1 : 0);
  return t(isArea(numbers, place) ? "task.find.outside" : "task.find.away", { name, far, way: t(`task.way.${direction}`) });
}

/** @param {Said} said @param {Find} question @param {Hit} hit */
const found = (said, question, hit) => h("p", {}, sayHit(said, question, hit));

/** @param {Said} said @param {Choice} question @returns {Child[]} */
function chosen(said, question) {
  const { atlas: { numbers }, speaker } = said;
  const { t } = speaker;
  const { form, event, claim, options, right } = question;
  const [answer] = optionLines(said, question, right);
  if (form === "source") return [h("p", {}, t("task.source.because", { name: answer })), cited(said, event, claim ?? undefined)];
  if (form === "window") return [h("p", {}, `${answer}. `, sayMeaning(numbers, speaker, event)), cited(said, event)];
  if (form === "voice") {
    const stance = t(`stance.${numbers.stances[numbers.claims.stance[claim ?? 0]]}`);
    return [h("p", {}, t(`task.voice.because.${right}`, { stance })), cited(said, event, claim ?? undefined)];
  }
  const lines = options.map((option) => h("li", {}, h("bdi", {}, optionLines(said, question, option)[0]), " · ", speaker.date(numbers.sources.issued, option)));
  const own = numbers.claims.source.findIndex((source, k) => source === right && numbers.claims.event[k] === event);
  return [h("p", {}, t(`task.${form}.because`, { name: answer, when: speaker.when(event) })), h("ul", { class: "task-reasons" }, lines), cited(said, event, own < 0 ? undefined : own)];
}
