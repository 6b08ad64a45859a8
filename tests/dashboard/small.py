"""A payload that is small enough to see through: the golden marks with what the map adds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from geodata.layers import layer

GOLDEN = json.loads((Path(__file__).parents[1] / "golden" / "marks.json").read_text("utf-8"))


def payload() -> dict[str, Any]:
    mali = [f for f in layer("countries")["features"] if f["properties"]["id"] == "mali"]
    small: dict[str, Any] = json.loads(json.dumps(GOLDEN["payload"]))
    small["places"]["country"] = ["ML", "ML", "RU", "ML"]
    return {
        **small,
        "span": [0, 20000],
        "fold": [[0, 0, 2, 3]] * 4 + [[0, 1, 2, 3]],
        "home": [-20.0, 0.0, 45.0, 60.0],
        "arcs": [{"event": 1, "from": 2, "to": 0, "lines": [[[37.6, 55.7], [15, 38], [-8, 12.6]]]}],
        "areas": {"type": "FeatureCollection", "features": mali},
    }
