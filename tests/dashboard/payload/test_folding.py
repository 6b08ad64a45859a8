from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.contract.files import look
from dashboard.payload.folding import fold, folds
from dashboard.view.marks import level, radius
from dashboard.view.mercator import project

APART_PX = look()["marks"]["fold"]["radius"]
NOWHERE = float("nan")
places_on_earth = st.lists(
    st.tuples(st.floats(-180, 180), st.floats(-80, 80), st.integers(0, 50)), max_size=40
)


def test_the_heavier_place_absorbs_its_neighbour_until_there_is_room() -> None:
    lon, lat, weight = [-8.07, -8.0], [12.74, 12.65], [1, 9]
    assert fold(lon, lat, weight, zoom=5).tolist() == [1, 1]
    assert fold(lon, lat, weight, zoom=10).tolist() == [0, 1]


def test_the_earlier_of_equals_is_the_seed() -> None:
    assert fold([1, 1], [2, 2], [3, 3], zoom=14).tolist() == [0, 0]


def test_areas_keep_to_themselves() -> None:
    lon, lat = [NOWHERE, NOWHERE, 2.0], [NOWHERE, NOWHERE, 48.0]
    assert fold(lon, lat, [5, 9, 1], zoom=0).tolist() == [0, 1, 2]


def test_no_places_fold_to_none() -> None:
    assert fold([], [], [], zoom=3).tolist() == []


@given(places_on_earth, st.integers(0, 14))
def test_marks_never_overlap_at_their_seeds(places: list[tuple[float, ...]], zoom: int) -> None:
    lon, lat, weight = zip(*places, strict=True) if places else ([], [], [])
    seed = fold(lon, lat, weight, zoom)
    x, y = project(lon, lat, zoom)
    assert (np.hypot(x - x[seed], y - y[seed]) <= APART_PX).all()
    centres = np.unique(seed)
    assert (seed[centres] == centres).all()
    for i in centres:
        apart = np.hypot(x[centres] - x[i], y[centres] - y[i])[centres != i]
        assert (apart > APART_PX).all()


def test_what_lies_under_moves_no_mark() -> None:
    places: Any = {
        "id": ["own", "busier"],
        "lon": [2.0, 2.01],
        "lat": [48.0, 48.0],
        "part_of": ["", ""],
    }
    links: Any = {"event": [0, 1, 2], "place": [0, 1, 1], "role": [0, 0, 0]}
    own: Any = {"event": [0], "place": [0], "role": [0]}
    assert (folds(places, links)[4], folds(places, links, own)[4]) == ([1, 1], [0, 0])


def test_a_town_stands_for_the_busier_site_in_it() -> None:
    places: Any = {
        "id": ["embassy", "town"],
        "lon": [-8.02, -8.0],
        "lat": [12.64, 12.65],
        "part_of": ["town", "district"],
    }
    links: Any = {"event": [0, 1, 2], "place": [0, 0, 1]}
    assert folds(places, links)[4] == [1, 1]


def test_a_mark_is_its_own_from_the_half_zoom_on_that_has_room_for_it() -> None:
    places: Any = {
        "id": ["town", "mine"],
        "lon": [-8.0, -8.0],
        "lat": [12.6, 10.8],
        "part_of": ["district", "region"],
    }
    links: Any = {"event": [0, 1, 2], "place": [0, 0, 1]}
    levels = folds(places, links)
    size = look()["marks"]["fold"]
    assert len(levels) == size["zooms"] * size["levels"]
    assert [levels[level(zoom)] for zoom in (3, 3.49, 3.5, 3.97)] == [[0, 0]] * 2 + [[0, 1]] * 2


@pytest.mark.parametrize("crowd", range(12))
def test_no_mark_is_hidden_by_others_at_any_zoom(crowd: int) -> None:
    """The middle of each disc, and its number, lie outside all that are drawn over it."""
    chance = np.random.default_rng(crowd)
    near = chance.normal(0, [[0.02], [0.5], [5.0]][crowd % 3], (2, 150))
    events = chance.pareto(0.8, 150).astype(int) + 1
    for zoom in range(0, 15, 2):
        seeds = fold(near[0], near[1], events, zoom)
        total = np.bincount(seeds, weights=events, minlength=len(seeds))
        x, y = project(near[0], near[1], zoom)
        shown = np.array(sorted(set(seeds.tolist()), key=lambda row: -total[row]))
        reach = np.array([radius(total[row]) for row in shown]) + look()["marks"]["outline"]
        for rank, row in enumerate(shown):
            away = np.hypot(x[shown[rank + 1 :]] - x[row], y[shown[rank + 1 :]] - y[row])
            assert (away > reach[rank + 1 :]).all(), (zoom, row)


@given(places_on_earth, st.sampled_from([0, 1.5, 6]))
def test_a_place_joins_the_heaviest_that_is_near_and_left(
    places: list[tuple[float, ...]], zoom: float
) -> None:
    """As trying every pair would find it."""
    lon, lat, weight = zip(*places, strict=True) if places else ([], [], [])
    x, y = project(lon, lat, zoom)
    joins = np.arange(len(x))
    left = set(joins.tolist())
    for i in np.argsort(-np.array(weight, float), kind="stable").tolist():
        if i in left:
            near = {j for j in left if np.hypot(x[j] - x[i], y[j] - y[i]) <= APART_PX}
            joins[list(near)] = i
            left -= near
    assert fold(lon, lat, weight, zoom).tolist() == joins.tolist()
