"""States that are gone: each is exactly its parts, valid, and found by its old names."""

import json
from urllib.parse import urlparse

import geopandas as gpd
import pytest
import shapely

from geodata.fine import fine_text, unpack
from geodata.former import FormerState, former_areas, former_states, united
from geodata.gazetteer import load_gazetteer
from geodata.regions import countries

EQUAL_AREA = 6933
HALF_THE_WORLD = 180
SQUARE_KM = {
    "soviet-union": 22_402_200,
    "mali-federation": 1_436_900,
    "yugoslavia": 255_804,
    "czechoslovakia": 127_900,
    "serbia-and-montenegro": 102_173,
}
"""As the sources of the registry say, or the sum of what the parts measure officially."""

each_state = pytest.mark.parametrize("state", former_states(), ids=lambda state: state["id"])


@pytest.fixture(scope="module")
def world() -> gpd.GeoSeries:
    return countries().set_index("id").geometry


@each_state
def test_it_is_what_its_parts_are_and_no_border_is_left_inside(
    state: FormerState, world: gpd.GeoSeries
) -> None:
    area, parts = former_areas()[state["id"]], world[state["parts"]]
    assert area.is_valid
    assert area.equals(parts.union_all())
    assert not any(len(part.interiors) for part in shapely.get_parts(area)), "no sliver is a hole"
    assert shapely.length(area) < shapely.length(parts.array).sum()


@each_state
def test_it_is_as_large_as_it_was(state: FormerState) -> None:
    km2 = former_areas().to_crs(EQUAL_AREA).area[state["id"]] / 1e6
    assert km2 == pytest.approx(SQUARE_KM[state["id"]], rel=0.015)


@each_state
def test_no_part_of_it_runs_round_the_world(state: FormerState) -> None:
    bounds = former_areas()[[state["id"]]].explode().bounds
    assert (bounds["maxx"] - bounds["minx"]).max() < HALF_THE_WORLD


@each_state
def test_its_finer_outline_is_that_of_its_finer_parts(state: FormerState) -> None:
    held = json.loads(fine_text())["countries"]
    finer = {name: unpack(outline) for name, outline in held.items()}
    area = united(finer)[state["id"]]
    assert area.is_valid
    assert area.area == pytest.approx(sum(finer[part].area for part in state["parts"]))


@each_state
def test_it_says_its_years_its_source_and_what_its_drawing_leaves_out(state: FormerState) -> None:
    assert state["first"] <= state["last"]
    assert urlparse(state["source"].split()[-1]).scheme == "https"
    assert state["note"].endswith(".")


@each_state
def test_it_is_a_place_of_no_country_of_today_that_says_until_when(state: FormerState) -> None:
    place = load_gazetteer().get(state["id"])
    assert place["until"] == str(state["last"])
    assert place["country"] == place["part_of"] == ""
    assert place["coordinates_from"]


@each_state
def test_it_is_found_by_each_of_its_names(state: FormerState) -> None:
    gazetteer = load_gazetteer()
    names = [state["name"], state["name_fr"], state["name_ru"], *state["aliases"].split("|")]
    assert {gazetteer.find(name) for name in names} == {state["id"]}


@pytest.mark.parametrize("name", ["USSR", "СССР", "URSS", "U.R.S.S.", "ussr"])
def test_the_soviet_union_has_old_names(name: str) -> None:
    assert load_gazetteer().find(name) == "soviet-union"


@pytest.mark.parametrize(
    ("typed", "meant"), [("sovjet-union", "soviet-union"), ("mali-federaton", "mali-federation")]
)
def test_a_slip_is_told_the_state_that_is_meant(typed: str, meant: str) -> None:
    assert meant in load_gazetteer().near_misses(typed)


def test_what_is_of_today_has_no_last_year() -> None:
    frame = load_gazetteer().frame
    gone = {state["id"] for state in former_states()}
    assert set(frame.index[frame["until"] != ""]) == gone
