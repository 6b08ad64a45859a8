/** One box and a button: what is written there is added. */
import { h } from "../../page/dom.js";

/**
 * @param {{id: string, label: string, add: string, none: string, on: (text: string) => string | void}} deps `none` is said where nothing is
 *   written; `on` may say why a text cannot be added
 */
export function createAdding({ id, label, add, none, on }) {
  const said = h("p", { id: `${id}-said`, class: "said is-wrong", role: "status" });
  const box = h("input", { id, type: "text", autocomplete: "off", dir: "auto", "aria-describedby": said.id });
  const element = h("form", { class: "adding" }, h("label", { for: id }, label), box, h("button", { type: "submit", class: "button", id: `${id}-add` }, add), said);
  element.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = box.value.trim();
    const wrong = text ? on(text) ?? "" : none;
    said.textContent = wrong;
    box.setAttribute("aria-invalid", String(wrong !== ""));
    if (wrong) box.focus();
    else box.value = "";
  });
  return { element, box };
}
