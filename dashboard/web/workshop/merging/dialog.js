/** The dialog of merging, which shows one stage after the other. */
/** @import { Child } from "../../page/dom.js" */
/** @import { Voice } from "../voice.js" */
import { button, h } from "../../page/dom.js";

/** @typedef {ReturnType<typeof createDialog>} Dialog */

/** @typedef {{id: string, label: string, on: () => void, isMain?: boolean, isOff?: boolean}} Action */

/** @param {HTMLElement} host @param {Voice} voice */
export function createDialog(host, { t }) {
  const body = h("div", { class: "merge-body" });
  const said = h("p", { id: "merge-said", role: "status" });
  const foot = h("div", { class: "dialog-foot" });
  const dialog = h("dialog", { id: "merge-dialog", "aria-labelledby": "merge-title" }, h("h2", { id: "merge-title" }, t("merge")), body, said, foot);
  let leave = () => {};
  let closed = () => {};
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    leave();
  });
  dialog.addEventListener("close", () => closed());
  host.append(dialog);

  /** @param {Action} action */
  function made({ id, label, on, isMain = false, isOff = false }) {
    const one = button(isMain ? "button primary" : "button", { id, disabled: isOff }, label);
    one.addEventListener("click", on);
    return one;
  }

  return {
    /**
     * Show a stage; Escape does what its last action does.
     * @param {Child[]} content
     * @param {Action[]} actions
     * @param {() => void} [onClosed] when the dialog is closed in this stage, in whatever way
     */
    show(content, actions, onClosed = () => {}) {
      leave = actions[actions.length - 1].on;
      closed = onClosed;
      said.textContent = "";
      body.replaceChildren(...content.filter((child) => child instanceof Node));
      foot.replaceChildren(...actions.map(made));
      if (!dialog.open) dialog.showModal();
    },
    /** @param {string} text @param {boolean} [isWrong] */
    say(text, isWrong = false) {
      said.textContent = text;
      said.classList.toggle("is-wrong", isWrong);
    },
    close: () => dialog.close(),
    isOpen: () => dialog.open,
    /** @param {string} id */
    focus: (id) => /** @type {HTMLElement | null} */ (dialog.querySelector(`#${id}`))?.focus(),
  };
}
