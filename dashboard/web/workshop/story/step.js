/** One step of a tour, or the tour itself: what it says, and what it shows. */
/** @import { Row } from "../types.js" */
/** @import { StoryDeps } from "./story.js" */
/** @import { Field, Told } from "./fields.js" */
import { button, h } from "../../page/dom.js";
import { setCells } from "../core/edits.js";
import { isHead, TOURS } from "../core/edits/steps.js";
import { cell } from "../core/rows.js";
import { createChoice, createField, optionsOf } from "./fields.js";
import { createHandles } from "./items.js";
import { createRests } from "./rests.js";
import { eventsOf, eventWith } from "./tourevents.js";
import { sayView } from "./views.js";

/** @typedef {{told: Told, shown: () => void, move: (by: -1 | 1) => void, remove: () => void}} StepDoes */

/** @type {{name: string, kind?: "long", of: "both" | "head" | "step"}[]} */
const TEXTS = [
  { name: "title", of: "both" }, { name: "text", kind: "long", of: "both" }, { name: "minutes", of: "head" },
  { name: "question", kind: "long", of: "step" }, { name: "answer", kind: "long", of: "step" },
];
const BY_HAND = ["window", "view", "query"];

/** @param {StoryDeps} deps @param {string} key @param {StepDoes} does */
export function createStep(deps, key, { told, shown, move, remove }) {
  const { voice, draft, act } = deps;
  const { t } = voice;
  const id = `story-step-${key}`;
  /** @param {string} column @param {string} value */
  const set = (column, value) => act(setCells(draft(), TOURS, [{ key, column, value }]));
  /** @param {string} name @param {"long"} [kind] @param {Record<string, string>} [more] */
  const field = (name, kind, more = {}) => ({
    name,
    ...createField({ id: `${id}-${name}`, label: t(`story.step.${name}`), kind, more, face: name === "title" || name === "query" ? "is-long" : "", change: (value) => set(name, value) }),
  });
  const texts = TEXTS.map(({ name, kind, of }) => ({ of, ...field(name, kind, name === "minutes" ? { inputmode: "numeric" } : {}) }));
  const event = createEvent(deps, `${id}-event`, (value) => set("event", value));
  const sight = createSight(deps, id, { fields: BY_HAND.map((name) => field(name, undefined, { dir: "ltr", spellcheck: "false" })), shown });
  const rests = createRests(deps, key, `${id}-sources`);
  const handles = createHandles(voice, id, { move, remove });
  const summary = h("summary", {});
  const steps = [event.element, rests.element, handles.element];
  const order = [texts[0], event, texts[1], texts[2], texts[3], texts[4], rests];
  return {
    element: h("li", {}, h("details", { id }, summary, handles.element, h("div", { class: "fields" }, order.map(({ element }) => element)), sight.element)),
    /** @param {Row} row @param {number} at @param {number} all */
    show(row, at, all) {
      const head = isHead(row);
      const title = cell(row, "title") || t("story.step.untitled");
      summary.textContent = head ? t("story.step.head") : t("story.step.name", { n: at, title });
      steps.forEach((one) => { one.hidden = head; });
      for (const { name, of, element, fill, tell } of texts) {
        element.hidden = of === (head ? "step" : "head");
        fill(cell(row, name));
        tell([...told(TOURS, key, name), ...(name === "title" ? [...told(TOURS, key, "step"), ...told(TOURS, key, "tour")] : [])]);
      }
      event.show(cell(row, "event"), told(TOURS, key, "event"));
      sight.show(row, (name) => told(TOURS, key, name));
      rests.show(row, told(TOURS, key, "sources"));
      handles.show(title, at, all, 1);
      summary.classList.toggle("is-wrong", ["tour", "step", "sources", "event", ...BY_HAND, ...TEXTS.map(({ name }) => name)].some((name) => told(TOURS, key, name).length));
    },
  };
}

/** The event that a step is about; the others are listed when somebody comes to choose. @param {StoryDeps} deps @param {string} id @param {(id: string) => void} change */
function createEvent({ voice: { t }, draft }, id, change) {
  const field = createChoice({ id, label: t("story.step.event"), options: [], change });
  let own = "";
  /** @param {import("./tourevents.js").Named[]} events */
  function offer(events) {
    field.box.replaceChildren(...optionsOf([{ value: "", text: t("story.step.no-event") }, ...events.map((one) => ({ value: one.id, text: one.title }))]));
    field.fill(own);
  }
  for (const name of ["focus", "pointerdown"]) field.box.addEventListener(name, () => { if (field.box.children.length < 3) offer(eventsOf(draft())); });
  return {
    element: field.element,
    /** @param {string} event @param {string[]} wrong */
    show(event, wrong) {
      field.tell(wrong);
      if (document.activeElement === field.box && event === own) return;
      own = event;
      offer(event ? [eventWith(draft(), event) ?? { id: event, title: event }] : []);
    },
  };
}

/** What of the atlas a step shows. @param {StoryDeps} deps @param {string} id @param {{fields: ({name: string} & Field)[], shown: () => void}} of */
function createSight({ voice, draft }, id, { fields, shown }) {
  const { t } = voice;
  const now = h("p", { id: `${id}-shows` });
  const take = button("button", { "aria-describedby": now.id }, t("story.step.take"));
  take.addEventListener("click", shown);
  const byHand = h("details", { class: "by-hand" }, h("summary", {}, t("story.step.by-hand")), h("div", { class: "fields" }, fields.map(({ element }) => element)));
  return {
    element: h("div", { class: "sight" }, now, take, byHand),
    /** @param {Row} row @param {(name: string) => string[]} told */
    show(row, told) {
      const said = sayView({ window: cell(row, "window"), camera: cell(row, "view"), query: cell(row, "query") }, { voice, draft: draft() });
      now.textContent = said.length ? t("story.step.shows", { text: said.join(" · ") }) : t(isHead(row) ? "story.step.shows.all" : "story.step.shows.before");
      for (const { name, fill, tell } of fields) {
        fill(cell(row, name));
        tell(told(name), t(`story.step.${name}.hint`));
        if (told(name).length) byHand.open = true;
      }
    },
  };
}
