/** The frame of a preview: pages follow each other in one document, and each goes on where the last one was. */
/** @import { Files } from "../../view/types.js" */
/** @import { Known, Opened, Order, Report, Shown } from "./types.js" */
import { format } from "../../model/address.js";
import { byId, h } from "../../page/dom.js";
import { wire } from "../../page/wiring.js";
import { createChoice } from "./choice.js";
import { createHand } from "./hand.js";
import { createKeeping, restore } from "./keeping.js";
import { createNewest } from "../newest.js";
import { open } from "./opening.js";
import { createPicking } from "./picking.js";
import { clear, picture, put } from "./putting.js";
import { createScope } from "./scope.js";

/**
 * @param {Known} known
 * @param {(report: Report) => void} say to the page around
 * @param {Files["piece"]} piece
 * @returns {Record<Order["type"], (order: any) => void>}
 */
export function createFrame(known, say, piece) {
  const hand = createHand(window);
  const keep = createKeeping(document);
  const picking = createPicking(known.words, say);
  const choice = createChoice(say);
  /** @type {Opened | null} */
  let now = null;
  let count = 0;
  /** The beginning that the page now has come from. */
  let last = 0;

  /** @param {Extract<Order, {type: "show"}>} order */
  async function change({ shown, query, begun, number }) {
    const left = now && leave(now, keep());
    const before = begun === last ? left : null;
    [now, last] = [null, begun];
    document.documentElement.classList.toggle("is-empty", !shown);
    if (shown) now = await arrive(shown, before?.query ?? query, before);
    else await empty(known);
    choice.make(now);
    painted().then(() => say({ type: "shown", number }));
    choice.tell(now);
  }

  /** @param {Shown} shown @param {string} query @param {ReturnType<typeof leave> | null} before */
  async function arrive(shown, query, before) {
    count += 1;
    const scope = window.atlasScope = createScope(before ?? {});
    await put(shown, known.room, count);
    wire();
    const made = open(shown, query, picture(shown.picture), filesOf(shown, piece));
    const { page } = made;
    window.atlasOpened(Promise.resolve(page.actions));
    if (shown.context) page.map.surround(shown.context);
    page.store.onDraw(() => { if (now) choice.tell(now); });
    await Promise.race([page.timeline.drawn, painted()]);
    if (before) restore(before.kept);
    if (before?.isPlaying) page.player.play();
    picking.follow(page);
    painted().then(() => { scope.isMaking = false; });
    return made;
  }

  const show = createNewest((/** @type {Extract<Order, {type: "show"}>} */ order) =>
    change(order).catch((error) => say({ type: "failed", why: String(error) })), hand.atRest);

  document.addEventListener("atlas:view", () => { if (now) say({ type: "moved", query: queryOf(now) }); });
  document.addEventListener("click", (event) => turnLanguage(event, say), { capture: true });

  return {
    show,
    choose: ({ event }) => choice.want(event, now),
    pick: ({ at }) => picking.start(at),
    unpick: () => picking.stop(),
    answer() {},
  };
}

/** @returns {Promise<void>} */
const painted = () => new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });

/** @param {Opened} opened */
const queryOf = ({ page, shown }) => format(page.store.view(), shown.numbers);

/**
 * A page ends; what the next one takes from it.
 * @param {Opened} opened
 * @param {import("./keeping.js").Kept} kept
 */
function leave(opened, kept) {
  const { page } = opened;
  const [axis, span] = [page.timeline.axis(), page.timeline.span];
  const left = {
    query: queryOf(opened), kept, isPlaying: page.player.playing(),
    isScrolled: kept.scrolls.length > 0 || kept.focus.startsWith("#events"),
    axis: String(axis) === String(span) ? null : axis,
  };
  window.atlasScope.end();
  return left;
}

/** @param {Known} known */
async function empty({ room, words }) {
  const said = words[document.documentElement.lang];
  byId("preview-empty").replaceChildren(h("h1", {}, said["workshop.preview.empty"]), h("p", {}, said["workshop.preview.empty.how"]));
  document.title = said["workshop.preview.title"];
  await clear(room);
}

/** @param {Shown} shown @param {Files["piece"]} piece @returns {Files} */
function filesOf({ numbers, texts, context, ground }, piece) {
  const none = () => Promise.reject(new Error("a preview has no such file"));
  return {
    atlas: Promise.resolve({ numbers, texts }), piece,
    context: () => (context ? Promise.resolve(context) : none()),
    ground: () => (ground ? Promise.resolve(ground) : none()),
    live: none, texts: none, plotly: none, room: none,
  };
}

/** Another language is asked for around the frame. @param {MouseEvent} event @param {(report: Report) => void} say */
function turnLanguage(event, say) {
  const link = event.target instanceof Element ? event.target.closest("a[data-lang]") : null;
  if (!(link instanceof HTMLElement) || !link.dataset.lang) return;
  event.preventDefault();
  event.stopPropagation();
  say({ type: "language", lang: link.dataset.lang });
}
