/** Lessons begin when the first is wanted: then their script is fetched. */
/** @import { Page, ViewState } from "../view/types.js" */
import { byId, h } from "../page/dom.js";
import { whenWanted } from "../page/wait.js";

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

  /** What they were wanted for is put away again. @param {unknown} error */
  function fail(error) {
    console.error(String(error));
    details.removeAttribute("open");
    document.documentElement.classList.remove("has-task");
    if (isLesson(store.view())) store.set(NONE);
    notice(t("lessons.missing"));
  }

  const start = whenWanted(begin, fail);

  function want() {
    if (start()) sheet.replaceChildren(h("p", { class: "quiet", role: "status" }, t("lessons.coming")));
  }

  /** @param {ViewState} view */
  const look = (view) => { if (isLesson(view)) want(); };
  details.hidden = false;
  details.addEventListener("pointerenter", want);
  details.addEventListener("toggle", () => { if (details.hasAttribute("open")) want(); });
  store.onDraw(look);
  look(store.view());
}
