/** Two maps that look from one camera: the one under the hand leads, the other follows without an echo. */
/** @import { Camera, MapHandle } from "../view/types.js" */
import { near } from "../map/subplot.js";

const HANDS = ["pointerdown", "wheel", "keydown", "touchstart"];

/**
 * @param {Pick<MapHandle, "camera" | "lookFrom" | "follow">} first
 * @param {Pick<MapHandle, "camera" | "lookFrom" | "follow">} second
 * @param {{contains: (node: Node) => boolean}} room of the second map; a hand anywhere else leads by the first
 * @returns {() => void} parts them
 */
export function link(first, second, room) {
  let leader = first;
  const lead = (/** @type {Event} */ { target }) => { leader = target instanceof Node && room.contains(target) ? second : first; };
  HANDS.forEach((kind) => document.addEventListener(kind, lead, { capture: true, passive: true }));

  /** @param {typeof first} own @param {typeof first} other */
  const follow = (own, other) => own.follow((/** @type {Camera} */ camera) => {
    if (leader === own && !near(camera, other.camera())) other.lookFrom(camera);
  });
  const parts = [follow(first, second), follow(second, first)];
  second.lookFrom(first.camera());

  return () => {
    parts.forEach((part) => part());
    HANDS.forEach((kind) => document.removeEventListener(kind, lead, { capture: true }));
  };
}
