import L from "leaflet";
import "leaflet-timedimension";
import "leaflet/dist/leaflet.css";
import "leaflet-timedimension/dist/leaflet.timedimension.control.css";

const [land, events] = await Promise.all(
  ["../data/land.geojson", "../data/events.geojson"].map((address) => fetch(address).then((answer) => answer.json())),
);
const times = [...new Set(events.features.map(({ properties }) => properties.time))].sort();
const map = L.map("map", {
  center: [30, 15],
  zoom: 3,
  timeDimension: true,
  timeDimensionOptions: { times: times.join(), currentTime: Date.parse(times[0]) },
  timeDimensionControl: true,
});
L.geoJSON(land, { style: { color: "#b9b2a3", weight: 1, fillColor: "#f7f4ec", fillOpacity: 1 } }).addTo(map);
const marks = L.geoJSON(events, {
  pointToLayer: (_, position) => L.circleMarker(position, { className: "mark", radius: 8, color: "#e6007e", fillOpacity: 1 }),
});
L.timeDimension.layer.geoJson(marks, { duration: "P10Y" }).addTo(map);
