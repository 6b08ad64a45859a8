#!/bin/sh
# msgspec and json-schema-to-typescript: a pair of numbers becomes a list that can hold nothing.
#
# Expected: `tuple[float, float]` becomes `[number, number]`, and a description beside a reference
#           describes that one use.
# Happens:  msgspec writes a pair as JSON Schema 2020-12 does (`prefixItems`, `items: false`); the
#           translator reads `items: false` alone and writes `never[]`, which takes no number at
#           all. A description beside a `$ref` becomes that of the type itself, and the type is
#           written twice, as `Spot` and `Spot1`.
# We:       write such columns as `list[float]` with their length in the docstring, and describe
#           the types, not their uses.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check msgspec==0.22.0
npm install --silent --ignore-scripts --no-audit --no-fund --prefix . json-schema-to-typescript@16.0.0

cat > schema.py <<'END'
import json
import sys
from typing import Annotated, TypedDict

import msgspec


class Spot(TypedDict):
    """A spot on the map."""

    lonlat: tuple[float, float]


class Journey(TypedDict):
    """From here to there."""

    start: Annotated[Spot, msgspec.Meta(description="where it begins")]
    stops: list[Spot]


print(f"msgspec {msgspec.__version__}", file=sys.stderr)
print(json.dumps(msgspec.json.schema(Journey)))
END
venv/bin/python schema.py > schema.json 2> now
printf 'json-schema-to-typescript %s\n' \
  "$(node -p 'require("./node_modules/json-schema-to-typescript/package.json").version')" >> now
node_modules/.bin/json2ts --input schema.json --no-additionalProperties --bannerComment "" >> now
cat now

cat > then <<'END'
msgspec 0.22.0
json-schema-to-typescript 16.0.0
/**
 * From here to there.
 */
export interface Journey {
  start: Spot;
  stops: Spot1[];
}
/**
 * where it begins
 */
export interface Spot {
  /**
   * @minItems 2
   * @maxItems 2
   */
  lonlat: never[];
}
/**
 * A spot on the map.
 */
export interface Spot1 {
  /**
   * @minItems 2
   * @maxItems 2
   */
  lonlat: never[];
}
END
cmp -s then now || { echo "changed: the types of a pair, or of a described reference, are others" >&2; exit 1; }
