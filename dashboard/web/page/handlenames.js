/** What the slider's handles say: the first and the last day, month or year that is shown. */
/** @import { Speaker, ViewState } from "../view/types.js" */
import { precisions } from "../model/said.js";
import { change, findAll } from "./dom.js";

/**
 * @param {Speaker} speaker
 * @param {Pick<ViewState, "from" | "to">} view
 * @returns {{name: string, now: string}[]} of the first handle and of the last
 */
export function handleNames(speaker, { from, to }) {
  const [now, exact] = [speaker.edges(from, to), precisions(from, to)];
  return ["from", "to"].map((edge, k) => ({ name: speaker.t(`window.${edge}.${exact[k]}`), now: now[k] }));
}

/**
 * @param {HTMLElement} dock
 * @param {Speaker} speaker
 * @param {Pick<ViewState, "from" | "to">} view
 */
export function nameHandles(dock, speaker, view) {
  const names = handleNames(speaker, view);
  findAll("#window [role=slider]", dock).slice(0, names.length).forEach((handle, k) => {
    change(handle, "aria-label", names[k].name);
    change(handle, "aria-valuetext", names[k].now);
  });
}
