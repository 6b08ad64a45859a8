/** Events laid in a row, to be put in order by buttons, or by pulling them. */
/** @import { Row } from "../../../view/types.js" */
/** @import { Order } from "../types.js" */
/** @import { Said } from "./telling.js" */
import { button, closest, find, findAll, h } from "../../../page/dom.js";
import { named } from "./telling.js";

/** @typedef {{element: HTMLElement, answer: () => import("../types.js").Answer | null, settle: () => void, stop: () => void}} Work */

/**
 * @param {Said} said
 * @param {Order} question
 * @param {(message: string) => void} say
 * @returns {Work}
 */
export function createOrdering(said, question, say) {
  const { t } = said.speaker;
  const list = h("ol", { class: "task-order" }, question.events.map((event) => item(said, event)));
  const items = () => findAll("li", list);
  mark(list);

  /** @param {HTMLElement} moved @param {number} to */
  function put(moved, to) {
    const others = items().filter((one) => one !== moved);
    const at = Math.max(0, Math.min(to, others.length));
    if (items().indexOf(moved) === at) return;
    list.insertBefore(moved, others[at] ?? null);
    mark(list);
    say(t("task.order.moved", { title: moved.dataset.title ?? "", k: at + 1, of: items().length }));
  }

  list.addEventListener("click", (event) => {
    const pressed = closest(event, "[data-move]");
    const moved = pressed?.closest("li");
    if (!pressed || !(moved instanceof HTMLElement) || pressed.getAttribute("aria-disabled") === "true") return;
    put(moved, items().indexOf(moved) + Number(pressed.dataset.move));
    pressed.focus();
  });
  pull(list, put);

  return {
    element: list,
    answer: () => items().map((one) => Number(one.dataset.row)),
    settle() {
      list.classList.add("settled");
      findAll("button, .task-grip", list).forEach((one) => one.remove());
    },
    stop() {},
  };
}

/** @param {Said} said @param {Row} event */
function item(said, event) {
  const { t } = said.speaker;
  const title = said.atlas.texts.events.title[event];
  return h("li", { "data-row": event, "data-title": title },
    h("span", { class: "task-grip", "aria-hidden": "true" }, "⠿"),
    h("span", { class: "task-name" }, named(said, event)),
    button("button", { "data-move": -1, "aria-label": t("task.order.up", { title }) }, "↑"),
    button("button", { "data-move": 1, "aria-label": t("task.order.down", { title }) }, "↓"));
}

/** The first goes no further up, the last no further down. @param {HTMLElement} list */
function mark(list) {
  findAll("li", list).forEach((one, k, all) => {
    find("[data-move='-1']", one).setAttribute("aria-disabled", String(k === 0));
    find("[data-move='1']", one).setAttribute("aria-disabled", String(k === all.length - 1));
  });
}

/**
 * An event follows the pointer that holds its grip.
 * @param {HTMLElement} list
 * @param {(moved: HTMLElement, to: number) => void} put
 */
function pull(list, put) {
  /** @type {HTMLElement | null} */
  let held = null;

  list.addEventListener("pointerdown", (event) => {
    const grip = closest(event, ".task-grip");
    if (!grip || event.button !== 0) return;
    held = grip.closest("li");
    held?.classList.add("held");
    list.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  list.addEventListener("pointermove", ({ clientY }) => {
    if (!held) return;
    const others = findAll("li", list).filter((one) => one !== held);
    put(held, others.filter((one) => middleOf(one) < clientY).length);
  });
  const drop = () => { held?.classList.remove("held"); held = null; };
  for (const kind of ["pointerup", "pointercancel", "lostpointercapture"]) list.addEventListener(kind, drop);
}

/** @param {HTMLElement} element */
function middleOf(element) {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}
