/** The play button says what it would do. */
/** @import { Speaker } from "../view/types.js" */

/**
 * @param {HTMLElement} button
 * @param {Speaker} speaker
 * @param {boolean} playing
 */
export function showPlaying(button, { t }, playing) {
  button.setAttribute("aria-pressed", String(playing));
  button.setAttribute("aria-label", t(playing ? "pause" : "play"));
  button.textContent = playing ? "❚❚" : "▶";
}
