/** What map and poster share around the picture: the tip beside the pointer, the zoom buttons. */
(function () {
  "use strict";
  const root = typeof window === "object" ? window : globalThis;
  const Atlas = (root.Atlas = root.Atlas || {});
  const OFFSET_PX = 14;
  const EDGE_PX = 4;

  /** Where the tip stands: right of and below the pointer, inside the frame. */
  function corner(point, size, frame) {
    const left = Math.min(point.x + OFFSET_PX, frame.width - size.width - EDGE_PX);
    const below = point.y + OFFSET_PX;
    const fits = below + size.height < frame.height;
    const top = fits ? below : point.y - OFFSET_PX - size.height;
    return { left: Math.max(left, EDGE_PX), top: Math.max(top, EDGE_PX) };
  }

  /** @param {HTMLElement} frame the tip stays inside it; coordinates are its pixels */
  function tip(frame) {
    const { h } = Atlas.dom;
    const element = h("div", { class: "map-tip", hidden: true, "aria-hidden": "true" });
    frame.append(element);

    function show({ title, lines }, point) {
      element.replaceChildren(h("strong", {}, title), ...lines.map((line) => h("span", {}, line)));
      element.hidden = false;
      const size = { width: element.offsetWidth, height: element.offsetHeight };
      const { left, top } = corner(point, size, { width: frame.clientWidth, height: frame.clientHeight });
      element.style.left = `${left}px`;
      element.style.top = `${top}px`;
    }

    return { show, hide() { element.hidden = true; } };
  }

  /** @param {function(number): void} zoomBy steps in, or out when negative */
  function zoomButtons(frame, words, zoomBy) {
    const { h } = Atlas.dom;
    const button = (key, sign, steps) => {
      const element = h("button", { type: "button", "aria-label": words.t(key) }, sign);
      element.addEventListener("click", () => zoomBy(steps));
      return element;
    };
    frame.append(h("div", { class: "zoom-buttons" },
      button("zoom.in", "+", 1), button("zoom.out", "−", -1)));
  }

  Atlas.frame = { corner, tip, zoomButtons };
  if (typeof module === "object") module.exports = Atlas.frame;
})();
