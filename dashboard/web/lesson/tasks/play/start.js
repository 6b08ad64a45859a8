/** A task opens and closes as the view says; what is open steps aside for a card. */
/** @import { Page, ViewState } from "../../../view/types.js" */
import { byId, find } from "../../../page/dom.js";
import { read } from "../code.js";
import { poolOf } from "../pool.js";
import { KINDS, askedFor } from "../round.js";
import { createPlayer } from "./player.js";

const OPEN = ["has-task", "panel-open"];

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
    const round = askedFor(pool, kind, code);
    if (!round) return refuse(t("task.too-few", { task: t(`task.${kind}`) }));
    page.player.pause();
    open = { task, player: createPlayer(page, pool, round) };
    classList.add(...OPEN, `asks-${kind}`);
    byId("lesson").hidden = false;
    if (view.event !== null) store.set({ event: null });
    page.map.resize();
    open.player.begin();
  }

  function end() {
    if (!open) return;
    open.player.stop();
    classList.remove("has-task", "task-aside", `asks-${read(open.task).kind}`);
    if (store.view().tour === null) byId("lesson").hidden = true;
    open = null;
    page.map.resize();
    if (store.view().task !== null || store.view().tour !== null) return;
    const way = byId("lessons").querySelector("summary");
    if (way?.getClientRects().length) way.focus();
  }

  /** One lesson at a time: a task takes the place of a tour or a second map, and gives way to one that begins. @param {ViewState} view */
  function isAlone(view) {
    if (view.task === null || (view.tour === null && view.beside === null)) return true;
    const gives = open !== null && (view.tour !== null || view.beside !== null);
    if (gives) end();
    store.set(gives ? { task: null } : { tour: null, beside: null });
    return false;
  }

  /** @param {ViewState} view */
  function follow(view) {
    if (!isAlone(view)) return;
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
