"""What the pieces hold: the world's land, its borders and names, where they are."""

import json

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely

from geodata.crs import WGS84
from geodata.fine import fine_text, unpack
from geodata.ground import LEVELS, meeting, pieces
from geodata.layers import layer
from tests.geodata.ground.opened import Opened, level, opened, together

NUMBERS = [one.number for one in LEVELS]
SAMPLE = [(-8.0, 12.6), (76.0, 34.5), (35.2, 31.8), (9.0, 48.0), (-71.0, -50.0), (179.0, -17.0)]
EQUAL_AREA = 6933
LARGE = 50_000
"""Square kilometres from which a country's area is compared."""

TOWNS = {
    "Bamako": (-7.99, 12.65, "mali"),
    "Simferopol": (34.1, 44.95, "ukraine"),
    "Sevastopol": (33.6, 44.6, "ukraine"),
    "Donetsk": (37.8, 48.0, "ukraine"),
    "Taman": (36.9, 45.2, "russia"),
    "Dakhla": (-15.5, 23.7, "western-sahara"),
    "Smara": (-11.67, 26.74, "western-sahara"),
    "Pristina": (21.16, 42.66, "kosovo"),
    "Hargeisa": (44.07, 9.56, "somaliland"),
    "Kyrenia": (33.32, 35.3, "northern-cyprus"),
    "Taipei": (121.5, 25.05, "taiwan"),
    "Kunashir": (145.9, 44.1, "russia"),
    "Aksai Chin": (79.5, 35.2, "china"),
    "Tawang": (92.0, 27.6, "india"),
    "Gilgit": (74.3, 35.9, "pakistan"),
    "Halaib": (36.5, 22.2, "egypt"),
    "Abyei": (28.4, 9.5, "sudan"),
    "Sukhumi": (41.1, 43.0, "georgia"),
    "Golan": (35.8, 33.0, "israel"),
    "Ramallah": (35.2, 31.9, "palestine"),
    "Baikonur": (63.3, 45.96, "kazakhstan"),
    "Uelen, east of 180": (-172.0, 66.5, "russia"),
    "Bilibino, west of 180": (166.4, 68.0, "russia"),
    "South Pole": (0.0, -89.99, "antarctica"),
}
CONTESTED = {
    "line of control in Kashmir": (73.97, 34.0, 75.5, 34.9),
    "Arunachal Pradesh": (92.0, 27.7, 97.0, 29.4),
    "West Bank": (34.9, 31.3, 35.2, 32.5),
    "Golan": (35.7, 32.8, 36.0, 33.3),
    "Western Sahara": (-13.0, 27.5, -9.0, 27.8),
    "Kosovo": (20.3, 42.5, 21.5, 43.2),
    "Korea": (127.0, 38.0, 128.0, 38.4),
    "Essequibo": (-61.0, 5.5, -60.0, 7.0),
}


def at(number: int, lon: float, lat: float) -> Opened:
    inside = [
        name
        for name in meeting(number, (lon, lat, lon, lat))
        if pieces()[name].box[0] <= lon < pieces()[name].box[2]
        and pieces()[name].box[1] <= lat < pieces()[name].box[3]
    ]
    (name,) = inside
    return opened(name)


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("town", TOWNS)
def test_every_place_is_in_its_country_as_the_sources_page_says(number: int, town: str) -> None:
    lon, lat, country = TOWNS[town]
    assert at(number, lon, lat).country_at(lon, lat) == [country]


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("where", CONTESTED)
def test_contested_borders_are_marked_so(number: int, where: str) -> None:
    view = shapely.box(*CONTESTED[where])
    met = [opened(name) for name in meeting(number, view.bounds)]
    contested = together(piece.disputed & view for piece in met)
    accepted = together(piece.borders & view for piece in met)
    assert contested.length > 0.5 * min(view.bounds[2] - view.bounds[0], 0.5)
    assert contested.length > 4 * accepted.length


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("spot", SAMPLE)
def test_neighbours_share_their_border_without_gap_or_overlap(
    number: int, spot: tuple[float, float]
) -> None:
    piece = at(number, *spot)
    land = [together(found) & piece.box for found in piece.land.values()]
    whole = together(land)
    assert sum(one.area for one in land) == pytest.approx(whole.area, abs=1e-6)
    edges = together(one.boundary for one in land)
    inner = edges - whole.boundary.buffer(0.0005)
    assert shapely.length(piece.borders & piece.disputed) < 1e-6
    drawn = together([piece.borders, piece.disputed]) & piece.box
    assert shapely.length(inner - drawn.buffer(0.001)) < 0.01
    assert shapely.length(drawn - edges.buffer(0.001)) < 0.01


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("spot", SAMPLE)
def test_neighbouring_pieces_agree_where_they_overlap(
    number: int, spot: tuple[float, float]
) -> None:
    here = at(number, *spot)
    west, south, _, north = here.box.bounds
    for name in meeting(number, (west - 0.001, south + 0.001, west - 0.001, north - 0.001)):
        other = opened(name)
        seam = shapely.box(west - 0.009, south, west + 0.009, north) & other.box.buffer(0.009)
        for key in here.land.keys() | other.land.keys():
            one, two = (together(piece.land.get(key, [])) & seam for piece in (here, other))
            assert shapely.area(one ^ two) < 1e-3 * seam.area


