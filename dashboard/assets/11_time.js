/** Which events a window holds, certainly or possibly, and how they spread over time. */
(function () {
  "use strict";
  const root = typeof window === "object" ? window : globalThis;
  const Atlas = (root.Atlas = root.Atlas || {});

  const OUT = 0;
  const POSSIBLE = 1;
  const CERTAIN = 2;
  /** The lens that keeps what at least two independent sources attest. */
  const ATTESTED = "attested-2";

  const low = (bound) => (bound === null ? -Infinity : bound);
  const high = (bound) => (bound === null ? Infinity : bound);

  /** Both bounds are closed days; a null bound of the event is an open end. */
  function isPossible(events, i, from, to) {
    return from <= high(events.el[i]) && to >= low(events.se[i]);
  }

  function isCertain(events, i, from, to) {
    return from <= high(events.ee[i]) && to >= low(events.sl[i]);
  }

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  /** Everything a reader may look for in an event, folded, one string an event. */
  function searchText(payload) {
    const { events, links, places, claims, sources } = payload;
    const parts = events.id.map((_, i) => [events.title[i], events.summary[i], events.words[i]]);
    links.event.forEach((e, k) => parts[e].push(places.name[links.place[k]]));
    claims.event.forEach((e, k) =>
      parts[e].push(claims.claim[k], claims.attributed_to[k], sources.title[claims.source[k]]));
    return parts.map((words) => fold(words.filter(Boolean).join(" ")));
  }

  function sourcePasses(payload, chosen) {
    if (!chosen.length) return null;
    if (chosen.includes(ATTESTED)) return payload.events.independent.map((n) => n >= 2);
    const wanted = new Set(chosen.map((id) => payload.sources.id.indexOf(id)));
    const passes = new Array(payload.events.id.length).fill(false);
    payload.claims.event.forEach((e, k) => {
      if (wanted.has(payload.claims.source[k]) || wanted.has(payload.claims.via[k])) passes[e] = true;
    });
    return passes;
  }

  /** The chosen places as indices, a town together with the sites in it. */
  function withSites(places, chosen) {
    const towns = new Set(chosen.filter((id) => places.lon[places.id.indexOf(id)] !== null));
    return places.id.flatMap((id, i) => (chosen.includes(id) || towns.has(places.part_of[i]) ? [i] : []));
  }

  function placePasses(payload, chosen) {
    if (!chosen.length) return null;
    const wanted = new Set(withSites(payload.places, chosen));
    const passes = new Array(payload.events.id.length).fill(false);
    payload.links.event.forEach((e, k) => {
      if (wanted.has(payload.links.place[k])) passes[e] = true;
    });
    return passes;
  }

  /** Events that pass every filter but the window. */
  function filter(payload, view, { ignorePlace = false } = {}) {
    const themes = new Set(view.themes.map((id) => payload.themes.indexOf(id)));
    const bySource = sourcePasses(payload, view.sources);
    const byPlace = ignorePlace ? null : placePasses(payload, view.place);
    const needle = view.q ? fold(view.q).split(/\s+/).filter(Boolean) : [];
    const text = needle.length ? (payload.searchText = payload.searchText || searchText(payload)) : null;
    return payload.events.id.map((_, i) =>
      themes.has(payload.events.theme[i]) &&
      (!bySource || bySource[i]) &&
      (!byPlace || byPlace[i]) &&
      needle.every((word) => text[i].includes(word)));
  }

  /**
   * @returns {{flag: Uint8Array, order: number[], certain: number, possible: number}}
   *   flag 0 out, 1 possible only, 2 certain; order is by time
   */
  function select(payload, view, passes = filter(payload, view)) {
    const { events } = payload;
    const flag = new Uint8Array(events.id.length);
    const order = [];
    let certain = 0;
    for (let i = 0; i < flag.length; i += 1) {
      if (!passes[i] || !isPossible(events, i, view.from, view.to)) continue;
      flag[i] = isCertain(events, i, view.from, view.to) ? CERTAIN : POSSIBLE;
      if (flag[i] === CERTAIN) certain += 1;
      order.push(i);
    }
    return { flag, order, certain, possible: order.length - certain };
  }

  /**
   * Count by theme over bins; bin k is the closed days edges[k] … edges[k + 1] - 1.
   * @returns {{certain: number[][], possible: number[][]}} one row a theme; possible excludes certain
   */
  function histogram(payload, passes, edges) {
    const rows = () => payload.themes.map(() => new Array(edges.length - 1).fill(0));
    const certain = rows();
    const possible = rows();
    payload.events.id.forEach((_, i) => {
      if (!passes[i]) return;
      const theme = payload.events.theme[i];
      for (let k = 0; k + 1 < edges.length; k += 1) {
        const last = edges[k + 1] - 1;
        if (!isPossible(payload.events, i, edges[k], last)) continue;
        (isCertain(payload.events, i, edges[k], last) ? certain : possible)[theme][k] += 1;
      }
    });
    return { certain, possible };
  }

  /** Runs of bins in which nothing is even possible: no source speaks. */
  function silences(counts) {
    return counts.certain.map((row, theme) => {
      const runs = [];
      row.forEach((n, k) => {
        if (n + counts.possible[theme][k] > 0) return;
        const run = runs[runs.length - 1];
        if (run && run.last === k - 1) run.last = k;
        else runs.push({ first: k, last: k });
      });
      return runs;
    });
  }

  /** Sources with a claim on any event possible in the window, as indices. */
  function sourcesSpeaking(payload, from, to) {
    const speaking = new Set();
    payload.claims.event.forEach((e, k) => {
      if (isPossible(payload.events, e, from, to)) speaking.add(payload.claims.source[k]);
    });
    return [...speaking].sort((a, b) => a - b);
  }

  Atlas.time = {
    OUT, POSSIBLE, CERTAIN, ATTESTED,
    isPossible, isCertain, fold, filter, select, histogram, silences, sourcesSpeaking,
  };
  if (typeof module === "object") module.exports = Atlas.time;
})();
