/** The smallest way to build elements; text is always text, never markup. */
(function () {
  "use strict";
  const root = typeof window === "object" ? window : globalThis;
  const Atlas = (root.Atlas = root.Atlas || {});

  /** @param {...(Node|string|null|undefined|false)} children */
  function h(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== null && value !== undefined && value !== false) {
        element.setAttribute(name, value === true ? "" : value);
      }
    }
    element.append(...children.flat().filter((child) => child || child === 0));
    return element;
  }

  /** The badge of a theme: its colour and its letter, so that colour is never alone. */
  function badge(payload, themeIndex, t) {
    const id = payload.themes[themeIndex];
    return h("span", { class: `badge theme-${id}`, "aria-hidden": "true" }, t(`theme.${id}.letter`));
  }

  Atlas.dom = { h, badge };
})();