@pytest.mark.parametrize("number", NUMBERS)
def test_areas_are_valid_and_stay_within_the_world(number: int) -> None:
    for name in level(number):
        piece = opened(name)
        shapes = [*piece.lakes, *piece.ice, *(s for found in piece.land.values() for s in found)]
        assert shapely.is_valid(shapes).all(), name
        if shapes:
            west, south, east, north = shapely.total_bounds(shapes)
            assert (west >= -180) & (south >= -90) & (east <= 180) & (north <= 90)
            assert shapely.box(west, south, east, north).within(
                piece.box.buffer(0.051, join_style="mitre")
            )


@pytest.mark.parametrize("number", NUMBERS[:2])
def test_countries_are_as_large_as_in_the_fine_outlines(number: int) -> None:
    rows = [
        (key, shape, piece.box)
        for piece in map(opened, level(number))
        for key, found in piece.land.items()
        for shape in found
    ]
    keys, shapes, cells = zip(*rows, strict=True)
    cut = gpd.GeoSeries(shapely.intersection(shapes, cells), crs=WGS84).to_crs(EQUAL_AREA)
    found = cut.area.groupby(np.array(keys)).sum() / 1e6
    outlines = {key: unpack(one) for key, one in json.loads(fine_text())["countries"].items()}
    world = gpd.GeoSeries(outlines, crs=WGS84).to_crs(EQUAL_AREA).area / 1e6
    assert set(world.index[world > 300]) <= set(found.index)
    large = world[world > LARGE]
    assert found[large.index].sum() == pytest.approx(large.sum(), rel=0.01)
    unlike = (found[large.index] / large - 1).abs()
    assert unlike[unlike > 0.03].to_dict() == {}


@pytest.mark.parametrize("number", NUMBERS)
def test_antarctica_is_land_and_ice_down_to_the_pole(number: int) -> None:
    for name in meeting(number, (-180, -89, 180, -88)):
        piece = opened(name)
        pole = shapely.box(piece.box.bounds[0], -90, piece.box.bounds[2], -88)
        for found in (piece.land["antarctica"], piece.ice):
            assert shapely.area(pole - together(found)) < 1e-6


@pytest.mark.parametrize("number", NUMBERS)
def test_land_reaches_the_antimeridian_from_both_sides(number: int) -> None:
    for country, lat in {"russia": 67.5, "fiji": -16.8}.items():
        for side in (-180.0, 180.0):
            met = map(opened, meeting(number, (side, lat - 1, side, lat + 1)))
            found = together(s for piece in met for s in piece.land.get(country, []))
            assert shapely.dwithin(found, shapely.Point(side, lat), 1.5), (country, side)


@pytest.mark.parametrize("number", NUMBERS)
def test_a_name_stands_in_the_one_piece_that_holds_it(number: int) -> None:
    for name in level(number):
        names = opened(name).names
        west, south, east, north = pieces()[name].box
        assert names["lon"].between(west, east, inclusive="left").all()
        assert names["lat"].between(south, north, inclusive="left").all()
        assert names["rank"].between(1, 9).all()
        assert (names["name"].str.strip() != "").all()


def test_finer_levels_name_more() -> None:
    kinds = [
        pd.concat([opened(name).names for name in level(number)])["kind"].value_counts()
        for number in NUMBERS
    ]
    assert kinds[0]["towns"] < kinds[1]["towns"] < kinds[2]["towns"]
    assert kinds[0]["rivers"] < kinds[1]["rivers"] < kinds[2]["rivers"]
    assert kinds[2]["towns"] > 30_000
    assert kinds[2]["airfields"] > 7_000
    assert set(kinds[2].index) == {"airfields", "lakes", "regions", "rivers", "towns"}


@pytest.mark.parametrize(
    ("spot", "kind", "name", "french", "russian"),
    [
        ((-7.975, 12.609), "towns", "Bamako", None, "Бамако"),
        ((37.6, 55.75), "towns", "Moscow", "Moscou", "Москва"),
        ((40.5, 64.54), "towns", "Arkhangel’sk", None, "Архангельск"),
        ((178.44, -18.14), "towns", "Suva", None, "Сува"),
        ((33.0, -1.0), "lakes", "Lake Victoria", "lac Victoria", "Виктория"),
    ],
)
def test_names_are_in_the_three_languages_where_they_are_known(
    spot: tuple[float, float], kind: str, name: str, french: str | None, russian: str
) -> None:
    around = meeting(3, (spot[0] - 1, spot[1] - 1, spot[0] + 1, spot[1] + 1))
    names = pd.concat([opened(one).names for one in around]).astype(object)
    (row,) = names[(names["kind"] == kind) & (names["name"] == name)].to_dict("records")
    assert (row["fr"], row["ru"]) == (french, russian)


def test_the_greatest_towns_are_a_layer_of_their_own() -> None:
    rows = [feature["properties"] for feature in layer("great_towns")["features"]]
    assert 200 <= len(rows) <= 300
    assert len({row["id"] for row in rows}) == len(rows)
    assert {row["kind"] for row in rows} == {"capital", "town"}
    assert sum(row["name_ru"] not in (None, "") for row in rows) > 150
