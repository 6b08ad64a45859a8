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
  /** What the boxes hold as Dash knows it, whether that is no window, and which window was shown when it was typed. */
  const held = { texts: BOXES.map(valueOf), wrong: false, beside: "" };

  /** @param {string[]} texts */
  const holds = (texts) => texts.join("/") === held.texts.join("/");

  /** Whether somebody is typing into a box, of which Dash knows nothing yet. @param {number} k */
  const isTyping = (k) => byId(BOXES[k]) === document.activeElement && valueOf(BOXES[k]) !== held.texts[k];

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
      if (holds([from, to])) return;
      held.texts = [from, to];
      const { window, wrong } = readWindow(from, to, speaker);
      mark(wrong, window ? "" : explain(from, to, numbers, speaker));
      if (window) exactly(window.from, window.to);
    },

    /** Write the window, once it has come to rest; what is wrong stays until the window is another, and nobody's typing is lost. */
    rest() {
      const [before, now] = [held.texts, shown()];
      if (holds(now) || (held.wrong && held.beside === now.join("/"))) return;
      held.texts = now.map((text, k) => (isTyping(k) ? before[k] : text));
      BOXES.forEach((name, k) => { if (before[k] !== held.texts[k]) window.dash_clientside.set_props(name, { value: held.texts[k] }); });
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
