/** The histogram of the lanes: a bar a theme and bin, drawn by Plotly. */
/** @import { Atlas, Histogram, PlotElement, Speaker } from "../view/types.js" */

/**
 * Heights of every theme: for the certain trace, then for the possible one, theme by theme.
 * @param {Histogram} counts
 */
export const heights = (counts) => counts.certain.flatMap((row, theme) => [row, counts.possible[theme]]);

/** Plotly would take a text for markup. @param {string} text */
const plain = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/**
 * What each bar says when it is pointed at, in the order of `heights`.
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {number[]} edges
 * @param {Histogram} counts
 */
function hoverTexts({ texts }, speaker, edges, counts) {
  const when = edges.slice(0, -1).map((edge, k) => speaker.window(edge, edges[k + 1] - 1));
  return texts.themes.title.flatMap((theme, row) => {
    const said = when.map((years, k) => speaker.t("bar", {
      when: years, theme: plain(theme), certain: counts.certain[row][k], possible: counts.possible[row][k],
    }));
    return [said, said];
  });
}

/**
 * Draws into a plot that may come later; until then the last counts wait.
 * @param {Promise<PlotElement>} plot
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {number[]} edges
 */
export function createBars(plot, atlas, speaker, edges) {
  /** @type {PlotElement | null} */
  let graph = null;
  /** @type {Histogram | null} */
  let last = null;

  function draw() {
    if (!graph || !last || !window.Plotly) return;
    window.Plotly.restyle(graph, { y: heights(last), hovertext: hoverTexts(atlas, speaker, edges, last) });
  }

  plot.then((element) => { graph = element; draw(); });

  /** @param {Histogram} counts */
  return (counts) => { last = counts; draw(); };
}
