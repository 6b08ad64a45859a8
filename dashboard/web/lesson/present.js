/** For a beamer: large type and little else, and keys that go on, as a presenter sends them. */
/** @import { Child, Page, ViewState } from "../view/types.js" */
import { button, byId, closest, h } from "../page/dom.js";
import { isWriting } from "../page/shortcuts.js";

const CLASS = "presenting";
const WAYS = /** @type {Record<string, number>} */ ({ PageDown: 1, PageUp: -1 });

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
  store.onDraw(show);
  show(store.view());
  document.addEventListener("click", (event) => {
    const way = closest(event, "[data-present]")?.dataset.present;
    if (way !== undefined) turn(way === "1");
  });
  document.addEventListener("keydown", (event) => {
    const way = WAYS[event.key];
    const { present, tour, task } = store.view();
    if (!way || !present || tour || task || event.defaultPrevented || isWriting(event)) return;
    event.preventDefault();
    walk(page, way);
  });
  document.addEventListener("atlas:escape", (event) => {
    if (!store.view().present || event.defaultPrevented) return;
    event.preventDefault();
    turn(false);
  });
}

/** To the next event of the view, or the one before. @param {Page} page @param {number} way */
function walk({ atlas: { numbers }, store, results, actions }, way) {
  const view = store.view();
  const open = view.event === null ? null : numbers.events.id.indexOf(view.event);
  const order = results.walk(open, results.inWindow(view));
  const at = open === null ? (way > 0 ? -1 : order.length) : order.indexOf(open);
  const goal = order[at + way];
  if (goal !== undefined) actions.choose(numbers.events.id[goal]);
}
