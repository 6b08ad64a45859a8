from __future__ import annotations

import math
from typing import Any

import pytest
from shapely import Point, box

from dashboard.payload.routes import arrowhead, routes
from events.schema import ROLES

EASTWARDS = [[0.0, 0.0], [5.0, 0.0], [10.0, 0.0]]
HERE, THERE = Point(0, 0), Point(10, 0)


def links(*rows: tuple[int, int, str]) -> Any:
    """Links of (event, place, role)."""
    return {
        "event": [event for event, _, _ in rows],
        "place": [place for _, place, _ in rows],
        "role": [ROLES.index(role) for _, _, role in rows],
    }


def test_the_arrowhead_points_the_way_the_journey_goes() -> None:
    (lon1, lat1), (tip_lon, tip_lat), (lon2, lat2) = arrowhead(EASTWARDS)
    assert (tip_lon, tip_lat) == (5.0, 0.0)
    assert lon1 == lon2 < tip_lon
    assert lat1 == -lat2 != 0


def test_the_way_back_points_back() -> None:
    (lon, _), (tip, _), _ = arrowhead(EASTWARDS[::-1])
    assert lon > tip


def test_journeys_of_one_route_are_drawn_once() -> None:
    there = [row for e in (3, 7) for row in ((e, 0, "origin"), (e, 1, "destination"))]
    back = [(8, 1, "origin"), (8, 0, "destination")]
    found = routes(links(*there, *back), [HERE, THERE])
    assert found["events"] == [[3, 7], [8]]
    assert (found["origin"], found["destination"]) == ([0, 1], [1, 0])


def test_a_stop_on_the_way_makes_two_legs() -> None:
    rows = [(0, 0, "origin"), (0, 1, "destination"), (0, 2, "staging")]
    found = routes(links(*rows), [HERE, THERE, Point(5, 20)])
    assert list(zip(found["origin"], found["destination"], strict=True)) == [(0, 2), (2, 1)]


def test_a_journey_needs_both_its_ends() -> None:
    assert routes(links((0, 0, "origin"), (1, 1, "venue")), [HERE, THERE])["events"] == []


def test_an_area_is_met_at_its_border() -> None:
    found = routes(links((0, 0, "origin"), (0, 1, "destination")), [HERE, box(10, -5, 20, 5)])
    lines = [lon for lon in found["lon"][0] if lon is not None]
    assert max(lines) == 10


def test_nothing_is_drawn_between_places_that_touch() -> None:
    found = routes(links((0, 0, "origin"), (0, 1, "destination")), [HERE, box(-1, -1, 1, 1)])
    assert found["lon"] == []


def test_lines_over_the_antimeridian_are_kept_apart() -> None:
    found = routes(links((0, 0, "origin"), (0, 1, "destination")), [Point(170, 0), Point(-170, 1)])
    lon = found["lon"][0]
    assert 180.0 in lon
    assert lon[lon.index(None) + 1] == -180.0
    assert len(lon) == len(found["lat"][0])


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ((0, 0), (0.004, 0)),
        ((0.001, 0.001), (0.002, 0.002)),
        ((180, 10), (179.999, 10)),
        ((10, 86), (10, 89)),
    ],
)
def test_a_way_that_the_map_cannot_show_is_left_out(
    start: tuple[float, float], end: tuple[float, float]
) -> None:
    held = links((0, 0, "origin"), (0, 1, "destination"))
    assert routes(held, [Point(start), Point(end)])["events"] == []


@pytest.mark.parametrize(
    ("start", "end"),
    [((0, -90), (0, 90)), ((179, 10), (-179, 10)), ((0, 80), (180, 80)), ((0, 0), (0.02, 0))],
)
def test_every_other_way_is_drawn(start: tuple[float, float], end: tuple[float, float]) -> None:
    held = links((0, 0, "origin"), (0, 1, "destination"))
    found = routes(held, [Point(start), Point(end)])
    assert found["events"] == [[0]]
    lats = [lat for lat in found["lat"][0] if lat is not None]
    assert all(math.isfinite(lat) and abs(lat) < 90 for lat in lats)
