/** The card of one event: when, where, what, and who says so. */
(function () {
  "use strict";
  const root = typeof window === "object" ? window : globalThis;
  const Atlas = (root.Atlas = root.Atlas || {});
  const EARTH_KM = 6371.0088;

  /** Great-circle distance in km between [lon, lat] pairs in degrees. */
  function distance([lon1, lat1], [lon2, lat2]) {
    const rad = Math.PI / 180;
    const a = Math.sin(((lat2 - lat1) * rad) / 2) ** 2 +
      Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.sin(((lon2 - lon1) * rad) / 2) ** 2;
    return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(a)));
  }

  const rowsOf = (table, event) =>
    table.event.flatMap((e, k) => (e === event ? [k] : []));

  /** Events at other places, nearest first; only sites and towns have a distance. */
  function nearest(payload, event, count = 3) {
    const { places, links } = payload;
    const mine = rowsOf(links, event).map((k) => links.place[k]);
    const points = mine.filter((p) => places.lon[p] !== null).map((p) => [places.lon[p], places.lat[p]]);
    const best = new Map();
    links.event.forEach((e, k) => {
      const p = links.place[k];
      if (e === event || places.lon[p] === null || mine.includes(p)) return;
      for (const point of points) {
        const km = distance(point, [places.lon[p], places.lat[p]]);
        if (!best.has(e) || km < best.get(e).km) best.set(e, { event: e, place: p, km });
      }
    });
    return [...best.values()].sort((a, b) => a.km - b.km || a.event - b.event).slice(0, count);
  }

  /** The neighbours in time among the events that pass the filters. */
  function neighbours(order, event) {
    const before = order.filter((i) => i < event);
    const after = order.filter((i) => i > event);
    return { previous: before.length ? before[before.length - 1] : null, next: after.length ? after[0] : null };
  }

  function create(payload, speaker) {
    const { h, badge } = Atlas.dom;
    const { t } = speaker;
    const { events, places, links, claims, sources, related } = payload;

    /** How to cite the event's sources, in a style that is chosen once for all cards. */
    let style = Object.keys(sources.styles)[0];

    function citations(event) {
      const used = [...new Set(rowsOf(claims, event).map((k) => claims.source[k]))];
      const list = h("ul", { class: "citations" });
      const fill = () => list.replaceChildren(...used.map((s) => h("li", {}, sources.cited[style][s])));
      const options = Object.entries(sources.styles).map(([id, name]) => h("option", { value: id, selected: id === style }, name));
      const select = h("select", { "aria-label": t("cite.style") }, options);
      select.addEventListener("change", () => { style = select.value; fill(); });
      fill();
      return h("details", { class: "cite" }, h("summary", {}, t("cite")), select, list);
    }

    const go = (i, ...content) =>
      h("button", { type: "button", class: "link", "data-goto": events.id[i] }, ...content);

    function placeItems(event) {
      return rowsOf(links, event).map((k) => {
        const p = links.place[k];
        const precision = payload.precisions[places.precision[p]];
        return h("li", {},
          h("span", { class: `glyph glyph-${precision}`, "aria-hidden": "true" }),
          h("button", { type: "button", class: "link", "data-place": places.id[p] }, places.name[p]),
          " ", h("span", { class: "quiet" }, `${t(`role.${payload.roles[links.role[k]]}`)} · ${t(`precision.${precision}`)}`),
          accuracy(p));
      });
    }

    function accuracy(p) {
      const from = places.from[p];
      if (places.lon[p] === null) return from ? h("div", { class: "quiet small" }, t("outline", { from })) : null;
      const parts = [
        places.accuracy_km[p] !== null && t("accuracy", { km: places.accuracy_km[p] }),
        from && t("coordinates", { from }),
      ].filter(Boolean);
      return parts.length ? h("div", { class: "quiet small" }, parts.join(" · ")) : null;
    }

    function claimItem(k) {
      const stance = payload.stances[claims.stance[k]];
      const s = claims.source[k];
      const via = claims.via[k];
      return h("li", { class: `claim stance-${stance}` },
        h("p", { class: "claim-who" },
          h("strong", {}, sources.short[s]), " ", h("span", { class: "stance" }, t(`stance.${stance}`)),
          claims.attributed_to[k] ? h("span", { class: "quiet" }, ` · ${t("attributed", { who: claims.attributed_to[k] })}`) : null),
        h("p", {}, claims.claim[k]),
        h("p", { class: "quiet small" }, cite(s), claims.locator[k] ? ` · ${claims.locator[k]}` : "",
          via !== null ? ` · ${t("via", { name: sources.short[via] })}` : ""));
    }

    function cite(s) {
      const said = [sources.title[s], sources.publisher[s], sources.date[s] || t("undated")].filter(Boolean).join(", ");
      const text = sources.url[s]
        ? h("a", { href: sources.url[s], target: "_blank", rel: "noopener noreferrer" }, said) : said;
      return h("span", {}, text, sources.note[s] ? h("span", { class: "interest" }, ` — ${sources.note[s]}`) : null);
    }

    function relatedItems(event) {
      return rowsOf(related, event).map((k) =>
        h("li", {}, go(related.other[k], events.title[related.other[k]]), h("span", { class: "quiet small" }, ` ${events.words[related.other[k]]} · ${related.reason[k]}`)));
    }

    function nearItems(event) {
      return nearest(payload, event).map((near) =>
        h("li", {}, go(near.event, events.title[near.event]),
          h("span", { class: "quiet small" }, ` ${places.name[near.place]}, ${t("km", { km: near.km < 10 ? near.km.toFixed(1) : Math.round(near.km) })}`)));
    }

    const section = (key, items, list = "ul") =>
      items.length ? h("section", {}, h("h3", {}, t(key)), h(list, {}, ...items)) : null;

    function pager(event, order) {
      const { previous, next } = neighbours(order, event);
      const button = (i, key, id) => h("button", {
        type: "button", class: "button", id, "data-goto": i === null ? null : events.id[i], disabled: i === null,
        title: i === null ? null : events.title[i],
      }, t(key));
      return h("nav", { class: "pager", "aria-label": t("pager") },
        h("button", { type: "button", class: "button", "data-act": "close" }, t("card.back")),
        button(previous, "card.previous", "previous"), button(next, "card.next", "next"));
    }

    function body(event, flag) {
      const theme = payload.themes[events.theme[event]];
      const status = payload.statuses[events.status[event]];
      return h("article", { class: "card" },
        h("h2", { tabindex: "-1" }, events.title[event]),
        h("p", { class: "card-when" }, h("strong", {}, events.words[event]),
          h("span", { class: "quiet" }, ` · ${t(`window.${flag}`)}`),
          h("code", { title: t("edtf") }, events.date[event])),
        h("p", { class: "card-kind" }, badge(payload, events.theme[event], t), ` ${t(`theme.${theme}`)} · `,
          h("span", { class: `status status-${status}` }, t(`status.${status}`)),
          h("span", { class: "quiet small" }, ` ${t(`status.${status}.means`)}`)),
        h("p", { class: "summary" }, events.summary[event]),
        section("card.places", placeItems(event)),
        section("card.claims", rowsOf(claims, event).map(claimItem)),
        citations(event),
        section("card.related", relatedItems(event)),
        section("card.near", nearItems(event)));
    }

    const host = document.getElementById("event");
    let drawn = null;

    /** @param {number|null} event index; null closes the card */
    function show(event, selection, order) {
      host.hidden = event === null;
      const key = event === null ? null : `${event}/${selection.flag[event]}/${order.length}`;
      if (key === drawn) return;
      drawn = key;
      if (event === null) host.replaceChildren();
      else host.replaceChildren(pager(event, order), body(event, selection.flag[event]));
    }

    const focus = () => host.querySelector("h2").focus({ preventScroll: true });

    return { show, focus };
  }

  Atlas.detail = { distance, nearest, neighbours, create };
  if (typeof module === "object") module.exports = Atlas.detail;
})();
