/** A line of a list that can be unfolded: a button that names it, and beneath it all of it. */
import { button, h } from "../../page/dom.js";

/**
 * @typedef {object} UnfoldingDeps
 * @property {string} id
 * @property {() => HTMLElement[]} build what is beneath; made when it is first wanted
 * @property {(is: boolean) => void} toggled by hand
 */

/** @typedef {ReturnType<typeof createUnfolding>} Unfolding */

/** @param {UnfoldingDeps} deps */
export function createUnfolding({ id, build, toggled }) {
  const title = h("bdi", { class: "unfold-title" });
  const aside = h("span", { class: "unfold-aside" });
  const body = h("div", { id: `${id}-body`, class: "unfolded", hidden: true });
  const head = button("unfold", { id, "aria-expanded": "false", "aria-controls": body.id }, h("span", { class: "unfold-text" }, title, " ", aside));
  const isOpen = () => !body.hidden;

  /** @param {boolean} is */
  function set(is) {
    if (is && !body.childElementCount) body.append(...build());
    body.hidden = !is;
    head.setAttribute("aria-expanded", String(is));
  }

  head.addEventListener("click", () => {
    set(!isOpen());
    toggled(isOpen());
  });
  return {
    element: h("li", { class: "unfolding" }, head, body),
    head,
    isOpen,
    set,
    /** What names it, what is said of it, and whether something is wrong with it. @param {string} name @param {string} more @param {boolean} isWrong */
    say(name, more, isWrong) {
      if (title.textContent !== name) title.textContent = name;
      if (aside.textContent !== more) aside.textContent = more;
      head.classList.toggle("is-wrong", isWrong);
    },
  };
}
