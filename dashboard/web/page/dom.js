/** The smallest way to build elements; text is always text, never markup. */
/** @import { Atlas } from "../view/types.js" */

/** @typedef {Node | string | number | null | undefined | false} Child */

/**
 * Build an element; an attribute that is false or null is left out, so is such a child.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number | boolean | null | undefined>} [attributes]
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...nodes(children.flat()));
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

/**
 * @param {string} name
 * @param {Record<string, string | number>} [attributes]
 * @param {...(Node | string)} children
 */
export function svg(name, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  node.append(...children);
  return node;
}

/** Size a node that stands where its `translate` says. @param {Element} node @param {number} size */
export function resize(node, size) {
  const place = (node.getAttribute("transform") ?? "").replace(/ ?scale\(.*/, "");
  node.setAttribute("transform", `${place} scale(${size})`);
}

/** @param {Child[]} children @returns {(Node | string)[]} */
export const nodes = (children) =>
  children.filter(isShown).map((child) => (typeof child === "number" ? String(child) : child));

/** @param {Child} child @returns {child is Node | string | number} */
const isShown = (child) => Boolean(child) || child === 0;

/**
 * A button that says its purpose to the page's listeners by its data attributes.
 * @param {string} face class names
 * @param {Record<string, string | number | boolean | null | undefined>} attributes
 * @param {...(Child | Child[])} children
 */
export const button = (face, attributes, ...children) =>
  h("button", { type: "button", class: face, ...attributes }, ...children);

/**
 * The badge of a theme: its colour and its letter, so that colour is never alone.
 * @param {Atlas} atlas
 * @param {number} theme
 */
export const badge = ({ numbers, texts }, theme) =>
  h("span", { class: `badge theme-${numbers.themes.id[theme]}`, "aria-hidden": "true" }, texts.themes.letter[theme]);

/** Set an attribute, if it is another: browsers work for each that is set. @param {Element} element @param {string} name @param {string} value */
export function change(element, name, value) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** @param {string} id @returns {HTMLElement} */
export const byId = (id) => found(document.getElementById(id), `#${id}`);

/**
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {HTMLElement}
 */
export const find = (selector, within = document) => found(within.querySelector(selector), selector);

/**
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {HTMLElement[]}
 */
export const findAll = (selector, within = document) => [...within.querySelectorAll(selector)].filter(isElement);

/** @param {Element} element @returns {element is HTMLElement} */
const isElement = (element) => element instanceof HTMLElement;

/**
 * @param {Element | null} element
 * @param {string} what
 * @returns {HTMLElement}
 */
function found(element, what) {
  if (!(element instanceof HTMLElement)) throw new Error(`the page has no ${what}`);
  return element;
}

/**
 * The element that an event began at or within.
 * @param {Event} event
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export function closest({ target }, selector) {
  const element = target instanceof Element ? target.closest(selector) : null;
  return element instanceof HTMLElement ? element : null;
}
