/** What frames the events: who tells them, themes, eras, where the atlas opens, and tours through it. */
/** @import { Draft, Refused, Remark, Step, Understood } from "../types.js" */
/** @import { Ask } from "../ask.js" */
/** @import { Voice } from "../voice.js" */
import { h } from "../../page/dom.js";
import { createAbout } from "./about.js";
import { createEras } from "./eras.js";
import { toldOf } from "./fields.js";
import { createOutset } from "./outset.js";
import { createThemes } from "./themes.js";
import { createTours } from "./tours.js";

/**
 * @typedef {object} StoryDeps
 * @property {Voice} voice
 * @property {() => Draft} draft
 * @property {(step: Step | Refused) => void} act
 * @property {() => Remark[]} remarks on all of the draft
 * @property {() => string} view of the atlas beside, as an address writes it, without “?”
 * @property {(key: string) => Understood | undefined} understood
 * @property {Pick<Ask, "rows">} ask
 */

/** @type {[string, typeof createAbout][]} */
const PARTS = [["about", createAbout], ["themes", createThemes], ["eras", createEras], ["outset", createOutset], ["tours", createTours]];

/** @param {HTMLElement} host @param {StoryDeps} deps */
export function createStory(host, deps) {
  const { voice: { t }, draft, remarks } = deps;
  const parts = PARTS.map(([name, create]) => ({ name, ...create(deps) }));
  host.classList.add("story");
  host.replaceChildren(...parts.map(({ name, element }) =>
    h("details", { id: `story-part-${name}`, class: "story-part", open: name === "about" || name === "themes" }, h("summary", {}, h("h2", {}, t(`story.part.${name}`))), element)));
  const isSeen = () => !host.closest("[hidden]");
  return {
    /** Follow the draft, and what is known of it; while nobody sees it there is nothing to do. */
    show() {
      if (!isSeen()) return;
      const told = toldOf(remarks());
      parts.forEach((part) => part.show(draft(), told));
    },
  };
}
