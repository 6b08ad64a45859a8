/** One field of a form: its name, its box, and a line beneath that the box is described by. */
import { h } from "../../page/dom.js";

/**
 * @typedef {object} BoxAbout
 * @property {string} id
 * @property {string} label
 * @property {string} [hint] said where nothing else is to be said
 * @property {boolean} [isLong] several lines
 * @property {boolean} [isWide] as wide as the form
 * @property {string} [list] id of what is offered
 * @property {string} [mode] of the keyboard that a screen shows
 * @property {(value: string) => void} on
 */

/** @typedef {ReturnType<typeof createBox>} FieldBox */

/** Put a text into a box that nobody is typing in; where it has one line, a blank stands for each break. @param {HTMLInputElement | HTMLTextAreaElement} box @param {string} value */
export function fill(box, value) {
  const shown = box instanceof HTMLInputElement ? value.replace(/\s*[\r\n]\s*/g, " ") : value;
  if (document.activeElement !== box && box.value !== shown) box.value = shown;
}

/** @param {BoxAbout} about */
export function createBox({ id, label, hint = "", isLong = false, isWide = isLong, list, mode, on }) {
  const box = isLong
    ? h("textarea", { id, rows: 3, dir: "auto" })
    : h("input", { id, type: "text", autocomplete: "off", dir: "auto", list, inputmode: mode });
  box.addEventListener("change", () => on(box.value.trim()));
  return framed(box, { id, label, hint, isWide }, (value) => fill(box, value));
}

/**
 * @param {Omit<BoxAbout, "list" | "mode" | "isLong">} about
 * @param {(HTMLOptionElement | HTMLOptGroupElement)[]} options
 */
export function createChoice({ id, label, hint = "", isWide = false, on }, options) {
  const box = h("select", { id }, options);
  box.addEventListener("change", () => on(box.value));
  return framed(box, { id, label, hint, isWide }, (value) => { box.value = value; });
}

/** @param {{id: string, label: string, hint?: string, on: (is: boolean) => void}} about */
export function createCheck({ id, label, hint = "", on }) {
  const box = h("input", { id, type: "checkbox" });
  box.addEventListener("change", () => on(box.checked));
  const said = h("p", { id: `${id}-said`, class: "said" }, hint);
  box.setAttribute("aria-describedby", said.id);
  return {
    element: h("div", { class: "field is-check" }, h("label", { for: id }, box, " ", label), said),
    box,
    /** @param {boolean} is */
    set: (is) => { box.checked = is; },
  };
}

/**
 * @template {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Box
 * @param {Box} box
 * @param {{id: string, label: string, hint: string, isWide: boolean}} about
 * @param {(value: string) => void} set
 */
function framed(box, { id, label, hint, isWide }, set) {
  const said = h("p", { id: `${id}-said`, class: "said" }, hint);
  box.setAttribute("aria-describedby", said.id);
  return {
    element: h("div", { class: isWide ? "field is-long" : "field" }, h("label", { for: id }, label), box, said),
    box,
    set,
    /** What is wrong, else what was understood. @param {string} wrong @param {string} [understood] */
    tell(wrong, understood = hint) {
      box.setAttribute("aria-invalid", String(wrong !== ""));
      said.classList.toggle("is-wrong", wrong !== "");
      if (said.textContent !== (wrong || understood)) said.textContent = wrong || understood;
    },
  };
}

/** Offer texts to a box, if they are others than before. @param {HTMLDataListElement} list @param {string[]} values */
export function offer(list, values) {
  const before = [...list.children].map((option) => option.getAttribute("value"));
  if (values.length === before.length && values.every((value, k) => value === before[k])) return;
  list.replaceChildren(...values.map((value) => h("option", { value })));
}
