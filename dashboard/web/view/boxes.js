/** The two boxes in which a window can be typed: an echo of our own writing changes nothing. */
/** @import { Payload, Speaker, ViewState } from "./types.js" */
import { explain, readWindow } from "../model/typed.js";
import { byId } from "../page/dom.js";

/**
 * @param {Payload} numbers
 * @param {Speaker} speaker
 * @param {(message: string) => void} notice
 */
export function createBoxes(numbers, speaker, notice) {
  const held = { typed: "", wrong: false };

  /** @param {string[]} wrong boxes @param {string} message */
  function mark(wrong, message) {
    held.wrong = wrong.length > 0;
    markBoxes(wrong);
    notice(message);
  }

  return {
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
      const [first, last] = speaker.edges(from, to);
      if (held.typed === `${first}/${last}`) return;
      held.typed = `${first}/${last}`;
      window.dash_clientside.set_props("from", { value: first });
      window.dash_clientside.set_props("to", { value: last });
      if (held.wrong) mark([], "");
    },
  };
}

/** @param {string[]} wrong */
function markBoxes(wrong) {
  for (const name of ["from", "to"]) {
    const isWrong = wrong.includes(name);
    byId(name).setAttribute("aria-invalid", String(isWrong));
    if (isWrong) byId(name).setAttribute("aria-describedby", "notice");
    else byId(name).removeAttribute("aria-describedby");
  }
}
