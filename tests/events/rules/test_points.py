"""A place somewhere in a town stands on the town's point, and a cited point is as it is cited."""

from typing import Any

import pytest

from events.load import load
from events.problems import CollectionError
from geodata.gazetteer import load_gazetteer

BAMAKO = load_gazetteer().get("bamako").geometry
HALL = "town-hall,Town hall,{lat},{lon},{precision},building,ML,{part_of},{cited},10"
CITED = "hand-entered: centre of Bamako as in GeoNames"


def report(folder: Any, *rows: str) -> list[str]:
    for row in rows:
        folder.append("places.csv", row)
    try:
        load(folder.path)
    except CollectionError as error:
        return [str(problem) for problem in error.problems]
    return []


def hall(
    lat: float = BAMAKO.y,
    lon: float = BAMAKO.x,
    precision: str = "town",
    part_of: str = "bamako",
    cited: str = "hand-entered: a plan",
) -> str:
    return HALL.format(lat=lat, lon=lon, precision=precision, part_of=part_of, cited=cited)


@pytest.mark.parametrize(
    "row",
    [
        hall(),
        hall(cited=CITED),
        hall(lat=12.7, precision="site"),
        hall(lat=12.7, precision="site", cited="GeoNames 1234567: Town hall"),
        hall(lat=12.7, part_of="koulikoro-region"),
        hall(lat=12.7, part_of=""),
    ],
    ids=["its town's", "as cited", "a site", "a site of its own there", "in a region", "in none"],
)
def test_a_point_that_is_where_it_says_passes(folder: Any, row: str) -> None:
    assert report(folder, row) == []


def test_a_place_somewhere_in_a_town_has_the_town_s_point(folder: Any) -> None:
    assert report(folder, hall(lat=12.65, lon=-8.0)) == [
        'places.csv:3 lat "12.65": a place somewhere in bamako has its point: '
        f"lat {BAMAKO.y}, lon {BAMAKO.x}"
    ]


def test_one_axis_may_be_wrong_alone(folder: Any) -> None:
    (line,) = report(folder, hall(lon=-8.0))
    assert line.startswith('places.csv:3 lon "-8.0": a place somewhere in bamako')


def test_a_town_of_the_collection_s_own_gives_its_point_too(folder: Any) -> None:
    town = "my-town,My town,13.5,-7.5,town,town,ML,koulikoro-region,hand-entered: a plan,5"
    (line,) = report(folder, town, hall(part_of="my-town"))
    assert line.endswith("a place somewhere in my-town has its point: lat 13.5, lon -7.5")


def test_what_claims_to_be_a_data_set_s_point_is_that_point(folder: Any) -> None:
    assert report(folder, hall(lat=12.65, precision="site", cited=CITED)) == [
        f'places.csv:3 lat "12.65": GeoNames has Bamako elsewhere: lat {BAMAKO.y}, lon {BAMAKO.x}'
    ]


def test_a_place_that_the_gazetteer_has_under_another_id_is_where_it_has_it(folder: Any) -> None:
    row = "kati-town,Kati,12.75,-8.07257,town,town,ML,koulikoro-region,GeoNames,5"
    (line,) = report(folder, row)
    assert line.startswith('places.csv:3 lat "12.75": GeoNames has Kati elsewhere')


def test_the_same_name_in_another_country_is_another_place(folder: Any) -> None:
    row = "paris-texas,Paris,33.66,-95.56,town,town,US,united-states,GeoNames,5"
    assert report(folder, row) == []


def test_a_place_that_is_part_of_itself_says_nothing_of_its_point(folder: Any) -> None:
    assert not any("has its point" in line for line in report(folder, hall(part_of="town-hall")))
