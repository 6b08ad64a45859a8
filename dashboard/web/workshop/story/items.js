/** Lists of forms: each is made once for its key, so that whoever types in one is not disturbed. */
/** @import { Voice } from "../voice.js" */
import { button, h } from "../../page/dom.js";

/**
 * @template T
 * @typedef {object} Item
 * @property {HTMLElement} element
 * @property {(one: T, at: number, count: number) => void} show
 */

const FIRST = "input, textarea, select, button";

/**
 * @template T
 * @param {HTMLElement} host
 * @param {(key: string) => Item<T>} make
 */
export function createItems(host, make) {
  /** @type {Map<string, Item<T>>} */
  const made = new Map();

  /** Take away what is gone; whoever was in it goes to its neighbour. @param {Set<string>} keys */
  function drop(keys) {
    for (const [key, { element }] of made) {
      if (keys.has(key)) continue;
      const isIn = element.contains(document.activeElement);
      const next = element.nextElementSibling ?? element.previousElementSibling ?? host.nextElementSibling;
      element.remove();
      made.delete(key);
      if (isIn) /** @type {HTMLElement | null | undefined} */ (next?.querySelector(FIRST))?.focus();
    }
  }

  return {
    /** @param {readonly T[]} list @param {(one: T, at: number) => string} keyOf */
    show(list, keyOf) {
      const keys = list.map(keyOf);
      drop(new Set(keys));
      const held = /** @type {HTMLElement | null} */ (document.activeElement);
      const isIn = host.contains(held);
      list.forEach((one, at) => {
        const item = made.get(keys[at]) ?? make(keys[at]);
        made.set(keys[at], item);
        if (host.children[at] !== item.element) host.insertBefore(item.element, host.children[at] ?? null);
        item.show(one, at, list.length);
      });
      if (isIn && held?.isConnected && document.activeElement !== held) held.focus({ preventScroll: true });
    },
    /** Go into the last, where one was just added. */
    focusLast: () => /** @type {HTMLElement | null | undefined} */ (host.lastElementChild?.querySelector(FIRST))?.focus(),
  };
}

/**
 * Buttons that move and remove an item.
 * @param {Voice} voice
 * @param {string} id
 * @param {{move: (by: -1 | 1) => void, remove: () => void}} does
 */
export function createHandles({ t }, id, { move, remove }) {
  const [up, down, away] = ["up", "down", "remove"].map((name) => button("button small", { id: `${id}-${name}` }, t(`row.${name}`)));
  const pressed = (/** @type {HTMLElement} */ one, /** @type {() => void} */ act) =>
    one.addEventListener("click", () => { if (one.getAttribute("aria-disabled") !== "true") act(); });
  pressed(up, () => move(-1));
  pressed(down, () => move(1));
  pressed(away, remove);
  return {
    element: h("div", { class: "handles" }, up, down, away),
    /** @param {string} name whose they are @param {number} at @param {number} count @param {number} [first] the first that can be moved */
    show(name, at, count, first = 0) {
      [up, down, away].forEach((one, k) => one.setAttribute("aria-label", t(`story.${["up", "down", "remove"][k]}`, { name })));
      up.setAttribute("aria-disabled", String(at <= first));
      down.setAttribute("aria-disabled", String(at >= count - 1));
    },
  };
}

/**
 * A box that adds something by its name.
 * @param {{id: string, label: string, text: string, add: (name: string) => boolean}} of whether it was added
 */
export function createAdder({ id, label, text, add }) {
  const box = h("input", { id, type: "text", autocomplete: "off", dir: "auto" });
  const press = button("button", { id: `${id}-add` }, text);
  function act() {
    const name = box.value.trim();
    if (!name) box.focus();
    else if (add(name)) box.value = "";
  }
  press.addEventListener("click", act);
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    act();
  });
  return h("div", { class: "adder" }, h("label", { for: id }, label), box, press);
}
