/** The atlas: its window is moved as its slider moves it, and its status says what is in it. */
{
  const FIRST = 1970 * 12;
  const status = () => document.getElementById("status")?.textContent.trim() ?? "";
  const frame = () => new Promise(requestAnimationFrame);

  window.rival = {
    async set(span) {
      while (!window.dash_clientside?.atlas?.slide || !status()) await frame();
      const before = status();
      window.dash_clientside.atlas.slide(span.map((month) => month + FIRST));
      while (status() === before) await frame();
    },
    marks: () => document.querySelectorAll("#map .marks > .mark").length,
  };
}
