/** A box with its name, what it is for, and what is wrong with it. */
import { h } from "../../page/dom.js";

/**
 * @typedef {object} Field
 * @property {HTMLElement} element
 * @property {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} box
 * @property {(value: string) => void} fill what the draft holds, unless somebody is typing in it
 * @property {(wrong: string[], understood?: string) => void} tell
 */

/**
 * @typedef {object} FieldOf
 * @property {string} id
 * @property {string} label
 * @property {"text" | "long"} [kind]
 * @property {string} [hint]
 * @property {Record<string, string>} [more] attributes of the box
 * @property {string} [face] classes of the whole
 * @property {(value: string) => void} change
 */

/** @param {FieldOf} of @returns {Field} */
export function createField({ id, label, kind = "text", hint = "", more = {}, face = "", change }) {
  const box = kind === "long"
    ? h("textarea", { id, rows: 2, dir: "auto", ...more })
    : h("input", { id, type: "text", autocomplete: "off", dir: "auto", ...more });
  box.addEventListener("change", () => change(box.value.trim()));
  return around(box, { id, label, hint, face: `${face} ${kind === "long" ? "is-long" : ""}` });
}

/**
 * @param {{id: string, label: string, hint?: string, face?: string, options: {value: string, text: string}[], change: (value: string) => void}} of
 * @returns {Field}
 */
export function createChoice({ id, label, hint = "", face = "", options, change }) {
  const box = h("select", { id }, optionsOf(options));
  box.addEventListener("change", () => change(box.value));
  return around(box, { id, label, hint, face });
}

/** @param {{value: string, text: string}[]} options */
export const optionsOf = (options) => options.map(({ value, text }) => h("option", { value }, text));

/** @param {Field["box"]} box @param {{id: string, label: string, hint: string, face: string}} of @returns {Field} */
function around(box, { id, label, hint, face }) {
  const said = h("p", { id: `${id}-said`, class: "said" }, hint);
  box.setAttribute("aria-describedby", said.id);
  return {
    element: h("div", { class: `field ${face}` }, h("label", { for: id }, label), box, said),
    box,
    fill(value) {
      if (document.activeElement !== box || box instanceof HTMLSelectElement) if (box.value !== value) box.value = value;
    },
    tell(wrong, understood = "") {
      box.setAttribute("aria-invalid", String(wrong.length > 0));
      said.classList.toggle("is-wrong", wrong.length > 0);
      const text = wrong.join(" ") || understood || hint;
      if (said.textContent !== text) said.textContent = text;
    },
  };
}

/** What was wrong with cells, to be asked for. @typedef {(table: string, key: string, column: string) => string[]} Told */

/** @param {import("../types.js").Remark[]} remarks @returns {Told} */
export function toldOf(remarks) {
  /** @type {Map<string, string[]>} */
  const texts = new Map();
  for (const { table, key, column, kind, text } of remarks) {
    if (kind === "note") continue;
    const name = JSON.stringify([table, key, column]);
    texts.set(name, [...(texts.get(name) ?? []), text]);
  }
  return (table, key, column) => texts.get(JSON.stringify([table, key, column])) ?? [];
}
