/** Marks: a place with its events, folded with its neighbours; the twin of dashboard/marks.py. */
(function () {
  "use strict";
  const root = typeof window === "object" ? window : globalThis;
  const Atlas = (root.Atlas = root.Atlas || {});

  const RADIUS = 5;
  const MARGIN = { outline: 1.5, chosen: 5, halo: 7 };
  const CERTAIN = 2;
  const NAMED_EVENTS = 3;
  const NAMED_ZOOM = 5;

  /** @returns {number} pixels; the area of the disc grows with its events */
  const radius = (events) => RADIUS * Math.sqrt(events);

  /** @returns {number[]} for each place the place whose mark it joins at this zoom */
  function seeds(payload, zoom) {
    return payload.fold[Math.min(Math.max(Math.floor(zoom), 0), payload.fold.length - 1)];
  }

  /**
   * Distinct events for each place after folding.
   * @param {ArrayLike<number>} flag 0 out, 1 possible only, 2 certain, one an event
   * @returns {{certain: number[][], possible: number[], total: number[]}} certain has one row a theme
   */
  function count(payload, flag, zoom) {
    const at = seeds(payload, zoom);
    const { events, links } = payload;
    const zeros = () => new Array(at.length).fill(0);
    const counts = { certain: payload.themes.map(zeros), possible: zeros(), total: zeros() };
    const seen = new Set();
    for (let k = 0; k < links.event.length; k += 1) {
      const event = links.event[k];
      const place = at[links.place[k]];
      const pair = event * at.length + place;
      if (!flag[event] || seen.has(pair)) continue;
      seen.add(pair);
      (flag[event] === CERTAIN ? counts.certain[events.theme[event]] : counts.possible)[place] += 1;
      counts.total[place] += 1;
    }
    return counts;
  }

  /** @returns {number[]} the places that the mark of a seed holds at a zoom, the seed first */
  function members(payload, zoom, seed) {
    const others = [];
    seeds(payload, zoom).forEach((s, place) => { if (s === seed && place !== seed) others.push(place); });
    return [seed, ...others];
  }

  /**
   * Rings from the outermost inwards.
   * @param {number[]} certain one count a theme
   * @returns {[number | null, number][]} theme slot (null: possible only) and radius
   */
  function rings(certain, possible) {
    const list = [];
    let rest = certain.reduce((sum, n) => sum + n, 0);
    if (possible) list.push([null, radius(rest + possible)]);
    certain.forEach((n, slot) => {
      if (n) list.push([slot, radius(rest)]);
      rest -= n;
    });
    return list;
  }

  /** @returns {number[]} points that have a mark, the largest first */
  function visible(payload, counts) {
    const { lon } = payload.places;
    return counts.total
      .map((_, i) => i)
      .filter((i) => counts.total[i] && lon[i] !== null)
      .sort((a, b) => counts.total[b] - counts.total[a] || a - b);
  }

  /** @returns {[string, number][]} kind and radius of the circles of one mark, in drawing order */
  function mark(payload, counts, i, chosen) {
    const reach = radius(counts.total[i]);
    const town = payload.precisions[payload.places.precision[i]] === "town";
    const below = [town && "halo", chosen && "chosen", "outline"].filter(Boolean);
    return below.map((kind) => [kind, reach + MARGIN[kind]]).concat(
      rings(counts.certain.map((row) => row[i]), counts.possible[i])
        .map(([slot, r]) => [slot === null ? "possible" : payload.themes[slot], r]));
  }

  /** Every circle of every point's mark, in drawing order: small marks stay on top. */
  function circles(payload, counts, chosen = new Set()) {
    return visible(payload, counts).flatMap((place) =>
      mark(payload, counts, place, chosen.has(place)).map(([kind, r]) => ({ place, kind, radius: r })));
  }

  /** @returns {string} a mark's centre: nothing for one certain event, “?” where none is certain */
  function number(certain, possible) {
    const total = certain + possible;
    return (total === 1 ? "" : String(total)) + (certain ? "" : "?");
  }

  /** Whether a mark carries its place's name: the larger ones, and all when near. */
  const named = (total, zoom) => total >= NAMED_EVENTS || zoom >= NAMED_ZOOM;

  /** Seeds whose marks carry a ring: where the chosen event and the chosen places are. */
  function chosen(payload, view, zoom) {
    const at = seeds(payload, zoom);
    const wanted = view.place.map((id) => payload.places.id.indexOf(id));
    const event = payload.events.id.indexOf(view.event);
    payload.links.event.forEach((e, k) => { if (e === event) wanted.push(payload.links.place[k]); });
    return new Set(wanted.filter((i) => i >= 0).map((i) => at[i]));
  }

  /**
   * What a mark or an area says when it is pointed at.
   * @param {{t: function(string, object=): string}} words
   * @returns {{title: string, lines: string[]}}
   */
  function describe(payload, counts, zoom, place, words) {
    const names = members(payload, zoom, place).map((i) => payload.places.name[i]);
    const sure = counts.total[place] - counts.possible[place];
    const themes = payload.themes.filter((_, slot) => counts.certain[slot][place])
      .map((id) => `${words.t(`theme.${id}`)} ${counts.certain[payload.themes.indexOf(id)][place]}`);
    const sum = words.t("events", { n: counts.total[place] });
    const split = words.t("status.sure", { certain: sure, possible: counts.possible[place] });
    const also = names.slice(1, 7).join(", ") + (names.length > 7 ? " …" : "");
    return { title: names[0], lines: [`${sum}: ${split}`, themes.join(" · "), also].filter(Boolean) };
  }

  Atlas.marks = {
    NAMED_EVENTS, radius, seeds, count, members, rings, visible, mark, circles, number, named,
    chosen, describe,
  };
  if (typeof module === "object") module.exports = Atlas.marks;
})();
