/** A dialog that is filled when it is opened first. */
/** @import { Child } from "../view/types.js" */
import { button, byId, closest, h } from "./dom.js";

/**
 * @param {string} id of the dialog; its title has the same with `-title`
 * @param {string} opener what opens it, as a selector
 * @param {string} title
 * @param {string} close
 * @param {() => Child[]} parts
 */
export function createDialog(id, opener, title, close, parts) {
  const dialog = /** @type {HTMLDialogElement} */ (byId(id));

  function open() {
    if (!dialog.firstElementChild) dialog.append(head(id, title, close), h("div", {}, parts()));
    dialog.showModal();
    dialog.scrollTop = 0;
  }

  document.addEventListener("click", (event) => { if (closest(event, opener)) open(); });
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || closest(event, "[data-close]")) dialog.close();
  });
}

/** @param {string} id @param {string} title @param {string} close */
const head = (id, title, close) => h("header", { role: "none" }, h("h2", { id: `${id}-title` }, title),
  button("button", { "data-close": true, "aria-label": close }, "×"));
