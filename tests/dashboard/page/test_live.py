from __future__ import annotations

import json
from typing import Any

import plotly.graph_objects as go
import pytest

from dashboard.contract.files import look
from dashboard.page import live
from dashboard.view.camera import camera
from tests.dashboard.small import small

TRACES = (
    "areas",
    "arcs-possible",
    "arcs-certain",
    "arcs-chosen",
    "marks",
    "numbers",
    "doubts",
)
COLUMNS = {"lon", "lat", "text", "locations", "z", "geojson"}


@pytest.fixture(scope="module")
def figure() -> go.Figure:
    return live.figure(small())


@pytest.fixture(scope="module")
def sent(figure: go.Figure) -> dict[str, Any]:
    """The figure as the browser reads it."""
    read: dict[str, Any] = json.loads(figure.to_json())
    return read


def test_all_traces_are_there_from_the_bottom_to_the_top(figure: go.Figure) -> None:
    assert tuple(trace.name for trace in figure.data) == TRACES


def test_no_trace_holds_any_data(sent: dict[str, Any]) -> None:
    assert not [trace["name"] for trace in sent["data"] if COLUMNS & trace.keys()]
    assert "meta" not in sent["layout"]


def test_the_map_keeps_its_view_and_never_fits_itself_to_data(figure: go.Figure) -> None:
    drawn, seen = figure.layout.map, camera(small().numbers["home"], (900, 600))
    assert drawn.uirevision == figure.layout.uirevision == "map"
    assert (drawn.center.lon, drawn.center.lat, drawn.zoom) == (seen.lon, seen.lat, seen.zoom)
    assert drawn.fitbounds is None


def test_every_trace_stands_below_a_layer_of_its_own(figure: go.Figure) -> None:
    assert [trace.below for trace in figure.data] == [f"below-{name}" for name in TRACES]
    layers = {layer["id"] for layer in figure.layout.map.style["layers"]}
    assert {trace.below for trace in figure.data} <= layers


@pytest.mark.parametrize("kind", ["possible", "certain", "chosen"])
def test_arcs_look_as_sure_as_they_are(figure: go.Figure, kind: str) -> None:
    (arc,) = figure.select_traces({"name": f"arcs-{kind}"})
    assert arc.opacity == look()["arcs"]["opacity"][kind]
    assert arc.line.width == look()["arcs"]["width"][kind]


def test_nothing_is_fetched_or_uploaded(sent: dict[str, Any]) -> None:
    assert "://" not in json.dumps(sent)
    assert live.CONFIG["showSendToCloud"] is False
    assert live.CONFIG["displaylogo"] is False
