import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.greatcircle import LonLat, arc

BAMAKO, MOSCOW = (-7.97522, 12.60915), (37.61781, 55.75204)
lonlats = st.tuples(
    st.floats(-180, 180).map(lambda lon: round(lon, 4)),
    st.floats(-89, 89).map(lambda lat: round(lat, 4)),
)


def unit(lonlat: LonLat) -> tuple[float, float, float]:
    lon, lat = map(math.radians, lonlat)
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)


def test_an_arc_keeps_its_ends_exactly() -> None:
    [line] = arc(BAMAKO, MOSCOW, points=10)
    assert (line[0], line[-1], len(line)) == (BAMAKO, MOSCOW, 12)


def test_the_middle_lies_on_the_sphere_s_great_circle() -> None:
    [[_, middle, _]] = arc(BAMAKO, MOSCOW, points=1)
    x, y, z = (a + b for a, b in zip(unit(BAMAKO), unit(MOSCOW), strict=True))
    expected = (
        math.degrees(math.atan2(y, x)),
        math.degrees(math.atan2(z, math.hypot(x, y))),
    )
    assert middle == pytest.approx(expected, abs=0.2)


def test_identical_ends_give_no_line() -> None:
    assert arc(BAMAKO, BAMAKO) == []


@pytest.mark.parametrize(
    ("start", "end", "sides"),
    [((170, 0), (-170, 0), [180, -180]), ((-170, 5), (170, 5), [-180, 180])],
)
def test_an_arc_over_the_antimeridian_is_two_lines(
    start: LonLat, end: LonLat, sides: list[float]
) -> None:
    west, east = arc(start, end)
    assert [west[-1][0], east[0][0]] == sides
    assert west[-1][1] == east[0][1]
    assert (west[0], east[-1]) == (start, end)


def test_an_arc_that_starts_on_the_antimeridian_has_no_stub() -> None:
    assert all(len(line) > 2 for line in arc((180, 10), (-170, 10)))


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ((180, 10), (-180, 40)),
        ((-180, 10), (180, 40)),
        ((180, 10), (-180, 10)),
        ((0, -90), (-180, 10)),
        ((0, 90), (180, 10)),
        ((10, 80), (-170, 80)),
        ((170, 10), (-180, 20)),
        ((-180, 10), (170, 20)),
    ],
)
def test_along_the_antimeridian_and_over_the_poles_nothing_crosses_the_map(
    start: LonLat, end: LonLat
) -> None:
    for line in arc(start, end):
        assert len(set(line)) > 1
        assert all(abs(b[0] - a[0]) <= 180 for a, b in pairwise(line))


@given(start=lonlats, end=lonlats)
def test_no_step_of_a_line_jumps_across_the_map(start: LonLat, end: LonLat) -> None:
    for line in arc(start, end):
        assert len(line) > 1
        assert all(abs(b[0] - a[0]) <= 180 for a, b in pairwise(line))
        assert all(abs(lon) <= 180 and abs(lat) <= 90 for lon, lat in line)
