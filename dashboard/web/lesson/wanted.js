/** Lessons begin when the first is wanted: then their script is fetched. */
/** @import { Page, ViewState } from "../view/types.js" */
import { byId, h } from "../page/dom.js";

/** What of a view is a lesson, and none. */
const NONE = { tour: null, task: null, beside: null };

/** @param {Pick<ViewState, "tour" | "task" | "beside">} view */
export const isLesson = ({ tour, task, beside }) => tour !== null || task !== null || beside !== null;

/**
 * @param {Page} page
 * @param {() => Promise<void>} begin fetches the lessons and starts them
 */
export function startLessons({ store, notice, speaker: { t } }, begin) {
  const [details, sheet] = [byId("lessons"), byId("lessons-sheet")];
  let isBegun = false;

  /** What they were wanted for is put away again. @param {unknown} error */
  function fail(error) {
    console.error(String(error));
    isBegun = false;
    details.removeAttribute("open");
    document.documentElement.classList.remove("has-task");
    if (isLesson(store.view())) store.set(NONE);
    notice(t("lessons.missing"));
  }

  function want() {
    if (isBegun) return;
    isBegun = true;
    sheet.replaceChildren(h("p", { class: "quiet", role: "status" }, t("lessons.coming")));
    begin().catch(fail);
  }

  /** @param {ViewState} view */
  const look = (view) => { if (isLesson(view)) want(); };
  details.hidden = false;
  details.addEventListener("pointerenter", want);
  details.addEventListener("toggle", want);
  store.onDraw(look);
  look(store.view());
}
