/** The event list: the accessible equal of the map. */
(function () {
  "use strict";
  const root = typeof window === "object" ? window : globalThis;
  const Atlas = (root.Atlas = root.Atlas || {});
  const LIMIT = 1000;

  /** Names of an event's places, each once. */
  function placesOf(payload, event) {
    const places = [];
    payload.links.event.forEach((e, k) => { if (e === event) places.push(payload.links.place[k]); });
    return [...new Set(places)];
  }

  function create(payload, speaker, onChoose) {
    const { h, badge } = Atlas.dom;
    const { t } = speaker;
    const rows = new Map();
    const byEvent = payload.events.id.map(() => []);
    payload.links.event.forEach((e, k) => {
      const name = payload.places.name[payload.links.place[k]];
      if (!byEvent[e].includes(name)) byEvent[e].push(name);
    });

    function row(i) {
      const { events } = payload;
      const status = payload.statuses[events.status[i]];
      return h("li", { "data-event": events.id[i] },
        h("button", { type: "button", class: "row" },
          h("span", { class: "row-when" }, badge(payload, events.theme[i], t), h("span", { class: "when" }, events.words[i]),
            h("span", { class: "maybe" }, t("row.possible"))),
          h("span", { class: "row-title" }, events.title[i]),
          h("span", { class: "row-meta" },
            h("span", { class: "row-theme" }, t(`theme.${payload.themes[events.theme[i]]}`)),
            h("span", {}, byEvent[i].slice(0, 3).join(" · ")),
            h("span", { class: `status status-${status}` }, t(`status.${status}`)))));
    }

    function rowOf(i) {
      if (!rows.has(i)) rows.set(i, row(i));
      return rows.get(i);
    }

    const host = document.getElementById("events");
    const head = h("div", { class: "list-head" });
    const body = h("ol", { class: "rows" });
    const foot = h("div", { class: "list-foot" });
    host.replaceChildren(head, body, foot);
    let attached = [];

    function attach(order) {
      const wanted = order.slice(0, LIMIT);
      const shown = new Set(wanted);
      if (attached.length === 0 || wanted.some((i) => !rows.has(i) || !rows.get(i).isConnected)) {
        attached = [...new Set([...attached, ...wanted])].sort((a, b) => a - b);
        body.replaceChildren(...attached.map(rowOf));
      }
      attached.forEach((i) => { rows.get(i).hidden = !shown.has(i); });
    }

    function heading(view, selection) {
      const title = h("h2", {}, view.place.length ? speaker.placeNames(payload, view.place) : t("list.title"));
      const sum = h("span", { class: "list-count" }, t("events", { n: selection.order.length }));
      const clear = view.place.length && h("button", { type: "button", class: "link", "data-act": "clear-place" }, t("list.clear-place"));
      head.replaceChildren(title, sum, ...(clear ? [clear] : []));
    }

    function explain(view, selection, everywhere) {
      if (selection.order.length > LIMIT) {
        foot.replaceChildren(h("p", { class: "empty" }, t("list.more", { shown: LIMIT, n: selection.order.length })));
      } else if (selection.order.length) foot.replaceChildren();
      else foot.replaceChildren(...emptyNote(view, everywhere));
    }

    function emptyNote(view, everywhere) {
      const when = speaker.span(view.from, view.to);
      const themes = view.themes.map((id) => t(`theme.${id}`).toLowerCase());
      const narrowed = view.q || view.place.length || view.sources.length;
      const sentence = !themes.length ? t("empty.themes")
        : narrowed ? t("empty.narrowed", { when })
          : t("empty.silence", { when, themes: themes.length === payload.themes.length ? t("any") : speaker.list(themes) });
      const back = everywhere > 0 && h("button", { type: "button", class: "button", "data-act": "all-years" }, t("empty.all-years", { n: everywhere }));
      const reset = h("button", { type: "button", class: "button", "data-act": "reset" }, t("empty.reset"));
      return [h("p", { class: "empty" }, sentence), h("p", { class: "empty-ways" }, back, reset)];
    }

    /** @param {number} everywhere events that pass the filters in any year */
    function show(view, selection, everywhere) {
      heading(view, selection);
      attach(selection.order);
      selection.order.slice(0, LIMIT).forEach((i) => {
        rows.get(i).classList.toggle("possible", selection.flag[i] === Atlas.time.POSSIBLE);
      });
      explain(view, selection, everywhere);
    }

    function focus(id) {
      const item = body.querySelector(`[data-event="${CSS.escape(id)}"]:not([hidden]) button`);
      (item || body.querySelector("li:not([hidden]) button") || document.getElementById("search")).focus();
    }

    body.addEventListener("click", (event) => {
      const item = event.target.closest("[data-event]");
      if (item) onChoose(item.dataset.event);
    });
    body.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step) return;
      const buttons = [...body.querySelectorAll("li:not([hidden]) button")];
      const next = buttons[buttons.indexOf(document.activeElement) + step];
      if (next) { event.preventDefault(); next.focus(); }
    });

    return { show, focus };
  }

  Atlas.list = { placesOf, create };
  if (typeof module === "object") module.exports = Atlas.list;
})();
