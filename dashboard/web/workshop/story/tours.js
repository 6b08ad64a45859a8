/** Tours: lessons that lead through the events step by step. */
/** @import { Draft, Row } from "../types.js" */
/** @import { Tour } from "./touring.js" */
/** @import { StoryDeps } from "./story.js" */
/** @import { Told } from "./fields.js" */
import { button, h } from "../../page/dom.js";
import { addTour, addTourStep, deleteRows, moveTourStep, removeTour, setCells } from "../core/edits.js";
import { isHead, TOURS } from "../core/edits/steps.js";
import { cell, rowsOf } from "../core/rows.js";
import { createAdder, createHandles, createItems } from "./items.js";
import { createStep } from "./step.js";
import { moveTour, toursOf } from "./touring.js";
import { eventWith } from "./tourevents.js";
import { spanOf, stepOf } from "./views.js";

/** Go into a step that was added. @param {Row | undefined} row @param {string} column */
function enter(row, column) {
  const element = document.getElementById(`story-step-${row?.key}`);
  if (element instanceof HTMLDetailsElement) element.open = true;
  document.getElementById(`story-step-${row?.key}-${column}`)?.focus();
}

/** Cells that show what the atlas beside shows now. @param {StoryDeps} deps @param {Row[]} before the steps before */
function shown({ draft, view, understood }, before) {
  const all = rowsOf(draft(), "events").flatMap(({ key }) => understood(key) ?? []);
  return stepOf(view(), spanOf(all), before.some((row) => cell(row, "window")));
}

/** @param {StoryDeps} deps */
export function createTours(deps) {
  const { voice: { t }, draft, act } = deps;
  /** @type {Told} */
  let told = () => [];
  const host = h("div", { class: "cards" });
  const items = createItems(host, (id) => createTour(deps, id, (...asked) => told(...asked)));
  const said = h("p", { class: "said is-wrong" });
  return {
    element: h("div", {}, h("p", { class: "quiet" }, t("story.tours.about")), host, said, createAdder({
      id: "story-tour-new", label: t("story.tour.new"), text: t("story.add"),
      add(title) {
        act(addTour(draft(), title));
        enter(rowsOf(draft(), TOURS).at(-1), "text");
        return true;
      },
    })),
    /** @param {Draft} now @param {Told} asked */
    show(now, asked) {
      told = asked;
      items.show(toursOf(now), ({ id }) => id);
    },
  };
}

/** @param {StoryDeps} deps @param {string} tour @param {Told} told */
function createTour(deps, tour, told) {
  const { voice, draft, act } = deps;
  const { t } = voice;
  const rows = () => toursOf(draft()).find(({ id }) => id === tour)?.rows ?? [];
  /** @param {string} key */
  const before = (key) => rows().slice(0, rows().findIndex((row) => row.key === key));

  /** @param {string} key */
  const make = (key) => createStep(deps, key, {
    told,
    shown: () => act(setCells(draft(), TOURS, Object.entries(withoutEvent(shown(deps, before(key)), key)).map(([column, value]) => ({ key, column, value })))),
    move: (by) => act(moveTourStep(draft(), key, by)),
    remove: () => act(deleteRows(draft(), TOURS, [key])),
  });
  /** A tour itself is about no event, and a step keeps its own where no card is open. @param {ReturnType<typeof stepOf>} cells @param {string} key */
  function withoutEvent({ event, ...cells }, key) {
    const row = rows().find((one) => one.key === key);
    return event && row && !isHead(row) ? { ...cells, event } : cells;
  }

  function add() {
    const cells = shown(deps, rows());
    const event = eventWith(draft(), cells.event);
    act(addTourStep(draft(), tour, { ...cells, title: event?.title ?? "" }));
    enter(rows().at(-1), "title");
  }

  const host = h("ol", { class: "plain steps" });
  const items = createItems(host, make);
  const more = button("button", {}, t("story.step.new"));
  more.addEventListener("click", add);
  const handles = createHandles(voice, `story-tour-${tour}`, { move: (by) => act(moveTour(draft(), tour, by)), remove: () => act(removeTour(draft(), tour)) });
  const name = h("bdi", {});
  return {
    element: h("section", { class: "card-of tour" }, h("div", { class: "card-head" }, h("h3", {}, name), handles.element), host, more),
    /** @param {Tour} own @param {number} at @param {number} all */
    show(own, at, all) {
      name.textContent = cell(own.rows[0], "title") || tour;
      handles.show(name.textContent, at, all);
      items.show(own.rows, ({ key }) => key);
    },
  };
}
