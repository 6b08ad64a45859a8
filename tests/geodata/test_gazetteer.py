import pandas as pd
import pytest

from geodata.crs import require_wgs84
from geodata.gazetteer import AREA_PRECISIONS, Gazetteer, UnknownPlaceError, load_gazetteer

# Places that collections of the atlas rely on.
PROMISED = [
    *("bamako", "bamako-airport", "mopti", "mopti-air-base", "gao", "gao-airfield", "kati"),
    *("markala", "niono", "segou", "sikasso", "kayes", "koulikoro", "tombouctou", "kidal"),
    *("moscow", "kubinka", "paris", "new-york-un", "luanda", "conakry", "djibouti-city"),
    *("kalana-mine", "diamou", "molkino", "mali", "russia", "france", "angola", "guinea"),
    *("djibouti", "eritrea", "central-african-republic", "kayes-region", "koulikoro-region"),
    *("sikasso-region", "segou-region", "mopti-region", "tombouctou-region", "gao-region"),
    *("kidal-region", "bamako-district", "saint-petersburg", "sochi", "krasnodar"),
    *("washington", "brussels", "dakar", "abidjan", "accra", "asmara", "addis-ababa"),
    *("ouagadougou", "niamey", "nouakchott", "algiers", "bangui", "damascus", "tripoli"),
    *("khartoum", "maputo", "kinshasa", "kyiv", "beijing"),
]


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


@pytest.mark.parametrize("place_id", PROMISED)
def test_the_promised_places_are_there(gazetteer: Gazetteer, place_id: str) -> None:
    assert gazetteer.get(place_id)["name"]


def test_areas_are_polygons_and_all_else_is_a_point(gazetteer: Gazetteer) -> None:
    frame = require_wgs84(gazetteer.frame)
    is_area = frame["precision"].isin(AREA_PRECISIONS)
    assert set(frame[is_area].geom_type) == {"Polygon", "MultiPolygon"}
    assert set(frame[~is_area].geom_type) == {"Point"}


@pytest.mark.parametrize(
    ("name", "place_id"),
    [
        ("Ségou", "segou"),
        ("SEGOU", "segou"),
        ("Москва", "moscow"),
        ("Moscou", "moscow"),
        ("Côte d'Ivoire", "cote-d-ivoire"),
        ("Ivory Coast", "cote-d-ivoire"),
        ("Tombouctou", "tombouctou"),
        ("GABS", "bamako-airport"),
        ("gao-airfield", "gao-airfield"),
        ("Djibouti", "djibouti"),
        ("Mopti", "mopti"),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_places_are_found_by_any_of_their_names(
    gazetteer: Gazetteer, name: str, place_id: str | None
) -> None:
    assert gazetteer.find(name) == place_id


def test_an_unknown_place_is_told_its_near_misses(gazetteer: Gazetteer) -> None:
    with pytest.raises(UnknownPlaceError) as caught:
        gazetteer.get("mopty")
    assert str(caught.value) == (
        "unknown place 'mopty'; did you mean mopti or mopti-air-base or mopti-region?"
    )
    assert caught.value.near_misses == gazetteer.near_misses("mopty")


def test_nothing_is_suggested_where_nothing_is_near(gazetteer: Gazetteer) -> None:
    with pytest.raises(UnknownPlaceError) as caught:
        gazetteer.get("qqqq")
    assert str(caught.value) == "unknown place 'qqqq'"


def test_a_collection_adds_places_of_its_own() -> None:
    extra = pd.DataFrame(
        {
            **{"id": ["stadium"], "name": ["Stade"], "name_fr": ["Stade"], "name_ru": ["Стадион"]},
            **{"lat": ["12.63"], "lon": ["-8.01"], "precision": ["site"], "kind": ["building"]},
            **{"country": ["ML"], "part_of": ["bamako"], "coordinates_from": ["hand-entered: x"]},
            "accuracy_km": [""],
        }
    )
    gazetteer = load_gazetteer(extra)
    stadium = gazetteer.get("stadium")
    assert (stadium.geometry.x, stadium.geometry.y) == (-8.01, 12.63)
    assert pd.isna(stadium["accuracy_km"])
    assert gazetteer.find("стадион") == "stadium"
    assert gazetteer.get("mali")["name"] == "Mali"


def test_an_empty_table_of_own_places_changes_nothing(gazetteer: Gazetteer) -> None:
    extra = pd.DataFrame(columns=["id", "name", "lat", "lon", "accuracy_km"], dtype=str)
    assert load_gazetteer(extra).frame.index.equals(gazetteer.frame.index)
