/** Every event is a mark; the graphics processor leaves out those outside the window. No land lies beneath. */
import { Deck, MapView } from "@deck.gl/core";
import { DataFilterExtension } from "@deck.gl/extensions";
import { ScatterplotLayer } from "@deck.gl/layers";

const FAR = 1e5;
const bytes = await fetch("../data/events.bin").then((answer) => answer.arrayBuffer());
const length = bytes.byteLength / 12;
const positions = new Float32Array(bytes, 0, 2 * length);
const months = new Int16Array(bytes, 8 * length, 2 * length);
const filter = new DataFilterExtension({ filterSize: 2 });
const data = {
  length,
  attributes: {
    getPosition: { value: positions, size: 2 },
    getFilterValue: { value: Float32Array.from(months), size: 2 },
  },
};
let drawn = () => {};
let shown = 0;

const marks = ([from, to]) => new ScatterplotLayer({
  id: "marks",
  data,
  filterRange: [[-FAR, to], [from, FAR]],
  getFillColor: [230, 0, 126],
  radiusUnits: "pixels",
  getRadius: 3,
  extensions: [filter],
});

function within([from, to]) {
  let count = 0;
  for (let k = 0; k < 2 * length; k += 2) if (months[k] <= to && months[k + 1] >= from) count++;
  return count;
}

const deck = new Deck({
  views: new MapView({ repeat: true }),
  initialViewState: { longitude: 15, latitude: 20, zoom: 1 },
  controller: true,
  onAfterRender: () => drawn(),
});

window.rival = {
  set(span) {
    shown = within(span);
    document.getElementById("status").textContent = `${shown} events`;
    return new Promise((done) => {
      drawn = done;
      deck.setProps({ layers: [marks(span)] });
    });
  },
  marks: () => shown,
};
