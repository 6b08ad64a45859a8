/** The controller: one view, drawn everywhere in one frame. */
(function () {
  "use strict";
  const Atlas = (window.Atlas = window.Atlas || {});
  const ADDRESS_DELAY_MS = 300;
  const REST_DELAY_MS = 200;
  const byId = (id) => document.getElementById(id);

  /** The slider's unit: days, months or years, so that a key press moves by something useful. */
  function unitFor([first, last]) {
    const days = last - first;
    return Atlas.days.UNITS[days < 1100 ? "day" : days < 75000 ? "month" : "year"];
  }

  function debounce(delay, action) {
    let timer = null;
    return (...values) => {
      clearTimeout(timer);
      timer = setTimeout(() => action(...values), delay);
    };
  }

  function create(payload, dictionary) {
    const speaker = Atlas.words.speaker(dictionary);
    const { t } = speaker;
    const parsed = Atlas.state.parse(window.location.search || document.documentElement.dataset.start || "", payload);
    const unit = unitFor(payload.span);
    const range = payload.span.map(unit.of);
    const options = { themes: payload.themes, layers: Atlas.state.LAYERS, sources: payload.sources.id };
    let view = parsed.view;
    let passes = null;
    let anyPlace = null;
    let everywhere = 0;
    let selection = null;
    let canvas = null;
    let pending = null;
    /** What the slider and the two boxes hold: the same again is an echo of our own writing. */
    const held = { units: range, typed: "" };

    const list = Atlas.list.create(payload, speaker, (id) => choose(id));
    const detail = Atlas.detail.create(payload, speaker);
    const timeline = Atlas.timeline.create(payload, speaker);
    const deck = Atlas.play.create({
      range: () => range,
      get: () => [unit.of(view.from), unit.of(view.to)],
      set: ([from, to]) => set({ from: unit.start(from), to: unit.end(to) }),
      state: showPlaying,
    });

    const eventIndex = () => (view.event === null ? null : payload.events.id.indexOf(view.event));

    function filterAgain() {
      passes = Atlas.time.filter(payload, view);
      anyPlace = Atlas.time.filter(payload, view, { ignorePlace: true });
      everywhere = passes.filter(Boolean).length;
    }

    /** Change the view; everything that shows it is drawn in the next frame. */
    function set(patch) {
      const filters = ["themes", "layers", "sources", "q", "place"].some((key) => key in patch);
      view = { ...view, ...patch };
      byId("status").setAttribute("aria-busy", "true");
      pending = pending || { filters: false, frame: requestAnimationFrame(draw) };
      pending.filters = pending.filters || filters;
    }

    function draw() {
      const { filters } = pending || { filters: true };
      pending = null;
      if (filters || passes === null) {
        filterAgain();
        timeline.drawBars(anyPlace);
        drawSwitches();
      }
      selection = Atlas.time.select(payload, view, passes);
      drawMap();
      timeline.drawWindow(view);
      drawSlider();
      drawPanel();
      drawStatus();
      keepAddress();
      settle();
    }

    /** The map shows every place of the window, also when the list is narrowed to one of them. */
    function drawMap() {
      if (!canvas) return;
      const shown = view.place.length ? Atlas.time.select(payload, view, anyPlace) : selection;
      canvas.show(shown, view);
    }

    function drawPanel() {
      const open = eventIndex();
      list.show(view, selection, everywhere);
      byId("events").hidden = open !== null;
      const order = payload.events.id.map((_, i) => i).filter((i) => passes[i]);
      detail.show(open, selection, selection.order.includes(open) ? selection.order : order);
      document.documentElement.classList.toggle("has-card", open !== null);
    }

    function drawStatus() {
      const said = speaker.status(payload, view, selection);
      byId("status").textContent = said;
      document.title = `${said} ${payload.meta.title}`;
    }

    function drawSlider() {
      const units = [unit.of(view.from), unit.of(view.to)];
      if (String(units) === String(held.units)) return;
      held.units = units;
      window.dash_clientside.set_props("window", { value: units });
    }

    function drawSwitches() {
      const press = (selector, isOn) => document.querySelectorAll(selector).forEach((button) =>
        button.setAttribute("aria-pressed", String(isOn(button))));
      press("[data-theme]", (b) => view.themes.includes(b.dataset.theme));
      press("[data-layer]", (b) => view.layers.includes(b.dataset.layer));
      press("[data-source]", (b) => view.sources.includes(b.dataset.source));
    }

    const keepAddress = debounce(ADDRESS_DELAY_MS, () => {
      const query = Atlas.state.format(view, payload);
      byId("full-atlas").href = `?${Atlas.state.format(Atlas.share.forLink(view, view.pin), payload)}`;
      const address = window.location.pathname + (query ? `?${query}` : "") + window.location.hash;
      // An opaque origin may not change its address; the view is kept in memory there.
      try { window.history.replaceState(null, "", address); } catch (error) {
        if (error.name !== "SecurityError") throw error;
      }
      document.dispatchEvent(new Event("atlas:view"));
    });

    const settle = debounce(REST_DELAY_MS, () => {
      if (pending) return;
      const [from, to] = [Atlas.days.shortest(view.from, "earliest"), Atlas.days.shortest(view.to, "latest")];
      if (held.typed !== `${from}/${to}`) {
        held.typed = `${from}/${to}`;
        window.dash_clientside.set_props("from", { value: from });
        window.dash_clientside.set_props("to", { value: to });
      }
      byId("status").setAttribute("aria-busy", "false");
    });

    function showPlaying(on) {
      const button = byId("play");
      button.setAttribute("aria-pressed", String(on));
      button.setAttribute("aria-label", t(on ? "pause" : "play"));
      button.textContent = on ? "❚❚" : "▶";
    }

    const actions = {
      slide([from, to]) {
        if (String([from, to]) === String(held.units)) return;
        held.units = [from, to];
        const keep = (edge, units, day) => (unit.of(view[edge]) === units ? view[edge] : day);
        set({ from: keep("from", from, unit.start(from)), to: keep("to", to, unit.end(to)) });
      },
      typed(from, to) {
        if (`${from}/${to}` === held.typed) return;
        held.typed = `${from}/${to}`;
        const first = Atlas.days.parse(from || "");
        const last = Atlas.days.parse(to || "");
        const sound = first && last && first.earliest <= last.latest;
        byId("from").setAttribute("aria-invalid", String(!first));
        byId("to").setAttribute("aria-invalid", String(!last || Boolean(first && !sound)));
        if (!sound) return notice(t("typed.help"));
        notice("");
        set({ from: first.earliest, to: last.latest });
      },
      toggle(key, id) {
        const on = new Set(view[key]);
        if (!on.delete(id)) on.add(id);
        set({ [key]: options[key].filter((option) => on.has(option)) });
        if (key === "layers") { drawSwitches(); if (canvas) canvas.layers(view); }
      },
      source(id) {
        if (!id) return set({ sources: [] });
        if (id === Atlas.time.ATTESTED) return set({ sources: view.sources.includes(id) ? [] : [id] });
        view = { ...view, sources: view.sources.filter((other) => other !== Atlas.time.ATTESTED) };
        return actions.toggle("sources", id);
      },
      era(id) {
        const k = payload.eras.id.indexOf(id);
        set({ from: payload.eras.from[k], to: payload.eras.to[k] });
      },
      allYears() { set({ from: payload.span[0], to: payload.span[1] }); },
      reset() { set({ ...Atlas.state.initial(payload), view: view.view, lang: view.lang, embed: view.embed, show: view.show, pin: view.pin, layers: view.layers }); clearSearch(); },
      search(q) { if (q !== view.q) set({ q, event: null }); },
      step(direction) {
        const [from, to] = [unit.of(view.from), unit.of(view.to)];
        const moved = Atlas.play.shift(range, [from, to], direction * (to - from + 1));
        set({ from: unit.start(moved[0]), to: unit.end(moved[1]) });
      },
      play() { if (deck.playing()) deck.pause(); else deck.play(); },
      speed() { return `${deck.nextSpeed()}×`; },
      home(box) { if (canvas) canvas.flyTo(box === "home" ? payload.home : box.split(",").map(Number)); },
      close() {
        const id = view.event;
        set({ event: null });
        requestAnimationFrame(() => list.focus(id));
      },
      notice,
      place(ids) { set({ place: ids, event: null }); document.documentElement.classList.add("panel-open"); },
    };

    function clearSearch() { window.dash_clientside.set_props("search", { value: "" }); }

    /** Open an event's card; the window widens when the event lies outside it. */
    function choose(id, { fly = true, focus = true } = {}) {
      const i = payload.events.id.indexOf(id);
      if (i < 0) return;
      set({ event: id, ...Atlas.reach.widened(payload, view, i) });
      document.documentElement.classList.add("panel-open");
      requestAnimationFrame(() => {
        if (focus) detail.focus();
        if (fly && canvas) canvas.flyTo(Atlas.reach.bounds(payload, i));
      });
    }

    function notice(message) {
      const line = byId("notice");
      line.classList.toggle("hidden", !message);
      line.firstElementChild.textContent = message;
    }

    function sayIgnored() {
      if (!parsed.ignored.length) return;
      const parts = parsed.ignored.map(({ key, value }) => `${key}=${value.slice(0, 40)}`);
      notice(t("ignored", { parts: parts.join(", ") }));
    }

    /** Take a drawn map, or the poster where there is none. */
    function mount(drawn) {
      canvas = drawn;
      canvas.layers(view);
      draw();
      if (view.event !== null && view.view === null) canvas.flyTo(Atlas.reach.bounds(payload, eventIndex()));
    }

    function begin() {
      document.documentElement.classList.toggle("embed", view.embed);
      Atlas.input.listen({ actions, choose, set, deck, view: () => view });
      new ResizeObserver(() => { if (canvas) canvas.resize(); }).observe(byId("map"));
      sayIgnored();
      if (view.q) window.dash_clientside.set_props("search", { value: view.q });
      Atlas.brush.create({
        span: payload.span, unit, edges: timeline.edges,
        get: () => [view.from, view.to], set: (from, to) => set({ from, to }),
      });
      draw();
    }

    const callbacks = {
      words: speaker,
      place: actions.place,
      move: (camera) => { view = { ...view, view: camera }; keepAddress(); },
    };

    return { actions, begin, mount, callbacks, choose, set, deck, speaker, canvas: () => canvas, view: () => view, selection: () => selection };
  }

  Atlas.app = { create, unitFor };
})();
