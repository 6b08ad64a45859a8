/** The still map's picture, whose marks say how many places they hold. */
/** @import { Atlas, Scene, Speaker } from "../../types.js" */
import { createDrawing as usual } from "../../../map/drawing.js";
import { change } from "../../../page/dom.js";
import { titleOf } from "../../title.js";

/** @param {Element} picture @param {Atlas} atlas @param {Speaker} speaker @returns {ReturnType<typeof usual>} */
export function createDrawing(picture, atlas, speaker) {
  const drawing = usual(picture, atlas, speaker);
  return {
    ...drawing,
    show(scene) {
      drawing.show(scene);
      picture.querySelectorAll(".marks > .mark").forEach((node, k) => name(node, titleOf(atlas, speaker, scene.points[k]), scene.points[k], scene));
    },
  };

  /** @param {Element} node @param {string} title @param {number} place @param {Scene} scene */
  function name(node, title, place, { counts }) {
    change(node, "aria-label", `${title}: ${speaker.t("events", { n: counts.total[place] })}`);
    const tip = node.querySelector("title");
    if (tip && tip.textContent !== title) tip.textContent = title;
  }
}
