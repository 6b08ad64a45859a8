<<<<<<< HEAD
/** The two boxes in which a window can be typed: an echo of our own writing changes nothing. */
/** @import { Payload, Speaker, ViewState } from "./types.js" */
=======
/** The two boxes of the window: written in words, read as people type; an echo of our own writing changes nothing. */
/** @import { Payload, Speaker, Store } from "./types.js" */
>>>>>>> f562269 (The two boxes are a part of their own; what is not seen in a typed date does not matter)
import { explain, readWindow } from "../model/typed.js";
import { byId } from "../page/dom.js";

/**
 * @param {Payload} numbers
 * @param {Speaker} speaker
<<<<<<< HEAD
 * @param {(message: string) => void} notice
 */
export function createBoxes(numbers, speaker, notice) {
=======
 * @param {Store} store
 * @param {(message: string) => void} notice
 */
export function createBoxes(numbers, speaker, store, notice) {
  /** What the boxes hold, and whether that is no window. */
>>>>>>> f562269 (The two boxes are a part of their own; what is not seen in a typed date does not matter)
  const held = { typed: "", wrong: false };

  /** @param {string[]} wrong boxes @param {string} message */
  function mark(wrong, message) {
    held.wrong = wrong.length > 0;
<<<<<<< HEAD
    markBoxes(wrong);
=======
    for (const name of ["from", "to"]) markBox(byId(name), wrong.includes(name));
>>>>>>> f562269 (The two boxes are a part of their own; what is not seen in a typed date does not matter)
    notice(message);
  }

  return {
<<<<<<< HEAD
    /** They were written in: the window, or nothing where that is none or no news. @param {string} from @param {string} to */
    read(from, to) {
      if (`${from}/${to}` === held.typed) return null;
      held.typed = `${from}/${to}`;
      const { window, wrong } = readWindow(from, to, speaker);
      mark(wrong, window ? "" : explain(from, to, numbers, speaker));
      return window;
    },

    /** Write a window into them. @param {Pick<ViewState, "from" | "to">} view */
    write({ from, to }) {
=======
    /** @param {string} from @param {string} to */
    type(from, to) {
      if (`${from}/${to}` === held.typed) return;
      held.typed = `${from}/${to}`;
      const { window, wrong } = readWindow(from, to, speaker);
      mark(wrong, window ? "" : explain(from, to, numbers, speaker));
      if (window) store.set(window);
    },

    /** Write the window, once it has come to rest. */
    rest() {
      const { from, to } = store.view();
>>>>>>> f562269 (The two boxes are a part of their own; what is not seen in a typed date does not matter)
      const [first, last] = speaker.edges(from, to);
      if (held.typed === `${first}/${last}`) return;
      held.typed = `${first}/${last}`;
      window.dash_clientside.set_props("from", { value: first });
      window.dash_clientside.set_props("to", { value: last });
      if (held.wrong) mark([], "");
    },
  };
}

<<<<<<< HEAD
/** @param {string[]} wrong */
function markBoxes(wrong) {
  for (const name of ["from", "to"]) {
    const isWrong = wrong.includes(name);
    byId(name).setAttribute("aria-invalid", String(isWrong));
    if (isWrong) byId(name).setAttribute("aria-describedby", "notice");
    else byId(name).removeAttribute("aria-describedby");
  }
=======
/** @param {HTMLElement} box @param {boolean} isWrong */
function markBox(box, isWrong) {
  box.setAttribute("aria-invalid", String(isWrong));
  if (isWrong) box.setAttribute("aria-describedby", "notice");
  else box.removeAttribute("aria-describedby");
>>>>>>> f562269 (The two boxes are a part of their own; what is not seen in a typed date does not matter)
}
