from __future__ import annotations

import json
from typing import Any

import plotly.graph_objects as go
import pytest

from dashboard import eventmap, theme
from dashboard.text import Words
from tests.dashboard.small import GOLDEN, payload

ALL = [2, 2, 2, 2, 2]


def figure(flag: list[int] | None = None) -> go.Figure:
    return eventmap.figure(payload(), Words(), flag)


def trace(drawn: go.Figure, name: str) -> Any:
    (found,) = drawn.select_traces({"name": name})
    return found


def test_all_traces_are_there_from_the_start() -> None:
    for flag in (ALL, [0] * 5):
        assert tuple(t.name for t in figure(flag).data) == eventmap.TRACES


def test_the_map_keeps_its_view_and_never_fits_itself_to_data() -> None:
    drawn = figure().layout.map
    assert drawn.uirevision == "map"
    assert (drawn.center.lon, drawn.center.lat) != (None, None)
    assert drawn.zoom == pytest.approx(2.4, abs=1)
    assert drawn.fitbounds is None


def test_every_trace_stands_below_a_layer_of_its_own() -> None:
    drawn = figure()
    below = [t.below for t in drawn.data]
    assert len(set(below)) == len(below)
    assert set(below) <= {layer["id"] for layer in drawn.layout.map.style["layers"]}


def test_a_country_is_an_area_and_never_a_disc() -> None:
    drawn = figure()
    assert list(trace(drawn, "areas").locations) == ["mali"]
    assert trace(drawn, "areas").marker.opacity[0] > 0
    assert set(trace(drawn, "marks").lon) == {-8.0, 37.62}


def test_only_towns_have_a_halo() -> None:
    marks = trace(figure(), "marks")
    halos = [c for c in marks.marker.color if c == theme.MARK_COLOURS["halo"]]
    assert len(halos) == 2


def test_numbers_that_are_only_possible_are_set_apart() -> None:
    drawn = figure([0, 1, 2, 2, 2])
    assert list(trace(drawn, "numbers").text) == ["4"]
    assert list(trace(drawn, "doubts").text) == ["?"]


@pytest.mark.parametrize(("flag", "name"), [(2, "arcs-certain"), (1, "arcs-possible")])
def test_a_journey_is_drawn_as_sure_as_it_is(flag: int, name: str) -> None:
    drawn = figure([0, flag, 0, 0, 0])
    shown = {t.name for t in drawn.data if t.name.startswith("arcs") and len(t.lon) > 1}
    assert shown == {name}


@pytest.mark.parametrize(("certain", "possible", "opacity"), GOLDEN["areaOpacity"])
def test_shading_grows_with_events(certain: int, possible: int, opacity: float) -> None:
    assert eventmap.area_opacity(certain, possible) == pytest.approx(opacity, abs=1e-3)


def test_nothing_is_fetched_or_uploaded() -> None:
    drawn = json.dumps(json.loads(figure().to_json())["layout"]["map"]["style"])
    assert "://" not in drawn
    assert eventmap.CONFIG["showSendToCloud"] is False
    assert eventmap.CONFIG["displaylogo"] is False
