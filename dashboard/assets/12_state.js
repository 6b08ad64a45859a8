/** The view and the query string: one declarative table, the twin of dashboard/state.py. */
(function () {
  "use strict";
  const root = typeof window === "object" ? window : globalThis;
  const Atlas = (root.Atlas = root.Atlas || {});
  const LAYERS = ["arcs", "areas", "regions", "rivers", "towns", "airfields"];
  const LANGS = ["en"];
  /** What an embedded view has around its map. */
  const SHOWN = ["timeline", "panel", "layers"];

  const day = (edge) => ({
    read(text) {
      const bounds = Atlas.days.parse(text);
      return bounds === null ? undefined : bounds[edge];
    },
    write: (value) => Atlas.days.shortest(value, edge),
  });

  /** A comma-separated choice from a list; unknown members are dropped and named. */
  const choice = (allowed) => ({
    read(text, payload, unknown) {
      const options = allowed(payload);
      const members = text.split(",").filter(Boolean);
      unknown.push(...members.filter((member) => !options.includes(member)));
      const known = options.filter((option) => members.includes(option));
      return known.length || !text ? known : undefined;
    },
    write: (value) => value.join(","),
  });

  const one = (allowed) => ({
    read: (text, payload) => (allowed(payload).includes(text) ? text : undefined),
    write: (value) => value,
  });

  const camera = {
    read(text) {
      const numbers = text.split(",").map((part) => (part.trim() ? Number(part) : NaN));
      const [lat, lon, zoom] = numbers;
      const sound = numbers.length === 3 && numbers.every(Number.isFinite) &&
        Math.abs(lat) <= 85 && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= 22;
      return sound ? { lat, lon, zoom } : undefined;
    },
    write: ({ lat, lon, zoom }) => [lat.toFixed(3), lon.toFixed(3), zoom.toFixed(2)].join(","),
  };

  const flag = {
    read: (text) => (text === "1" ? true : undefined),
    write: (value) => (value ? "1" : ""),
  };

  /** A version and the beginning of a content hash, as in 0.1.0-1a2b3c4d. */
  const pin = {
    read: (text) => (/^[\w.+-]{1,40}-[0-9a-f]{8,64}$/.test(text) ? text : undefined),
    write: (value) => value,
  };

  const text = { read: (value) => value.slice(0, 80), write: (value) => value };

  const sourceOptions = (payload) => [Atlas.time.ATTESTED, ...payload.sources.id];

  /** key in the query, field of the view, codec; the order is the order in the address */
  const TABLE = [
    ["from", day("earliest")],
    ["to", day("latest")],
    ["themes", choice((payload) => payload.themes)],
    ["layers", choice(() => LAYERS)],
    ["sources", choice(sourceOptions)],
    ["q", text],
    ["place", choice((payload) => payload.places.id)],
    ["event", one((payload) => payload.events.id)],
    ["view", camera],
    ["lang", one(() => LANGS)],
    ["embed", flag],
    ["show", choice(() => SHOWN)],
    ["play", flag],
    ["pin", pin],
  ];

  /** The view that an address without a query opens. */
  function initial(payload) {
    return {
      from: payload.span[0], to: payload.span[1],
      themes: payload.themes.slice(), layers: LAYERS.slice(), sources: [], q: "", place: [],
      event: null, view: null, lang: "en", embed: false,
      show: SHOWN.slice(), play: false, pin: null,
    };
  }

  /**
   * Read a query string.
   * @returns {{view: object, ignored: {key: string, value: string}[]}} ignored names what made no sense
   */
  function parse(search, payload) {
    const view = initial(payload);
    const ignored = [];
    const query = new URLSearchParams(search);
    for (const [key, codec] of TABLE) {
      if (!query.has(key)) continue;
      const unknown = [];
      const value = codec.read(query.get(key), payload, unknown);
      if (value === undefined) ignored.push({ key, value: query.get(key) });
      else {
        view[key] = value;
        unknown.forEach((member) => ignored.push({ key, value: member }));
      }
    }
    if (view.from > view.to) {
      ignored.push({ key: "from", value: query.get("from") || "" });
      [view.from, view.to] = payload.span;
    }
    return { view, ignored };
  }

  /** @returns {string} the query string without “?”, empty for the initial view */
  function format(view, payload) {
    const start = initial(payload);
    return TABLE.filter(([key, codec]) =>
      view[key] !== null && codec.write(view[key]) !== (start[key] === null ? null : codec.write(start[key])))
      .map(([key, codec]) => `${key}=${encodeURIComponent(codec.write(view[key])).replace(/%2C/g, ",")}`)
      .join("&");
  }

  Atlas.state = { LAYERS, LANGS, SHOWN, initial, parse, format };
  if (typeof module === "object") module.exports = Atlas.state;
})();
