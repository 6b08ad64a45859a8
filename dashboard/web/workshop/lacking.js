/** What of a file is not in the draft is said once, when it is opened, with the way to the whole account. */
/** @import { Reading } from "./types.js" */
/** @import { Voice } from "./voice.js" */
import { button, h } from "../page/dom.js";

/**
 * @param {HTMLElement} line
 * @param {{voice: Pick<Voice, "t">, go: () => void}} deps `go` leads to the account
 */
export function createLacking(line, { voice: { t }, go }) {
  const over = () => line.replaceChildren();

  /** @param {string} key @param {() => void} on */
  function act(key, on) {
    const made = button("button small", {}, t(key));
    made.addEventListener("click", () => {
      over();
      on();
    });
    return made;
  }

  return {
    over,
    /** @param {Reading} reading */
    tell({ aside, notes }) {
      const said = [aside.length ? t("lacking.aside", { n: aside.length }) : "", notes.length ? t("lacking.notes", { n: notes.length }) : ""].filter(Boolean);
      if (said.length) line.replaceChildren(h("span", {}, said.join(" ")), " ", act("lacking.see", go), " ", act("close", () => {}));
    },
  };
}
