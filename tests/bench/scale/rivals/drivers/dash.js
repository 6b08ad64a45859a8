/** The plain Dash app: its slider is moved as Dash moves it, and its map says when it has drawn. */
{
  const graph = () => document.querySelector("#map .js-plotly-plot");
  const status = () => document.getElementById("status")?.textContent ?? "";
  const map = () => graph()?._fullLayout?.map?._subplot?.map;
  const marks = () => graph()._fullData.reduce((sum, { _length }) => sum + _length, 0);
  const frame = () => new Promise(requestAnimationFrame);

  window.rival = {
    async set(span) {
      while (!map()?.loaded()) await frame();
      const before = status();
      let plotted = -1;
      const heard = () => { plotted = marks(); };
      graph().on("plotly_afterplot", heard);
      window.dash_clientside.set_props("window", { value: span });
      while (status() === before || plotted !== Number.parseInt(status(), 10)) await frame();
      graph().removeListener("plotly_afterplot", heard);
      while (!map().loaded()) await new Promise((done) => { map().once("render", done); });
    },
    marks,
  };
}
