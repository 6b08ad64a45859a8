#!/bin/sh
# supercluster: a mark that is no cluster need not stand where its point is.
#
# Expected: a point that joins no cluster comes back as it was given, and points 22 km apart join
#           each other at zoom 0, on whichever meridian they lie.
# Happens:  every point comes back from the square of Web Mercator, even alone: one at 88° N stands
#           at 85.05° N, 330 km from its place, and joins all others up there. Points on both sides
#           of 180° never join. A point at 190° is found by no search.
# We:       fold marks ourselves, keep the coordinates that a place has, and take our Mercator
#           square only for where something is drawn.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund --prefix . supercluster@9.1.0

cat > look.mjs <<'END'
import { readFileSync } from "node:fs";
import Supercluster from "supercluster";

const { version } = JSON.parse(readFileSync("node_modules/supercluster/package.json", "utf8"));
console.log(`supercluster ${version}`);

const WORLD = [-180, -90, 180, 90];
const feature = (coordinates) => (
  { type: "Feature", properties: {}, geometry: { type: "Point", coordinates } });
const mark = ({ geometry: { coordinates: [lon, lat] }, properties }) =>
  `${lon.toFixed(2)} ${lat.toFixed(2)} (${properties.point_count ?? 1})`;
const marks = (points, zoom, box = WORLD) =>
  new Supercluster().load(points.map(feature)).getClusters(box, zoom).map(mark).join(", ") || "nothing";

console.log("one point at 10, 88, zoom 9:", marks([[10, 88]], 9));
console.log("points at 10, 87 and 10, 89, zoom 9:", marks([[10, 87], [10, 89]], 9));
console.log("points at -0.1, 0 and 0.1, 0, zoom 0:", marks([[-0.1, 0], [0.1, 0]], 0));
console.log("points at 179.9, 0 and -179.9, 0, zoom 0:", marks([[179.9, 0], [-179.9, 0]], 0));
console.log("one point at 190, 1, in the world:", marks([[190, 1]], 0));
console.log("one point at 190, 1, from 180 to 200:", marks([[190, 1]], 0, [180, 0, 200, 10]));
END
node look.mjs > now
cat now

cat > then <<'END'
supercluster 9.1.0
one point at 10, 88, zoom 9: 10.00 85.05 (1)
points at 10, 87 and 10, 89, zoom 9: 10.00 85.05 (2)
points at -0.1, 0 and 0.1, 0, zoom 0: 0.00 0.00 (2)
points at 179.9, 0 and -179.9, 0, zoom 0: 179.90 0.00 (1), -179.90 0.00 (1)
one point at 190, 1, in the world: nothing
one point at 190, 1, from 180 to 200: nothing
END
cmp -s then now || { echo "changed: supercluster places its marks otherwise" >&2; exit 1; }
