/** The two boxes of the window: written in words, read as people type; an echo of our own writing changes nothing. */
/** @import { Payload, Speaker, ViewState } from "./types.js" */
import { explain, readWindow } from "../model/typed.js";
import { byId } from "../page/dom.js";

const BOXES = ["from", "to"];

/** @param {string} name */
const valueOf = (name) => /** @type {HTMLInputElement} */ (byId(name)).value;

/**
 * @param {Payload} numbers
 * @param {Speaker} speaker
 * @param {{view: () => ViewState, exactly: (from: number, to: number) => void}} window as it is, and as it was asked for
 * @param {(message: string) => void} notice
 */
export function createBoxes(numbers, speaker, { view, exactly }, notice) {
  /** What the boxes hold, whether that is no window, and which window was shown when it was typed. */
  const held = { typed: BOXES.map(valueOf).join("/"), wrong: false, beside: "" };

  /** The window that is shown, as it is written. */
  const shown = () => {
    const { from, to } = view();
    return speaker.edges(from, to);
  };

  /** @param {string[]} wrong boxes @param {string} message */
  function mark(wrong, message) {
    held.wrong = wrong.length > 0;
    held.beside = shown().join("/");
    for (const name of BOXES) markBox(byId(name), wrong.includes(name));
    notice(message);
  }

  return {
    /** @param {string} from @param {string} to */
    type(from, to) {
      if (`${from}/${to}` === held.typed) return;
      held.typed = `${from}/${to}`;
      const { window, wrong } = readWindow(from, to, speaker);
      mark(wrong, window ? "" : explain(from, to, numbers, speaker));
      if (window) exactly(window.from, window.to);
    },

    /** Write the window, once it has come to rest; what is wrong stays until the window is another. */
    rest() {
      const [first, last] = shown();
      if (held.typed === `${first}/${last}` || (held.wrong && held.beside === `${first}/${last}`)) return;
      held.typed = `${first}/${last}`;
      window.dash_clientside.set_props("from", { value: first });
      window.dash_clientside.set_props("to", { value: last });
      if (held.wrong) mark([], "");
    },
  };
}

/** @param {HTMLElement} box @param {boolean} isWrong */
function markBox(box, isWrong) {
  box.setAttribute("aria-invalid", String(isWrong));
  if (isWrong) box.setAttribute("aria-describedby", "notice");
  else box.removeAttribute("aria-describedby");
}
