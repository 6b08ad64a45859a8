"""Paths of areas that the 180th meridian cuts: filled to it, and without a stroke along it."""

from __future__ import annotations

import pytest
import shapely
from shapely import MultiPolygon, Polygon, box

from dashboard.picture import paths

WORLD = 512 * 2 ** paths.zoom()


@pytest.mark.parametrize("write", [paths.fine, paths.path])
def test_an_area_away_from_it_is_closed(write: paths.Writer) -> None:
    assert write(box(10, 10, 40, 40)).endswith("z")


@pytest.mark.parametrize("write", [paths.fine, paths.path])
def test_a_cut_area_is_open_at_the_meridian(write: paths.Writer) -> None:
    halves = MultiPolygon([box(WORLD - 50, 100, WORLD, 200), box(0, 100, 60, 200)])
    drawn = write(halves)
    assert drawn.count("M") == 2
    assert "z" not in drawn
    starts = {part.split("L")[0].split("l")[0].split(" ")[0] for part in drawn.split("M")[1:]}
    assert starts == {"0", str(WORLD)}


def test_an_area_that_meets_it_twice_is_two_lines() -> None:
    comb = Polygon([(WORLD, 0), (WORLD - 90, 0), (WORLD - 90, 90), (WORLD, 90)])
    comb = comb.difference(box(WORLD - 50, 30, WORLD + 1, 60))
    drawn = paths.fine(comb)
    assert (drawn.count("M"), drawn.count("z")) == (2, 0)


def test_what_goes_around_the_world_stays_closed() -> None:
    assert paths.fine(box(0, 8000, WORLD, WORLD)).endswith("z")


def test_lines_and_areas_in_degrees_stand_on_pixels() -> None:
    assert paths.pixels(box(0, -45, 45, 0), 0) == "M320 328l0-72-64 0 0 72z"
    assert paths.pixels(shapely.MultiLineString(), 3) == ""
