from __future__ import annotations

from dashboard import arcs

EASTWARDS = [[0.0, 0.0], [5.0, 0.0], [10.0, 0.0]]


def test_the_arrowhead_points_the_way_the_journey_goes() -> None:
    (lon1, lat1), (tip_lon, tip_lat), (lon2, lat2) = arcs.arrowhead(EASTWARDS)
    assert (tip_lon, tip_lat) == (5.0, 0.0)
    assert lon1 == lon2 < tip_lon
    assert lat1 == -lat2 != 0


def test_the_way_back_points_back() -> None:
    (lon, _), (tip, _), _ = arcs.arrowhead(EASTWARDS[::-1])
    assert lon > tip


def test_journeys_of_one_route_are_drawn_once() -> None:
    legs = [{"event": e, "from": 0, "to": 1, "lines": [EASTWARDS]} for e in (3, 7)]
    back = {"event": 7, "from": 1, "to": 0, "lines": [EASTWARDS[::-1]]}
    there, home = arcs.routes([*legs, back])
    assert there["events"] == [3, 7]
    assert home["events"] == [7]


def test_lines_are_kept_apart() -> None:
    west, east = [[170.0, 0.0], [180.0, 1.0]], [[-180.0, 1.0], [-170.0, 2.0]]
    (route,) = arcs.routes([{"event": 0, "from": 0, "to": 1, "lines": [west, east]}])
    assert route["lon"][:6] == [170.0, 180.0, None, -180.0, -170.0, None]
    assert len(route["lon"]) == len(route["lat"])
