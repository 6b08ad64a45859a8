/** A box for the name of a place, which offers those that it may mean: a combobox with a list below. */
/** @import { Spot } from "../types.js" */
/** @import { Voice } from "../voice.js" */
import { h } from "../../page/dom.js";
import { debounce } from "../../page/wait.js";

const PAUSE_MS = 120;
const FEWEST_LETTERS = 2;

/**
 * @param {{id: string, voice: Voice, find: (text: string, signal: AbortSignal) => Promise<Spot[]>, typed: (text: string) => void, chosen: (spot: Spot) => void}} deps
 */
export function createPlaceBox({ id, voice, find, typed, chosen }) {
  const { list, input } = partsOf(id, voice);
  /** @type {Spot[]} */
  let spots = [];
  let at = -1;
  /** @type {AbortController | null} */
  let asking = null;
  /** Nothing is offered until something else is typed. */
  let isSettled = false;

  function close() {
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  /** @param {number} k */
  function mark(k) {
    at = (k + spots.length) % spots.length;
    [...list.children].forEach((option, n) => option.setAttribute("aria-selected", String(n === at)));
    input.setAttribute("aria-activedescendant", `${id}-${at}`);
    list.children[at].scrollIntoView({ block: "nearest" });
  }

  /** @param {Spot} spot */
  function take(spot) {
    input.value = spot.name;
    settle();
    chosen(spot);
  }

  function settle() {
    isSettled = true;
    asking?.abort();
    close();
  }

  const offer = debounce(PAUSE_MS, async () => {
    const text = input.value.trim();
    asking?.abort();
    if (isSettled || text.length < FEWEST_LETTERS || document.activeElement !== input) return close();
    const own = asking = new AbortController();
    const found = await find(text, own.signal).catch(() => null);
    if (!found || own.signal.aborted || document.activeElement !== input) return undefined;
    spots = found;
    list.replaceChildren(...spots.map((spot, k) => option(spot, k)));
    list.hidden = !spots.length;
    input.setAttribute("aria-expanded", String(spots.length > 0));
    return undefined;
  });

  /** @param {Spot} spot @param {number} k */
  function option(spot, k) {
    const item = optionOf(spot, `${id}-${k}`, voice);
    item.addEventListener("mousedown", (event) => { event.preventDefault(); take(spot); });
    return item;
  }

  input.addEventListener("input", () => { isSettled = false; offer(); });
  input.addEventListener("change", () => { settle(); typed(input.value); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) { event.preventDefault(); event.stopPropagation(); settle(); }
    if (list.hidden || !spots.length) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      mark(at + (event.key === "ArrowDown" ? 1 : at < 0 ? 0 : -1));
    }
    if (event.key === "Enter" && at >= 0) { event.preventDefault(); take(spots[at]); }
  });
  return { input, list };
}

/** @param {string} id @param {Voice} voice */
function partsOf(id, voice) {
  const list = h("ul", { id: `${id}-list`, role: "listbox", class: "options", "aria-label": voice.t("place.candidates"), hidden: true });
  const input = h("input", {
    id, type: "text", role: "combobox", autocomplete: "off", spellcheck: "false",
    "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id, dir: "auto",
  });
  return { list, input };
}

/** @param {Spot} spot @param {string} id @param {Voice} voice */
function optionOf({ name, region, country, precision }, id, { t, country: named }) {
  const where = [region, named(country)].filter((part) => part && part !== name).join(", ");
  return h("li", { id, role: "option", "aria-selected": "false" },
    h("bdi", {}, name), where ? h("span", { class: "quiet" }, ` ${where}`) : null, h("span", { class: "kind" }, ` ${t(`precision.${precision}`)}`));
}
