/** A task opens and closes as the view says; what is open steps aside for a card. */
/** @import { Page, ViewState } from "../../../view/types.js" */
import { byId, find } from "../../../page/dom.js";
import { read } from "../code.js";
import { poolOf } from "../pool.js";
import { KINDS, roundOf } from "../round.js";
import { createPlayer } from "./player.js";

const OPEN = ["has-lesson", "has-task", "panel-open"];

/** @param {Page} page */
export function startTasks(page) {
  const { store, speaker: { t } } = page;
  const { classList } = document.documentElement;
  /** @type {{task: string, player: ReturnType<typeof createPlayer>} | null} */
  let open = null;

  /** @param {string} why */
  function refuse(why) {
    store.set({ task: null });
    page.notice(why);
  }

  /** @param {string} task @param {ViewState} view */
  function begin(task, view) {
    const { kind, code } = read(task);
    if (!Object.hasOwn(KINDS, kind)) return refuse(t("task.unknown", { kind }));
    const pool = poolOf(page.atlas, view);
    const round = roundOf(pool, kind, code);
    if (!round.questions.length) return refuse(t("task.too-few", { task: t(`task.${kind}`) }));
    page.player.pause();
    open = { task, player: createPlayer(page, pool, round) };
    classList.add(...OPEN, `asks-${kind}`);
    byId("lesson").hidden = false;
    store.set({ event: null, tour: null, beside: null });
    page.map.resize();
    open.player.begin();
  }

  function end() {
    if (!open) return;
    open.player.stop();
    classList.remove("has-lesson", "has-task", "task-aside", `asks-${read(open.task).kind}`);
    byId("lesson").hidden = true;
    open = null;
    page.map.resize();
    if (store.view().task !== null) return;
    const way = byId("lessons").querySelector("summary");
    if (way?.getClientRects().length) way.focus();
  }

  /** @param {ViewState} view */
  function follow(view) {
    if (view.task !== (open?.task ?? null)) {
      end();
      if (view.task !== null) begin(view.task, view);
    }
    if (!open) return;
    const isAside = view.event !== null;
    if (isAside && !open.player.mayRead()) store.set({ event: null });
    else if (classList.contains("task-aside") !== isAside) aside(isAside);
    page.status.say(open.player.words());
  }

  /** @param {boolean} on */
  function aside(on) {
    classList.toggle("task-aside", on);
    if (!on) requestAnimationFrame(() => find("#lesson h2").focus({ preventScroll: true }));
  }

  store.onDraw(follow);
  follow(store.view());
  if (!open) classList.remove("has-task");
}
