/** Two buttons that bring the map closer and farther. */
/** @import { Speaker } from "../view/types.js" */
import { button, h } from "../page/dom.js";

/**
 * @param {HTMLElement} holder
 * @param {Speaker} speaker
 * @param {(steps: number) => void} zoomBy steps in, or out when negative
 */
export function addZoomButtons(holder, { t }, zoomBy) {
  const [closer, farther] = [button("", { "aria-label": t("zoom.in") }, "+"), button("", { "aria-label": t("zoom.out") }, "−")];
  closer.addEventListener("click", () => zoomBy(1));
  farther.addEventListener("click", () => zoomBy(-1));
  const group = h("div", { class: "zoom-buttons" }, closer, farther);
  holder.append(group);
  return group;
}
