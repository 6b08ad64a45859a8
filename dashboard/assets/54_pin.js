/** A pinned view opened against other data: what has changed since. */
(function () {
  "use strict";
  const root = typeof window === "object" ? window : globalThis;
  const Atlas = (root.Atlas = root.Atlas || {});
  const KINDS = ["added", "removed", "altered"];
  const SHORTEST = 8;

  const split = (pin) => {
    const at = pin.lastIndexOf("-");
    return { version: pin.slice(0, at), hash: pin.slice(at + 1) };
  };

  /** Whether two pins name the same content: the shorter hash begins the longer one. */
  function same(one, other) {
    const [a, b] = [split(one).hash, split(other).hash];
    return Math.min(a.length, b.length) >= SHORTEST && (a.startsWith(b) || b.startsWith(a));
  }

  /**
   * @param {{pin: string, since: Object<string, object>}} release of the data that is shown
   * @returns {{kind: "same"|"changed"|"unknown", pinned?: string, added?: string[], removed?: string[], altered?: string[]}}
   */
  function compare(release, pin) {
    if (pin === null || same(release.pin, pin)) return { kind: "same" };
    const pinned = split(pin).version;
    const known = Object.keys(release.since).find((other) => same(other, pin));
    return known ? { kind: "changed", pinned, ...release.since[known] } : { kind: "unknown", pinned };
  }

  function list(kind, ids, payload, t) {
    const { h } = Atlas.dom;
    const name = (id) => {
      const i = payload.events.id.indexOf(id);
      return i < 0 ? h("code", {}, id)
        : h("button", { type: "button", class: "link", "data-goto": id }, payload.events.title[i]);
    };
    return h("details", { class: `pin-${kind}` }, h("summary", {}, `${t(`pin.${kind}`)}: ${t("events", { n: ids.length })}`),
      h("ul", {}, ...ids.map((id) => h("li", {}, name(id)))));
  }

  function start(app, payload, { t }) {
    const found = compare(payload.release, app.view().pin);
    if (found.kind === "same") return;
    const { h } = Atlas.dom;
    const said = t(`pin.${found.kind}`, { pinned: found.pinned, now: payload.meta.version });
    const lists = KINDS.filter((kind) => found[kind] && found[kind].length).map((kind) => list(kind, found[kind], payload, t));
    const close = h("button", { type: "button", class: "button", "aria-label": t("close") }, "×");
    const same = found.kind === "changed" && !lists.length && h("p", {}, t("pin.same-events"));
    const box = h("div", { id: "pinned", role: "status" }, close, h("p", {}, said), same, ...lists);
    close.addEventListener("click", () => box.remove());
    document.getElementById("notice").before(box);
  }

  Atlas.pin = { compare, same, start };
  if (typeof module === "object") module.exports = Atlas.pin;
})();
