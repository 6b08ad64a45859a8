/** A round that is played: question after question, an answer to each, and the score at the end. */
/** @import { Bounds, Page } from "../../../view/types.js" */
/** @import { Hit } from "../judge.js" */
/** @import { Answer, Answered, Pool, Question, Round } from "../types.js" */
/** @import { Work } from "./ordering.js" */
import { around } from "../../../model/bounds.js";
import { target } from "../../../model/camera.js";
import { byId, closest, find, h } from "../../../page/dom.js";
import { address, forLink } from "../../../share/link.js";
import { newCode, written } from "../code.js";
import { hit, isRight } from "../judge.js";
import { placeOf, sought } from "../kinds/find.js";
import { createChoosing } from "./choosing.js";
import { ending, report, save, sayScore } from "./ending.js";
import { createOrdering } from "./ordering.js";
import { createPinning, inPicture } from "./pinning.js";
import { heading, isReadyAtOnce, sheet, wayOn } from "./sheet.js";
import { asked, optionLines } from "./telling.js";
import { judged, reasons } from "./verdict.js";

/**
 * @typedef {object} Game
 * @property {Page} page
 * @property {Round} round
 * @property {HTMLElement} host
 * @property {Bounds} world by which the map shows all places that can be asked for
 * @property {Answered[]} answered
 * @property {number} at number of the question, or of questions at the end
 * @property {string} words of the status line
 * @property {Work | null} work
 */

/**
 * @param {Page} page
 * @param {Pool} pool
 * @param {Round} round
 */
export function createPlayer(page, pool, round) {
  const { store, atlas: { numbers } } = page;
  const boxes = sought(pool).map((event) => numbers.places.bounds[placeOf(pool, event)]);
  const world = boxes.length ? around(boxes) : /** @type {Bounds} */ (numbers.home);
  /** @type {Game} */
  const game = { page, round, host: byId("lesson"), world, answered: [], at: 0, words: "", work: null };
  const listening = new AbortController();
  const before = store.view().view;
  /** @type {Record<string, () => void>} */
  const ways = {
    check: () => check(game),
    next: () => go(game, game.at + 1),
    again: () => begin(game),
    close: () => store.set({ task: null, event: null }),
    other: () => store.set({ task: written(round.kind, newCode()), event: null }),
    save: () => save(page, round, game.answered, address(window.location.href.replace(/[?#].*/, ""), forLink(store.view(), store.view().pin), numbers)),
  };
  game.host.addEventListener("click", (event) => { ways[closest(event, "[data-task]")?.dataset.task ?? ""]?.(); }, { signal: listening.signal });

  return {
    begin: () => begin(game),
    words: () => game.words,
    /** Cards are opened when the answer is given. */
    mayRead: () => game.answered.length > game.at || isOver(game),
    stop() {
      listening.abort();
      leave(game);
      if (store.view().tour !== null) return;
      game.host.replaceChildren();
      if (round.kind === "find" && store.view().task === null) lookBack(page, before);
    },
  };
}

/** @param {Game} game */
const isOver = ({ at, round }) => at >= round.questions.length;

/** @param {Game} game @param {string} message */
function say(game, message) {
  game.words = message;
  game.page.status.say(message);
}

/** @param {Game} game */
function begin(game) {
  game.answered = [];
  go(game, 0);
}

/** @param {Game} game */
function leave(game) {
  game.work?.stop();
  game.work = null;
  reveal(game, null);
}

/** The map looks again where it did before places were looked for. @param {Page} page @param {import("../../../view/types.js").ViewState["view"]} before */
function lookBack({ store, map, atlas: { numbers } }, before) {
  store.set({ view: before });
  map.flyTo(target(numbers, store.view()));
}

/** The map shows the event that was looked for. @param {Game} game @param {number | null} event */
function reveal({ page: { task, store } }, event) {
  if (task.reveals === event) return;
  task.reveals = event;
  store.set({ task: store.view().task });
}

/** To a question, or to the end. @param {Game} game @param {number} at */
function go(game, at) {
  const { page, round, host } = game;
  const said = { atlas: page.atlas, speaker: page.speaker };
  leave(game);
  game.at = at;
  if (isOver(game)) {
    host.replaceChildren(...sheet(said, round, at, ending(said, round, game.answered)));
    report(round, game.answered);
    say(game, sayScore(said, round, game.answered));
  } else {
    const question = round.questions[at];
    game.work = workOn(game, question);
    host.replaceChildren(...sheet(said, round, at, [...asked(said, question, game.world), game.work.element, wayOn(said, "check", false, isReadyAtOnce(question))]));
    if (question.kind === "find") page.map.flyTo(game.world);
    say(game, heading(page.speaker, round, at));
  }
  find("h2", host).focus({ preventScroll: true });
  host.scrollTop = 0;
}

/** @param {Game} game @param {Question} question @returns {Work} */
function workOn(game, question) {
  const { page, host } = game;
  const ready = () => host.querySelector("[data-task=check]")?.removeAttribute("aria-disabled");
  if (question.kind === "order") return createOrdering(page, question, (message) => say(game, message));
  if (question.kind === "find") return createPinning(page, question, (message) => { ready(); say(game, message); });
  return createChoosing(page, question, ready);
}

/** @param {Game} game */
function check(game) {
  const { page, round, work, at } = game;
  const [question, answer] = [round.questions[at], work?.answer() ?? null];
  if (!work || answer === null) {
    say(game, page.speaker.t(question.kind === "find" ? "task.none.pin" : "task.none"));
    return;
  }
  const found = hitOf(game, question, answer);
  const read = (/** @type {number} */ what) => optionLines(page, question, what).join("\n");
  const one = { answer, isRight: question.kind === "find" ? Boolean(found?.isRight) : isRight(question, answer, read) };
  game.answered.push(one);
  work.settle();
  tell(game, question, one, found);
  if (question.kind === "find") reveal(game, question.event);
}

/** @param {Game} game @param {Question} question @param {Answer} answer */
const hitOf = ({ page, world }, question, answer) => (question.kind === "find" && typeof answer === "object" && "lon" in answer
  ? hit(page.atlas.numbers, question, answer, world, inPicture(page)) : null);

/** @param {Game} game @param {Question} question @param {Answered} one @param {Hit | null} found */
function tell(game, question, one, found) {
  const { page, round, host, at } = game;
  const [said, why] = [judged(page, question, one), reasons(page, question, one, found)];
  find(".task-ways", host).replaceWith(
    h("div", { class: `task-verdict ${one.isRight ? "right" : "wrong"}` }, h("p", {}, h("strong", {}, said)), why),
    wayOn(page, "next", at === round.questions.length - 1, true));
  const next = find("[data-task=next]", host);
  if (question.kind !== "order") describe(next, find(".task-cites", host));
  next.focus();
  say(game, [said, why[0] instanceof HTMLParagraphElement ? why[0].textContent : ""].filter(Boolean).join(" "));
}

/** The source is heard with the way on. @param {HTMLElement} next @param {HTMLElement} cites */
function describe(next, cites) {
  cites.id = "task-cites";
  next.setAttribute("aria-describedby", cites.id);
}
