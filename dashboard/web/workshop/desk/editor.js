/** The box in which a cell is written: what stands in it is chosen once, so that no letter that comes quickly is lost. */
import { h } from "../../page/dom.js";

/**
 * What the grid tells an editor.
 * @typedef {object} EditorParams
 * @property {string} value
 * @property {string | null} eventKey the key that began it; a letter is the first of a new text
 * @property {boolean} cellStartedEdit whether it was begun in this cell, and not by going on from another
 * @property {string} label what a reader of screens is told
 */

/** Keys by which nothing of what stands there is kept. */
const EMPTYING = ["Backspace", "Delete"];

/** What stands in the box at first. @param {Pick<EditorParams, "value" | "eventKey">} params */
export function beginning({ value, eventKey }) {
  if (eventKey?.length === 1) return eventKey;
  return eventKey && EMPTYING.includes(eventKey) ? "" : value;
}

/** Keys after which the hand leaves the box. */
const ENDING = ["Enter", "Tab", "Escape"];

/** @param {HTMLElement} box @returns {(event: Event) => void} */
const endedBy = (box) => (event) => {
  if (event instanceof KeyboardEvent && ENDING.includes(event.key)) box.dataset.ended = "true";
};

/** A class, as the grid wants one. Lines of a text are kept in a box that has lines. */
export class CellEditor {
  /** @param {EditorParams} params */
  init(params) {
    const text = beginning(params);
    const look = { class: "cell-box", "aria-label": params.label, dir: "auto", spellcheck: "false", autocomplete: "off" };
    /** @type {HTMLInputElement | HTMLTextAreaElement} */
    this.box = params.value.includes("\n") ? h("textarea", { ...look, rows: 2 }) : h("input", { ...look, type: "text" });
    this.box.value = text;
    this.box.addEventListener("keydown", endedBy(this.box));
    this.isLetter = params.eventKey?.length === 1;
    this.isOurs = params.cellStartedEdit;
  }

  getGui() {
    return this.box;
  }

  getValue() {
    return this.box?.value ?? "";
  }

  afterGuiAttached() {
    if (!this.isOurs) return;
    this.box?.focus({ preventScroll: true });
    this.choose();
  }

  /** The grid goes on to this cell, also again when the hand is there already. */
  focusIn() {
    if (document.activeElement === this.box) return;
    this.box?.focus({ preventScroll: true });
    this.choose();
  }

  choose() {
    if (!this.isLetter) this.box?.select();
  }
}

/** The grid gives a cell the focus anew after its rows have changed: where it is written in, its box keeps it. @param {HTMLElement} host */
export function startEditing(host) {
  host.addEventListener("focusin", ({ target }) => {
    const box = target instanceof HTMLElement && target.classList.contains("ag-cell") ? target.querySelector(".cell-box:not([data-ended])") : null;
    if (box instanceof HTMLElement) box.focus({ preventScroll: true });
  });
}
