/** The plain Dash app: its slider is moved as Dash moves it, and its map says when it has drawn. */
{
  const graph = () => document.querySelector("#map .js-plotly-plot");
  const once = (heard) => new Promise(heard);

  window.rival = {
    async set(span) {
      while (!graph()?._fullLayout?.map?._subplot?.map?.loaded()) await once(requestAnimationFrame);
      const plotted = once((done) => graph().once("plotly_afterplot", done));
      window.dash_clientside.set_props("window", { value: span });
      await plotted;
      const { map } = graph()._fullLayout.map._subplot;
      while (!map.loaded()) await once((done) => map.once("render", done));
    },
    marks: () => graph()._fullData.reduce((sum, { _length }) => sum + _length, 0),
  };
}
