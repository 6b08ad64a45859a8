#!/bin/sh
# flatbush: a place without coordinates is found wherever one looks, or at 0, 0.
#
# Expected: it is in no search, or is refused.
# Happens:  with NaN (an empty cell read by parseFloat) no comparison is true, so that its box is
#           never outside: every search that comes to its leaf returns it, an empty one too, and
#           it takes the place of a real neighbour. With null (as JSON has it) it lies at 0, 0.
# We:       put only places that have a mark into the index, and keep their row numbers beside it
#           (dashboard/web/map/hit.js).
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund --prefix . flatbush@4.7.0

cat > look.mjs <<'END'
import { readFileSync } from "node:fs";
import Flatbush from "flatbush";

const { version } = JSON.parse(readFileSync("node_modules/flatbush/package.json", "utf8"));
console.log(`flatbush ${version}`);

function index(places) {
  const tree = new Flatbush(places.length);
  for (const [lon, lat] of places) tree.add(lon, lat, lon, lat);
  tree.finish();
  return tree;
}

const said = (rows) => rows.join(" ") || "nothing";
const towns = [[10, 10], [20, 20], [30, 30], [40, 40]];
const empty = parseFloat("");
const nowhere = index([...towns, [empty, empty]]);
console.log("place 4 is NaN, around town 0:", said(nowhere.search(9, 9, 11, 11)));
console.log("place 4 is NaN, around town 3:", said(nowhere.search(39, 39, 41, 41)));
console.log("place 4 is NaN, where no town is:", said(nowhere.search(24, 24, 26, 26)));
console.log("place 4 is NaN, two nearest to town 1:", said(nowhere.neighbors(20, 20, 2)));
console.log("place 4 is null, around 0, 0:", said(index([...towns, [null, null]]).search(-1, -1, 1, 1)));
console.log("without place 4, two nearest to town 1:", said(index(towns).neighbors(20, 20, 2)));
END
node look.mjs > now
cat now

cat > then <<'END'
flatbush 4.7.0
place 4 is NaN, around town 0: 0 4
place 4 is NaN, around town 3: 3 4
place 4 is NaN, where no town is: 4
place 4 is NaN, two nearest to town 1: 4 1
place 4 is null, around 0, 0: 4
without place 4, two nearest to town 1: 1 0
END
cmp -s then now || { echo "changed: flatbush treats a place without coordinates otherwise" >&2; exit 1; }
