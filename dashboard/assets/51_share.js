/** Taking a view elsewhere: address, code for a page, citation, download. Pure functions. */
(function () {
  "use strict";
  const root = typeof window === "object" ? window : globalThis;
  const Atlas = (root.Atlas = root.Atlas || {});
  const ALLOW = "fullscreen; clipboard-write; web-share";
  const MARKUP = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  const escape = (text) => String(text).replace(/[&<>"]/g, (character) => MARKUP[character]);

  /** The address of a view; `base` is the page's own without query. */
  function address(base, view, payload) {
    const query = Atlas.state.format(view, payload);
    return query ? `${base}?${query}` : base;
  }

  /** The view as a link opens it: the whole page, at rest, pinned or not. */
  const forLink = (view, pin) =>
    ({ ...view, embed: false, show: Atlas.state.SHOWN.slice(), play: false, pin });

  /**
   * The code of a frame that works with no script; one more line gives it its height.
   * @param {{src: string, title: string, height: number, width?: number, script?: string}} frame
   */
  function embedCode({ src, title, height, width = null, script = null }) {
    const frame = `<iframe src="${escape(src)}" title="${escape(title)}" width="${width || "100%"}" ` +
      `height="${height}" loading="lazy" style="border:0${width ? ";max-width:100%" : ""}" allow="${ALLOW}"></iframe>`;
    return script ? `${frame}\n<script async src="${escape(script)}"></script>` : frame;
  }

  /** @param {{year: number, month: number, day: number}} seen the day of access */
  function citation({ texts }, style, url, { year, month, day }) {
    return texts[style][month - 1].replace(/\{(url|year|day)\}/g, (_, key) => ({ url, year, day })[key]);
  }

  const pad = (number) => String(number).padStart(2, "0");
  const latex = (text) => text.replace(/[\\{}$&#%_~^]/g, (c) => ({ "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" })[c] || `\\${c}`);

  /** The view as an item for bibliographies; `words` say the view. */
  const csl = ({ item }, url, { year, month, day }, words) =>
    ({ ...item, URL: url, accessed: { "date-parts": [[year, month, day]] }, note: words });

  const FORMATS = {
    bibtex(item) {
      const [[year, month, day]] = item.accessed["date-parts"];
      const fields = [
        ["author", item.author.map(({ literal }) => `{${latex(literal)}}`).join(" and ")],
        ["title", `{${latex(item.title)}}`],
        ["url", item.URL],
        ["urldate", `${year}-${pad(month)}-${pad(day)}`],
        ["note", latex(item.note)],
      ].filter(([, value]) => value);
      return `@online{${item.id},\n${fields.map(([key, value]) => `  ${key} = {${value}},`).join("\n")}\n}\n`;
    },
    ris(item) {
      const [[year, month, day]] = item.accessed["date-parts"];
      const lines = [
        ["TY", "ELEC"], ...item.author.map(({ literal }) => ["AU", literal]), ["TI", item.title],
        ["UR", item.URL], ["Y2", `${year}/${pad(month)}/${pad(day)}`], ["N1", item.note], ["ER", ""],
      ];
      return lines.map(([key, value]) => `${key}  - ${value}\r\n`).join("");
    },
    "csl-json": (item) => `${JSON.stringify([item], null, 2)}\n`,
  };
  const FORMAT_NAMES = { bibtex: "BibTeX", ris: "RIS", "csl-json": "CSL-JSON" };

  const rowsOf = (table, event) => table.event.flatMap((e, k) => (e === event ? [k] : []));
  const isoDay = (day) => (day === null ? "" : Atlas.days.iso(day));

  /** The events of a selection with all that is said of them. */
  function records(payload, selection) {
    const { events, links, places, claims, sources } = payload;
    const place = (k) => ({
      id: places.id[links.place[k]], name: places.name[links.place[k]],
      role: payload.roles[links.role[k]], precision: payload.precisions[places.precision[links.place[k]]],
    });
    const claim = (k) => ({
      claim: claims.claim[k], source: sources.id[claims.source[k]], stance: payload.stances[claims.stance[k]],
      attributed_to: claims.attributed_to[k], locator: claims.locator[k],
      via: claims.via[k] === null ? "" : sources.id[claims.via[k]],
    });
    const cited = (i) => [...new Set(rowsOf(claims, i).map((k) => claims.source[k]))]
      .map((s) => ({ id: sources.id[s], citation: sources.cited[Object.keys(sources.styles)[0]][s] }));
    return selection.order.map((i) => ({
      id: events.id[i], title: events.title[i], date: events.date[i],
      start: isoDay(events.se[i]), end: isoDay(events.el[i]),
      in_window: selection.flag[i] === Atlas.time.CERTAIN ? "certain" : "possible",
      theme: payload.themes[events.theme[i]], status: payload.statuses[events.status[i]],
      summary: events.summary[i],
      places: rowsOf(links, i).map(place), claims: rowsOf(claims, i).map(claim), sources: cited(i),
    }));
  }

  /** @param {{view: string, address: string}} about the view in words and where it is seen */
  function json(payload, selection, about) {
    const { title, version, hash } = payload.meta;
    return `${JSON.stringify({ title, version, hash, ...about, events: records(payload, selection) }, null, 1)}\n`;
  }

  const FLAT = {
    places: (place) => `${place.name} (${place.id}, ${place.role}, ${place.precision})`,
    claims: (claim) => `${claim.source} ${claim.stance}: ${claim.claim}`,
    sources: (source) => source.citation,
  };
  const cell = (text) => (/[",\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

  /** One row an event, CRLF between rows; what is many is joined by “ | ”; the view is the last column. */
  function csv(payload, selection, about) {
    const columns = ["id", "title", "date", "start", "end", "in_window", "theme", "status", "summary", "places", "claims", "sources"];
    const flat = (record, name) => (name in FLAT ? record[name].map(FLAT[name]).join(" | ") : record[name]);
    const rows = records(payload, selection).map((record) => [...columns.map((name) => flat(record, name)), about.view]);
    return [[...columns, "view"], ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
  }

  Atlas.share = { address, forLink, embedCode, citation, csl, FORMATS, FORMAT_NAMES, records, json, csv };
  if (typeof module === "object") module.exports = Atlas.share;
})();
