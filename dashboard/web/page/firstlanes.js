/** The lanes of the first response, which stand until the page has drawn its own. */
import { findAll } from "./dom.js";

const LANES = ".lane-names > span";

/**
 * @param {HTMLElement} dock
 * @param {HTMLElement | null} first the first response
 */
export function keepLanes(dock, first) {
  const [strip, ticks] = [first?.querySelector(".lanes > svg"), first?.querySelector(".axis")];
  if (!first || !strip || !ticks) return;
  strip.classList.add("kept");
  dock.querySelector("#timeline")?.prepend(strip);
  dock.querySelector(".axis")?.replaceChildren(...ticks.children);
  const shares = findAll(LANES, first).map(({ style }) => style.getPropertyValue("--share"));
  findAll(LANES, dock).forEach(({ style }, k) => style.setProperty("--share", shares[k] ?? ""));
}

/** The page's own lanes are there. @param {HTMLElement} dock */
export const dropLanes = (dock) => dock.querySelector(".strip.kept")?.remove();
