/** The sheet of a tour in the panel: a head, the step, and the ways to the other steps, which keep the focus. */
/** @import { Page } from "../../view/types.js" */
import { placeOf } from "../../model/tours.js";
import { button, find, h, nodes } from "../../page/dom.js";
import { startPage, stepPage } from "./parts.js";

/**
 * @param {HTMLElement} host
 * @param {Page} page
 */
export function createSheet(host, page) {
  const { atlas: { numbers, texts }, speaker: { t } } = page;
  const name = h("p", { class: "tour-name", dir: "auto" });
  const strip = button("tour-strip", { "data-lesson": "back" });
  const leave = button("button", { "data-lesson": "leave", "aria-label": t("tour.leave"), title: t("tour.leave") }, "×");
  const body = h("div", { class: "tour-body", tabindex: "0", role: "group", "aria-label": t("tour.text") });
  const way = (/** @type {string} */ to, /** @type {string} */ key) =>
    button("button", { "data-lesson": to, "aria-keyshortcuts": key }, t(`tour.${to}`));
  const [previous, next] = [way("previous", "PageUp"), way("next", "PageDown")];
  const back = button("button tour-back", { "data-lesson": "back", hidden: true }, t("tour.back"));

  /** @param {number} step */
  function show(step) {
    if (!body.isConnected) host.replaceChildren(h("header", { class: "tour-head" }, name, strip, leave), body, h("footer", { class: "tour-ways" }, previous, back, next));
    const { number, last } = placeOf(numbers, step);
    const isHeld = body.contains(document.activeElement);
    const said = number ? t("tour.step", { k: number, of: last }) : t("tour.steps.n", { n: last });
    name.replaceChildren(h("bdi", {}, texts.steps.title[step - number]), h("span", { class: "tour-at quiet" }, said));
    strip.replaceChildren(`‹ ${t("tour.back")}: `, h("bdi", {}, texts.steps.title[step]));
    body.replaceChildren(...nodes(number ? stepPage(page, step) : startPage(page, step)));
    body.scrollTop = 0;
    previous.setAttribute("aria-disabled", String(number === 0));
    next.setAttribute("aria-disabled", String(number === last));
    if (isHeld) focus();
  }

  const focus = () => find("h2", body).focus({ preventScroll: true });

  return {
    show, focus,
    /** Whether the reader looks elsewhere than the step does. @param {boolean} on */
    away(on) {
      if (!on && back === document.activeElement) focus();
      back.hidden = !on;
    },
    clear() { host.replaceChildren(); },
  };
}
