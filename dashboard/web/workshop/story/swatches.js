/** Colours to choose from, by their names: a group of radio buttons. */
/** @import { Voice } from "../voice.js" */
import look from "../../../contract/look.json" with { type: "json" };
import { h } from "../../page/dom.js";

/** Names of the palette's colours, in its order. */
export const COLOURS = ["blue", "rust", "teal", "pink", "olive", "violet", "green", "brown", "plum"];

/** The name of a colour, or empty for one of another palette. @param {string | undefined} colour */
export const colourName = (colour) => COLOURS[look.palette.findIndex((one) => one.toLowerCase() === colour?.toLowerCase())] ?? "";

/**
 * @param {{id: string, voice: Voice, change: (colour: string) => void}} of
 */
export function createSwatches({ id, voice: { t }, change }) {
  const said = h("p", { id: `${id}-said`, class: "said" });
  const boxes = look.palette.map((colour, k) => {
    const box = h("input", { type: "radio", name: id, value: colour, "aria-label": t(`colour.${COLOURS[k]}`), "aria-describedby": said.id, title: t(`colour.${COLOURS[k]}`) });
    box.style.setProperty("--own", colour);
    box.addEventListener("change", () => change(colour));
    return box;
  });
  return {
    element: h("fieldset", { class: "swatches" }, h("legend", {}, t("story.colour")), h("div", { class: "palette" }, boxes), said),
    /** @param {string | undefined} colour @param {string[]} wrong */
    show(colour, wrong) {
      boxes.forEach((box) => { box.checked = box.value.toLowerCase() === colour?.toLowerCase(); });
      said.classList.toggle("is-wrong", wrong.length > 0);
      const name = colourName(colour);
      said.textContent = wrong.join(" ") || (name ? t(`colour.${name}`) : colour ?? t("story.colour.free"));
    },
  };
}
