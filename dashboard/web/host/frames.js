/** The frames of the page around, and where they come from. */

/** @returns {HTMLIFrameElement[]} */
export const frames = () => [...document.querySelectorAll("iframe")];

/** The folder that a script came from. @param {HTMLOrSVGScriptElement | null} script */
export const homeOf = (script) => (script instanceof HTMLScriptElement ? new URL(".", script.src).href : "");

/** @param {HTMLIFrameElement} frame */
const isOpaque = (frame) => frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");

/** The origin that messages from a frame come from. @param {HTMLIFrameElement} frame */
export const originOf = (frame) => (isOpaque(frame) ? "null" : new URL(frame.src).origin);
