from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import marks
from dashboard.mercator import project

GOLDEN = json.loads((Path(__file__).parents[1] / "golden" / "marks.json").read_text("utf-8"))
PAYLOAD = GOLDEN["payload"]
places_on_earth = st.lists(
    st.tuples(st.floats(-180, 180), st.floats(-80, 80), st.integers(0, 50)), max_size=40
)


@pytest.mark.parametrize("case", GOLDEN["counts"], ids=lambda case: case["says"])
def test_counts_are_those_that_the_browser_makes(case: dict[str, Any]) -> None:
    counts = marks.count(PAYLOAD, case["flag"], case["zoom"])
    assert counts.certain.tolist() == case["certain"]
    assert counts.possible.tolist() == case["possible"]


@pytest.mark.parametrize("case", GOLDEN["circles"], ids=lambda case: case["says"])
def test_circles_are_those_that_the_browser_draws(case: dict[str, Any]) -> None:
    counts = marks.count(PAYLOAD, case["flag"], case["zoom"])
    drawn = marks.circles(PAYLOAD, counts, case["chosen"])
    assert [[place, kind, round(radius, 5)] for place, kind, radius in drawn] == case["circles"]


@pytest.mark.parametrize(("certain", "possible", "text"), GOLDEN["numbers"])
def test_a_mark_says_how_many(certain: int, possible: int, text: str) -> None:
    assert marks.number(certain, possible) == text


def test_each_ring_covers_as_much_as_its_theme_has_events() -> None:
    certain, possible = [3, 1, 0, 5, 2], 4
    radii = [r for _, r in marks.rings(certain, possible)] + [0]
    areas = [outer**2 - inner**2 for outer, inner in pairwise(radii)]
    assert np.array(areas) / marks.RADIUS**2 == pytest.approx([4, 3, 1, 5, 2])


def test_the_heavier_place_absorbs_its_neighbour_until_there_is_room() -> None:
    lon, lat, weight = [-8.07, -8.0], [12.74, 12.65], [1, 9]
    assert marks.fold(lon, lat, weight, zoom=5).tolist() == [1, 1]
    assert marks.fold(lon, lat, weight, zoom=10).tolist() == [0, 1]


def test_the_earlier_of_equals_is_the_seed() -> None:
    assert marks.fold([1, 1], [2, 2], [3, 3], zoom=14).tolist() == [0, 0]


def test_areas_keep_to_themselves() -> None:
    assert marks.fold([None, None, 2.0], [None, None, 48.0], [5, 9, 1], zoom=0).tolist() == [
        0,
        1,
        2,
    ]


def test_no_places_fold_to_none() -> None:
    assert marks.fold([], [], [], zoom=3).tolist() == []


@given(places_on_earth, st.integers(0, 14))
def test_marks_never_overlap_at_their_seeds(places: list[tuple[float, ...]], zoom: int) -> None:
    lon, lat, weight = zip(*places, strict=True) if places else ([], [], [])
    seed = marks.fold(lon, lat, weight, zoom)
    x, y = project(lon, lat, zoom)
    assert (np.hypot(x - x[seed], y - y[seed]) <= marks.FOLD_RADIUS).all()
    centres = np.unique(seed)
    assert (seed[centres] == centres).all()
    for i in centres:
        apart = np.hypot(x[centres] - x[i], y[centres] - y[i])[centres != i]
        assert (apart > marks.FOLD_RADIUS).all()


def test_a_town_stands_for_the_busier_embassy_in_it() -> None:
    places = {
        "id": ["embassy", "bamako"],
        "lon": [-8.02, -8.0],
        "lat": [12.64, 12.65],
        "part_of": ["bamako", "bamako-district"],
    }
    links = {"event": [0, 1, 2], "place": [0, 0, 1]}
    assert marks.folds(places, links)[4] == [1, 1]


def test_a_mark_lists_its_seed_first() -> None:
    assert marks.members(PAYLOAD, zoom=0) == {0: [0, 1], 2: [2], 3: [3]}
