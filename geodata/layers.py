"""The packaged base-map layers and where each of them comes from."""

import json
from functools import cache
from pathlib import Path
from typing import Any

LAYERS = (
    "countries",
    "borders",
    "country_labels",
    "regions",
    "region_labels",
    "region_labels_2023",
    "rivers",
    "towns",
    "great_towns",
    "airfields",
)

DATA = Path(__file__).parent / "data"


class UnknownLayerError(KeyError):
    """A layer was asked for that is not packaged."""

    def __str__(self) -> str:
        return f"unknown layer {self.args[0]!r}; the layers are {', '.join(LAYERS)}"


def layer(name: str) -> dict[str, Any]:
    """Return a packaged layer as a GeoJSON FeatureCollection, the caller's own to change.

    Raises
    ------
    UnknownLayerError
        Naming the layers there are.
    """
    parsed: dict[str, Any] = json.loads(layer_text(name))
    return parsed


@cache
def layer_text(name: str) -> str:
    """Return a packaged layer as it is stored: compact GeoJSON text."""
    if name not in LAYERS:
        raise UnknownLayerError(name)
    return (DATA / f"{name}.geojson").read_text("utf-8")


def sources() -> list[dict[str, Any]]:
    """Return one row for each packaged file: file, title, made_from, sha256.

    ``made_from`` lists the origins, each with registry, package, version, dataset,
    licence and package_licence.
    """
    rows: list[dict[str, Any]] = json.loads((DATA / "sources.json").read_text("utf-8"))
    return rows
