/** Light or dark: what the address says, else what the device prefers; a reader's own colours come before both. */
/** @import { ViewState } from "../view/types.js" */

const OWN = "(forced-colors: none)";
const PREFERRED = "(prefers-color-scheme: dark)";

/** @returns {boolean} */
export function isDark() {
  const chosen = document.documentElement.dataset.scheme;
  return window.matchMedia(OWN).matches && (chosen ? chosen === "dark" : window.matchMedia(PREFERRED).matches);
}

/** @param {Pick<ViewState, "scheme">} view */
export function showScheme({ scheme }) {
  const { dataset } = document.documentElement;
  if (scheme) dataset.scheme = scheme;
  else delete dataset.scheme;
}

/** What the address asks for, before anything is drawn. @param {string} query */
export function openScheme(query) {
  const scheme = new URLSearchParams(query).get("scheme");
  if (scheme === "light" || scheme === "dark") showScheme({ scheme });
}

/** Told when the device changes its mind. @param {() => void} told */
export function followScheme(told) {
  for (const query of [OWN, PREFERRED]) window.matchMedia(query).addEventListener("change", told);
}
