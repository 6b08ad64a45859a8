/** The dock: histogram lanes, silences, eras and the edges of the window. */
(function () {
  "use strict";
  const root = typeof window === "object" ? window : globalThis;
  const Atlas = (root.Atlas = root.Atlas || {});
  const MOST_YEARLY_BINS = 130;

  /**
   * Cut the span into calendar bins of 1, 5, 10, … years.
   * @returns {number[]} first days of the bins and the day after the last one
   */
  function edges([first, last]) {
    const year = (dayNumber) => Atlas.days.toCivil(dayNumber).year;
    const years = year(last) - year(first) + 1;
    const width = [1, 5, 10, 25, 50, 100, 500, 1000].find((w) => years / w <= MOST_YEARLY_BINS) || 5000;
    const result = [];
    let from = Math.floor(year(first) / width) * width;
    for (; from <= year(last); from += width) result.push(Atlas.days.fromCivil(from, 1, 1));
    return [...result, Atlas.days.fromCivil(from, 1, 1)];
  }

  /** Share of the span, 0 to 1, at which a day lies. */
  const position = ([first, last], dayNumber) =>
    Math.min(1, Math.max(0, (dayNumber - first) / (last + 1 - first)));

  /** Bars of every theme: y for the certain trace, then for the possible one, theme by theme. */
  function bars(counts) {
    return counts.certain.flatMap((row, theme) => [row, counts.possible[theme]]);
  }

  function create(payload, speaker) {
    const { t, span } = speaker;
    const cuts = edges(payload.span);
    const graph = () => document.querySelector("#timeline .js-plotly-plot");
    const percent = (dayNumber) => `${(100 * position(payload.span, dayNumber)).toFixed(3)}%`;

    function hoverTexts(counts) {
      const label = (k) => span(cuts[k], cuts[k + 1] - 1);
      return payload.themes.flatMap((id, theme) => {
        const texts = counts.certain[theme].map((n, k) => t("bar", {
          when: label(k), theme: t(`theme.${id}`), certain: n, possible: counts.possible[theme][k],
        }));
        return [texts, texts];
      });
    }

    function drawBars(passes) {
      const counts = Atlas.time.histogram(payload, passes, cuts);
      const plot = graph();
      if (plot && root.Plotly) {
        root.Plotly.restyle(plot, { y: bars(counts), hovertext: hoverTexts(counts) });
      }
      drawSilences(Atlas.time.silences(counts));
    }

    function drawSilences(runs) {
      const host = document.getElementById("silence");
      const lanes = runs.map((themeRuns, theme) => Atlas.dom.h("div", { class: "silence-lane" },
        themeRuns.map((run) => silence(run, theme))));
      host.replaceChildren(...lanes);
    }

    function silence(run, theme) {
      const from = Math.max(cuts[run.first], payload.span[0]);
      const to = Math.min(cuts[run.last + 1] - 1, payload.span[1]);
      const speaking = Atlas.time.sourcesSpeaking(payload, from, to).map((s) => payload.sources.short[s]);
      const what = t("silence", { theme: t(`theme.${payload.themes[theme]}`).toLowerCase(), when: span(from, to) });
      const cover = speaking.length ? t("silence.cover", { names: speaker.list(speaking) }) : t("silence.none");
      return Atlas.dom.h("button", {
        type: "button", class: "silence", title: `${what} ${cover}`, "aria-label": `${what} ${cover}`,
        "data-from": from, "data-to": to,
        style: `left:${percent(from)};width:calc(${percent(to + 1)} - ${percent(from)})`,
      });
    }

    function drawWindow(view) {
      const style = document.getElementById("dock").style;
      style.setProperty("--from", percent(view.from));
      style.setProperty("--to", percent(view.to + 1));
      document.querySelectorAll("#eras [data-from]").forEach((era) => {
        const whole = Number(era.dataset.from) === view.from && Number(era.dataset.to) === view.to;
        era.setAttribute("aria-pressed", String(whole));
      });
      nameHandles(view);
    }

    /** The handles say what they are and, in words, where they stand. */
    function nameHandles(view) {
      const says = [["window.from", view.from, "earliest"], ["window.to", view.to, "latest"]];
      document.querySelectorAll("#window [role=slider]").forEach((handle, k) => {
        const [key, dayNumber, edge] = says[k];
        handle.setAttribute("aria-label", t(key));
        handle.setAttribute("aria-valuetext", speaker.day(dayNumber, edge));
      });
    }

    return { edges: cuts, drawBars, drawWindow };
  }

  Atlas.timeline = { edges, position, bars, create };
  if (typeof module === "object") module.exports = Atlas.timeline;
})();
