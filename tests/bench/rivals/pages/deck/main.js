import { Deck, MapView } from "@deck.gl/core";
import { DataFilterExtension } from "@deck.gl/extensions";
import { GeoJsonLayer, ScatterplotLayer } from "@deck.gl/layers";

const LAST = 1e6;
const slider = document.getElementById("window");
const status = document.getElementById("status");
const filter = new DataFilterExtension({ filterSize: 1 });
const land = new GeoJsonLayer({
  id: "land",
  data: "../data/land.geojson",
  getFillColor: [247, 244, 236],
  getLineColor: [185, 178, 163],
  lineWidthMinPixels: 1,
});
const { features } = await fetch("../data/events.geojson").then((answer) => answer.json());
const years = features.map(({ properties }) => properties.year);

function marks(year) {
  return new ScatterplotLayer({
    id: "marks",
    data: features,
    getPosition: ({ geometry }) => geometry.coordinates,
    getFilterValue: ({ properties }) => properties.last_year,
    filterRange: [year, LAST],
    getFillColor: [230, 0, 126],
    radiusUnits: "pixels",
    getRadius: 8,
    extensions: [filter],
  });
}

const deck = new Deck({
  views: new MapView({ repeat: true }),
  initialViewState: { longitude: 15, latitude: 30, zoom: 2 },
  controller: true,
});

function show() {
  const year = Number(slider.value);
  deck.setProps({ layers: [land, marks(year)] });
  const shown = features.filter(({ properties }) => properties.last_year >= year).length;
  status.textContent = `${shown} places of events since ${year}`;
}

slider.min = Math.min(...years);
slider.max = Math.max(...years);
slider.value = slider.min;
slider.addEventListener("input", show);
show();
