/** The view said in words, from the dictionary that the page carries. */
(function () {
  "use strict";
  const root = typeof window === "object" ? window : globalThis;
  const Atlas = (root.Atlas = root.Atlas || {});

  /**
   * Make the speaker of one language.
   * @param {{lang: string, words: Object<string, string>}} dictionary plural forms are key.one, key.other …
   */
  function speaker({ lang, words }) {
    const plural = new Intl.PluralRules(lang);

    function t(key, values = {}) {
      const form = "n" in values ? words[`${key}.${plural.select(values.n)}`] : undefined;
      const template = form || words[key] || words[`${key}.other`];
      if (template === undefined) throw new Error(`no word for “${key}”`);
      return template.replace(/\{(\w+)\}/g, (_, name) => values[name]);
    }

    function list(parts) {
      if (parts.length < 2) return parts.join("");
      return `${parts.slice(0, -1).join(", ")} ${t("and")} ${parts[parts.length - 1]}`;
    }

    /** A day as year, month and year, or full date: as short as it stays exact at this edge. */
    const day = (dayNumber, edge) => said(Atlas.days.shortest(dayNumber, edge));

    function said(text) {
      const [year, month, date] = text.split(/(?<!^)-/);
      const name = month && t(`month.${Number(month)}`);
      return [date && Number(date), name, year].filter(Boolean).join(" ");
    }

    /** “Nov 1968 to 1991”; within one year both edges have their month. */
    function span(from, to) {
      const [first, last] = [Atlas.days.shortest(from, "earliest"), Atlas.days.shortest(to, "latest")];
      if (first === last) return said(first);
      const withMonth = (text, dayNumber) => (/^-?\d+$/.test(text) ? Atlas.days.iso(dayNumber).slice(0, -3) : text);
      const oneYear = first.startsWith(last) || last.startsWith(first);
      const ends = oneYear ? [withMonth(first, from), withMonth(last, to)] : [first, last];
      return t("span", { from: said(ends[0]), to: said(ends[1]) });
    }

    /** “14 events, Nov 1968 to 1991, military and economy: 11 certain, 3 possible.” */
    function status(payload, view, selection) {
      const facets = [span(view.from, view.to)];
      if (view.themes.length < payload.themes.length) {
        facets.push(list(view.themes.map((id) => t(`theme.${id}`).toLowerCase())) || t("no-theme"));
      }
      if (view.sources.length) facets.push(t("status.sources", { names: list(sourceNames(payload, view)) }));
      if (view.place.length) facets.push(t("status.place", { name: placeNames(payload, view.place) }));
      if (view.q) facets.push(t("status.search", { text: view.q }));
      const count = t("events", { n: selection.order.length });
      const sure = t("status.sure", { certain: selection.certain, possible: selection.possible });
      return `${[count, ...facets].join(", ")}${selection.order.length ? `: ${sure}` : ""}.`;
    }

    function sourceNames(payload, view) {
      return view.sources.map((id) =>
        id === Atlas.time.ATTESTED ? t("lens.attested") : payload.sources.short[payload.sources.id.indexOf(id)]);
    }

    function placeNames(payload, ids) {
      const names = ids.map((id) => payload.places.name[payload.places.id.indexOf(id)]);
      return names.length > 2 ? t("places.more", { name: names[0], n: names.length - 1 }) : list(names);
    }

    return { t, list, day, span, status, placeNames };
  }

  Atlas.words = { speaker };
  if (typeof module === "object") module.exports = Atlas.words;
})();
