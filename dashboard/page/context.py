"""Names around the events: countries, regions, towns and airfields, for the still map."""

from __future__ import annotations

from typing import Any

from dashboard.contract.columns import Atlas
from dashboard.page import emphasis
from geodata.layers import layer

LAYERS = {
    "countries": "country_labels",
    "regions": "region_labels",
    "towns": "towns",
    "airfields": "airfields",
}
"""Packaged points by what the page calls them."""
DECIMALS = 3
LAST = 9
"""Rank of what has none."""


def columns(atlas: Atlas) -> dict[str, list[Any]]:
    """Give kind, id, name, longitude, latitude and rank of all names, the foremost first."""
    focus, lang = emphasis.country(atlas.numbers), atlas.texts["lang"]
    rows = [_row(kind, f, lang) for kind in LAYERS for f in _features(kind, focus)]
    names = ("kind", "id", "name", "lon", "lat", "rank")
    ordered = sorted(rows, key=lambda row: row[-1])
    return {name: [row[k] for row in ordered] for k, name in enumerate(names)}


def _features(kind: str, focus: str) -> list[dict[str, Any]]:
    if kind == "countries":
        found = layer(LAYERS[kind])
    elif kind == "regions":
        found = emphasis.regions(focus, LAYERS[kind])
    else:
        found = emphasis.around(focus, LAYERS[kind])
    features: list[dict[str, Any]] = found["features"]
    return features


def _row(kind: str, feature: dict[str, Any], lang: str) -> tuple[Any, ...]:
    held, (lon, lat) = feature["properties"], feature["geometry"]["coordinates"]
    name = held.get(f"name_{lang}") or held["name"]
    place = (round(lon, DECIMALS), round(lat, DECIMALS))
    return (kind, held["id"], name, *place, held.get("rank", LAST))
