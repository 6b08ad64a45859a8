/** The clientside callbacks that dashboard/callbacks.py names: wiring, nothing else. */
(function () {
  "use strict";
  const Atlas = (window.Atlas = window.Atlas || {});
  let app = null;

  /** Run an action with the id of the button that was pressed, none at the first call. */
  function press(action) {
    const [change] = window.dash_clientside.callback_context.triggered;
    if (change && change.value) action(JSON.parse(change.prop_id.replace(/\.[^.]+$/, "")));
  }

  const hasWebGL2 = () => {
    try { return Boolean(document.createElement("canvas").getContext("webgl2")); } catch { return false; }
  };

  /** Wait for something that another library draws. */
  function when(ready, then) {
    const value = ready();
    if (value) then(value);
    else requestAnimationFrame(() => when(ready, then));
  }

  function usePoster(payload) {
    document.documentElement.classList.add("no-map");
    Atlas.poster.start(document.getElementById("poster"), payload, app.callbacks);
    app.mount(Atlas.poster);
    ready();
  }

  function useMap(payload) {
    when(() => document.querySelector("#map .js-plotly-plot"), (plot) => {
      if (!Atlas.map.start(plot, payload, app.callbacks)) return usePoster(payload);
      when(() => Atlas.map.idle(), () => {
        app.mount(Atlas.map);
        ready();
      });
      return undefined;
    });
  }

  /** The first response's picture gives way once the page can answer. */
  function ready() {
    document.documentElement.classList.add("ready");
    const first = document.getElementById("first");
    if (first) first.remove();
    document.dispatchEvent(new Event("atlas:ready"));
  }

  /** The poster of the first response becomes the page's own. */
  function adoptPoster() {
    const picture = document.querySelector("#first svg.poster");
    if (picture) document.getElementById("poster").append(picture.cloneNode(true));
  }

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    atlas: {
      start(payload, dictionary, figure) {
        adoptPoster();
        app = Atlas.app.create(payload, dictionary);
        when(() => document.querySelector("#timeline .js-plotly-plot"), () => {
          app.begin();
          [Atlas.embed, Atlas.dialog, Atlas.pin].forEach((part) => part.start(app, payload, app.speaker));
        });
        const drawable = hasWebGL2();
        requestAnimationFrame(() => (drawable ? useMap : usePoster)(payload));
        return drawable ? Atlas.map.framed(figure, payload, app.view(), document.getElementById("map")) : window.dash_clientside.no_update;
      },
      slide(units) { app.actions.slide(units); },
      typed(from, to) { app.actions.typed(from, to); },
      search(text) { app.actions.search(text || ""); },
      era: () => press(({ era }) => app.actions.era(era)),
      theme: () => press(({ theme }) => app.actions.toggle("themes", theme)),
      layer: () => press(({ layer }) => app.actions.toggle("layers", layer)),
      source: () => press(({ source }) => app.actions.source(source)),
      home: () => press(({ home }) => app.actions.home(home)),
      step: () => press(({ step }) => app.actions.step(step)),
      play(clicks) { if (clicks) app.actions.play(); },
      allYears(clicks) { if (clicks) app.actions.allYears(); },
      speed: (clicks) => (clicks ? app.actions.speed() : window.dash_clientside.no_update),
    },
  });
})();
