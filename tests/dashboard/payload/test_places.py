from __future__ import annotations

from dashboard.payload.places import areas, place_columns, place_texts
from geodata.former import former_states
from geodata.gazetteer import load_gazetteer
from geodata.regions import country_at

GONE = {state["id"]: state for state in former_states()}
FRAME = load_gazetteer().frame
SHOWN = FRAME[FRAME.index.isin([*GONE, *(part for s in GONE.values() for part in s["parts"])])]


def test_a_state_that_is_gone_tells_its_last_year_and_no_other_place_does() -> None:
    columns = place_columns(SHOWN)
    until = dict(zip(columns["id"], columns["until"], strict=True))
    assert until == {name: GONE[name]["last"] if name in GONE else None for name in until}


def test_its_name_stands_on_one_of_its_parts() -> None:
    columns = place_columns(SHOWN)
    for name, (lon, lat) in zip(columns["id"], columns["label"], strict=True):
        if name in GONE:
            assert country_at(lon, lat) in GONE[name]["parts"]


def test_it_is_found_by_its_other_names() -> None:
    texts = place_texts(SHOWN, "en")
    aliases = dict(zip(SHOWN.index, texts["aliases"], strict=True))
    for name, state in GONE.items():
        assert {*state["aliases"].split("|"), state["name_fr"]} <= {*aliases[name].split(" · ")}


def test_it_has_one_outline_without_the_borders_inside() -> None:
    drawn = {f["properties"]["id"]: f["geometry"] for f in areas(SHOWN)["features"]}
    for name, state in GONE.items():
        parts = [drawn[part] for part in state["parts"]]
        assert len(str(drawn[name])) < sum(len(str(part)) for part in parts)


def test_a_collection_without_places_has_no_outline() -> None:
    assert areas(FRAME[:0]) == {"type": "FeatureCollection", "features": []}
