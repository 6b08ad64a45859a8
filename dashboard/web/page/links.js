/** Links to views: real addresses, to be copied or opened elsewhere; a plain click is the page's own. */
/** @import { Child } from "./dom.js" */
import { h } from "./dom.js";

/** Says the purpose of a link to the page's listeners, and where it leads until the view is known. */
const to = (/** @type {string} */ key, /** @type {string} */ id) => ({ href: `?${key}=${encodeURIComponent(id)}` });

/**
 * @param {string} face class names
 * @param {string} id of an event
 * @param {...(Child | Child[])} children
 */
export const toEvent = (face, id, ...children) =>
  h("a", { class: face, ...to("event", id), "data-goto": id }, ...children);

/**
 * @param {string} face class names
 * @param {string} id of a place
 * @param {...(Child | Child[])} children
 */
export const toPlace = (face, id, ...children) =>
  h("a", { class: face, ...to("place", id), "data-place": id }, ...children);

/**
 * @param {string} face class names
 * @param {string} id of an actor
 * @param {...(Child | Child[])} children
 */
export const toActor = (face, id, ...children) =>
  h("a", { class: face, ...to("actor", id), "data-actor": id }, ...children);

/** Whether a click asks for no window or tab of its own. @param {MouseEvent} event */
export const isPlain = ({ button, altKey, ctrlKey, metaKey, shiftKey }) =>
  button === 0 && !(altKey || ctrlKey || metaKey || shiftKey);
