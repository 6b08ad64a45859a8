/** Keys for the whole page: “/” goes to the search, Escape undoes the topmost thing. */
/** @import { Actions, ViewState } from "../view/types.js" */
import { find } from "./dom.js";
import { closePanel } from "./panel.js";
import { closePopovers } from "./popovers.js";
import { isShortcut } from "./shortcuts.js";

/**
 * @param {Actions} actions
 * @param {() => ViewState} view
 * @param {() => boolean} hideTip tells whether it was shown
 */
export function listenToKeys(actions, view, hideTip) {
  /** A dialog closes by itself; else what a word means, a popover, the card, the panel over the map, the chosen place, the map beside. */
  function escape() {
    if (document.querySelector("dialog[open]") || hideTip() || closePopovers(() => true)) return;
    if (view().event !== null || view().actor.length) actions.close();
    else if (!document.dispatchEvent(new Event("atlas:escape", { cancelable: true })) || closePanel()) return;
    else if (view().place.length) actions.clearPlace();
    else if (view().beside !== null) actions.compare(null);
  }

  keepCaret(/** @type {HTMLInputElement} */ (find("#search")));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") escape();
    else if (event.key === "/" && isShortcut(event)) {
      event.preventDefault();
      find("#search").focus();
    }
  });
}

/**
 * Leave the caret where the hand has it. A box of Dash that waits for the last key puts its caret back to where it was
 * when the text was heard, in a later task: a key pressed in between would stand behind the next ones.
 * @param {HTMLInputElement} input
 */
function keepCaret(input) {
  input.setSelectionRange = () => {};
}
