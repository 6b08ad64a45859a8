/** For a beamer: large type and little else, and keys that go on, as a presenter sends them. */
/** @import { Child, Page, ViewState } from "../view/types.js" */
import { button, byId, closest, h } from "../page/dom.js";

const CLASS = "presenting";
const WAYS = /** @type {Record<string, number>} */ ({ PageDown: 1, PageUp: -1 });
const WRITING = "input, textarea, select, dialog";

/** The part of the sheet. @param {Page} page @returns {Child[]} */
export function presentRoom(page) {
  const { t } = page.speaker;
  return [h("section", {}, h("h2", {}, t("present")), h("p", { class: "quiet small" }, t("present.help")),
    button("button", { "data-present": "1" }, t("present.start")))];
}

/** @param {Page} page */
export function startPresenting(page) {
  const { store, speaker: { t } } = page;
  const end = button("button present-end", { "data-present": "" }, t("present.end"));
  byId("lessons").parentElement?.append(end);

  /** @param {boolean} on */
  function turn(on) {
    store.set({ present: on });
    if (on) document.documentElement.requestFullscreen?.().catch(() => {});
    else if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
  }

  /** @param {ViewState} view */
  const show = ({ present }) => { document.documentElement.classList.toggle(CLASS, present); };
  store.follow(show);
  show(store.view());
  document.addEventListener("click", (event) => {
    const way = closest(event, "[data-present]")?.dataset.present;
    if (way !== undefined) turn(way === "1");
  });
  document.addEventListener("keydown", (event) => {
    if (!store.view().present || closest(event, WRITING)) return;
    if (event.key === "Escape" && isBare(store.view())) turn(false);
    const way = WAYS[event.key];
    if (!way || event.defaultPrevented || store.view().tour || store.view().task) return;
    event.preventDefault();
    walk(page, way);
  });
}

/** Whether nothing is open that Escape would close first. @param {ViewState} view */
const isBare = ({ event, actor, place, tour, task }) => event === null && !actor.length && !place.length && !tour && !task;

/** To the next event of the view, or the one before. @param {Page} page @param {number} way */
function walk({ atlas: { numbers }, store, results, actions }, way) {
  const view = store.view();
  const open = view.event === null ? null : numbers.events.id.indexOf(view.event);
  const order = results.walk(open, results.inWindow(view));
  const at = open === null ? (way > 0 ? -1 : order.length) : order.indexOf(open);
  const goal = order[at + way];
  if (goal !== undefined) actions.choose(numbers.events.id[goal]);
}
