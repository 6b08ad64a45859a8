/** The traces of the live map, restyled when what they show has changed. */
/** @import { Atlas, MapLibreMap, PlotElement, Scene, Selection, ViewState } from "../view/types.js" */
import { level } from "../model/marks.js";
import { fills, paint, rehued } from "./hues.js";
import { createScene } from "./scene.js";
import { keepCamera, tracesOf } from "./subplot.js";
import { columns, restyling } from "./traces.js";

/**
 * @param {PlotElement} plot
 * @param {MapLibreMap} map
 * @param {Atlas} atlas
 * @param {ReturnType<typeof import("./painted.js").createPainted>} painted
 * @param {Scene} first what the figure was filled with
 */
export function createPlates(plot, map, atlas, painted, first) {
  /** @type {{selection: Selection, view: ViewState} | null} */
  let last = null;
  const updateFor = (/** @type {Scene} */ scene) => restyling(tracesOf(plot), columns(atlas, scene, fills(atlas.numbers)));
  let hue = paint();
  let [folded, written] = [NaN, JSON.stringify(updateFor(first))];

  function draw() {
    if (!last) return;
    folded = level(map.getZoom());
    const scene = createScene(atlas, last.selection, last.view, map.getZoom());
    const sent = painted.expect(scene);
    const update = updateFor(scene);
    const now = JSON.stringify(update);
    if (now === written) return repaint(sent);
    written = now;
    // Plotly puts its own camera back after a restyle, unless the map is being moved.
    if (map.isMoving()) keepCamera(plot);
    window.Plotly?.restyle(plot, update).then(() => repaint(sent));
  }

  /** @param {() => void} sent */
  function repaint(sent) {
    sent();
    map.triggerRepaint();
  }

  map.on("zoom", () => { if (level(map.getZoom()) !== folded) draw(); });

  return {
    /** Light has become dark, or dark light. */
    rehue() {
      if (hue === paint()) return;
      hue = paint();
      window.Plotly?.restyle(plot, rehued(tracesOf(plot))).then(draw);
    },
    /** @param {Selection} selection @param {ViewState} view */
    show(selection, view) {
      last = { selection, view };
      draw();
    },
  };
}
