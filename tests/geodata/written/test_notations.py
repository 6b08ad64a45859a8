"""Coordinates in the notations that people use, one cell at a time."""

import pytest
from shapely import Point

from geodata.written import Spot, read_pairs, read_single_cells


def lat_lon(spot: Spot) -> tuple[float, float]:
    assert isinstance(spot.shape, Point), spot
    return round(spot.shape.y, 4), round(spot.shape.x, 4)


ONE_CELL = {
    # decimal degrees, latitude first
    "47.2083333, 7.5372": (47.2083, 7.5372),
    "48.8566,2.3522": (48.8566, 2.3522),
    "48.8566 2.3522": (48.8566, 2.3522),
    "48.8566;2.3522": (48.8566, 2.3522),
    "48.8566 / 2.3522": (48.8566, 2.3522),
    "48.8566|2.3522": (48.8566, 2.3522),
    "48.8566\t2.3522": (48.8566, 2.3522),
    "(48.8566, 2.3522)": (48.8566, 2.3522),
    "[48.8566, 2.3522]": (48.8566, 2.3522),
    "48.8566, 2.3522, ": (48.8566, 2.3522),
    "41.88, -87.63": (41.88, -87.63),
    "41.88,−87.63": (41.88, -87.63),
    "41.88, – 87.63": (41.88, -87.63),
    "+41.88 -87.63": (41.88, -87.63),
    "48.8566, 2.3522, 35": (48.8566, 2.3522),
    # decimal commas
    "48,8566; 2,3522": (48.8566, 2.3522),
    "48,8566, 2,3522": (48.8566, 2.3522),
    "48,8566 2,3522": (48.8566, 2.3522),
    "48,8566/2,3522": (48.8566, 2.3522),
    "48,8566,2,3522": (48.8566, 2.3522),
    "-8,8368;13,2343": (-8.8368, 13.2343),
    # sides of the world, before or after, in either order
    "N53.51/E12.35": (53.51, 12.35),
    "N 53.51 E 12.35": (53.51, 12.35),
    "53.51N 12.35E": (53.51, 12.35),
    "53.51 n, 12.35 w": (53.51, -12.35),
    "12.35 E, 53.51 N": (53.51, 12.35),
    "E12.35 N53.51": (53.51, 12.35),
    "8.5 S, 13.2 E": (-8.5, 13.2),
    "12.65 N; 8,0 O": (12.65, -8.0),
    "12°39′ nord, 8°0′ ouest": (12.65, -8.0),
    "19° 26′ N, 99° 8′ oeste": (19.4333, -99.1333),
    "8° 50′ sul, 13° 14′ leste": (-8.8333, 13.2333),
    "52° 31′ nördl. Breite, 13° 24′ östl. Länge": (52.5167, 13.4),
    "53° 47′ N, 12° 10′ Ost": (53.7833, 12.1667),
    "55°45′ с. ш. 37°37′ в. д.": (55.75, 37.6167),
    "12°39′ с.ш., 8°0′ з.д.": (12.65, -8.0),
    "8°50′ ю. ш., 13°14′ в. д.": (-8.8333, 13.2333),
    "С 55.75 В 37.62": (55.75, 37.62),
    # degrees, minutes and seconds, with any signs
    "7°52'36.1\"E, 45°55'37.2\"N": (45.927, 7.8767),
    "7°59'07\"E, 46°32'51\"N": (46.5475, 7.9853),
    "45º55’37,2” N 7º52’36,1” E": (45.927, 7.8767),
    "45˚55′37.2″N 7˚52′36.1″E": (45.927, 7.8767),
    "45° 55.62' N, 7° 52.6' E": (45.927, 7.8767),
    "45°55'37.2''N, 7°52'36.1''E": (45.927, 7.8767),
    "53 47 24 N 12 10 12 E": (53.79, 12.17),
    "53 47 24 12 10 12": (53.79, 12.17),
    "53 47 12 10": (53.7833, 12.1667),
    "45d55m37.2s N, 7d52m36.1s E": (45.927, 7.8767),
    "45:55:37.2N 7:52:36.1E": (45.927, 7.8767),
    "N 53° 47' E 12° 10'": (53.7833, 12.1667),
    "-8° 50' 12\", 13° 14' 3\"": (-8.8367, 13.2342),
    "4852N 00221E": (48.8667, 2.35),
    "485124N0022107E": (48.8567, 2.3519),
    # names of the axes
    "lat: 48.8566, lon: 2.3522": (48.8566, 2.3522),
    "lon=2.3522 lat=48.8566": (48.8566, 2.3522),
    "Breite 53,79 Länge 12,17": (53.79, 12.17),
    "широта 55,75; долгота 37,62": (55.75, 37.62),
    # addresses of maps
    "geo:48.8566,2.3522": (48.8566, 2.3522),
    "geo:48.8566,2.3522;u=35": (48.8566, 2.3522),
    "https://www.google.com/maps/@48.8566,2.3522,15z": (48.8566, 2.3522),
    "https://www.google.com/maps/place/X/@1.0,2.0,7z/data=!3d48.8566!4d2.3522": (48.8566, 2.3522),
    "https://maps.google.com/?q=48.8566,2.3522": (48.8566, 2.3522),
    "https://www.openstreetmap.org/#map=12/48.8566/2.3522": (48.8566, 2.3522),
    "https://www.openstreetmap.org/?mlat=48.8566&mlon=2.3522#map=5/1/2": (48.8566, 2.3522),
    "+48.8566+002.3522/": (48.8566, 2.3522),
    # shapes, longitude first
    "POINT(2.3522 48.8566)": (48.8566, 2.3522),
    "Point(2.3522 48.8566)": (48.8566, 2.3522),
    "POINT Z (2.3522 48.8566 35)": (48.8566, 2.3522),
    "SRID=4326;POINT(2.3522 48.8566)": (48.8566, 2.3522),
    "SRID=3857;POINT(261845.7 6250564.3)": (48.8566, 2.3522),
    '{"type": "Point", "coordinates": [2.3522, 48.8566]}': (48.8566, 2.3522),
    '{"type": "Point", "coordinates": [2.3522, 48.8566, 35, 9]}': (48.8566, 2.3522),
    "0101000000C3F5285C8FC20240EC51B81E85634840": (48.7775, 2.345),
    # grids
    "30N 712345 1398765": (12.6458, -1.0449),
    "Zone 30 north, 712345 mE, 1398765 mN": (12.6458, -1.0449),
}


@pytest.mark.parametrize("text", ONE_CELL)
def test_one_cell_holds_both(text: str) -> None:
    assert lat_lon(read_single_cells([text])[0]) == ONE_CELL[text]


TWO_CELLS = {
    ("48.8566", "2.3522"): (48.8566, 2.3522),
    ("48,8566", "2,3522"): (48.8566, 2.3522),
    ("N53.51", "E12.35"): (53.51, 12.35),
    ("53.51 N", "12.35 W"): (53.51, -12.35),
    ("53°47'24\"N", "12°10'12\"E"): (53.79, 12.17),
    ("12°39′", "−8°0′"): (12.65, -8.0),
    ("53 47 24", "12 10 12"): (53.79, 12.17),
    ("12.65° с. ш.", "8.0° з. д."): (12.65, -8.0),
    (" 48.8566 ", " 2.3522"): (48.8566, 2.3522),
    ("+48.8566", "+2.3522"): (48.8566, 2.3522),
    ("-8.8368", "13"): (-8.8368, 13.0),
    ("12.35 E", "53.51 N"): (53.51, 12.35),
}


@pytest.mark.parametrize("texts", TWO_CELLS)
def test_each_cell_holds_one(texts: tuple[str, str]) -> None:
    assert lat_lon(read_pairs(texts[:1], texts[1:])[0]) == TWO_CELLS[texts]


NOTHING = ["", "  ", "NA", "N/A", "#N/A", "nan", "NULL", "None", "-", "—", "?", "unknown"]


@pytest.mark.parametrize("text", NOTHING)
def test_what_says_nothing_is_no_fault(text: str) -> None:
    for spot in (*read_pairs([text], [text]), *read_single_cells([text])):
        assert (spot.shape, spot.fault) == (None, "")


def test_a_shape_that_is_empty_is_nothing() -> None:
    assert read_single_cells(["POINT EMPTY"])[0].fault == ""


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("somewhere", "expected latitude and longitude"),
        ("48.8566", "expected latitude and longitude"),
        ("12, rue des Lilas 14", "expected degrees"),
        ("48°75′ N, 2°20′ E", "minutes and seconds go from 0 to 59"),
        ("48.5° 20′ N, 2°20′ E", "only the last of degrees, minutes and seconds"),
        ("48 N, 49 N", "two latitudes; expected a latitude and a longitude"),
        ("-48 N, 2 E", "a minus and N are two sides"),
        ("95.5, 200", "expected degrees; these numbers are too large"),
        ("48.8566 - 2.3522", "expected latitude and longitude"),
        ("48.8566 N", "expected latitude and longitude"),
        ("4875N 00221E", "minutes and seconds go from 0 to 59"),
        ("POINT(2.35)", "not WKT; expected a shape such as"),
        ("POINT(48.85 102.35)", "are latitude and longitude swapped?"),
        ("SRID=999999;POINT(1 2)", "there is no EPSG:999999"),
        ("<http://www.example.org/moon> Point(2.3 48.8)", "not of the Earth"),
        ('{"type": "Point", "coordinates": ["a", "b"]}', "not GeoJSON"),
        ("https://example.org/photo.jpg", "an address without coordinates"),
        ("8FW4V75V+8Q", "plus codes are not read"),
        ("GEOMETRYCOLLECTION(" * 20 + "POINT(1 2)" + ")" * 20, "nested too deeply"),
        ("1" * 5000, "expected latitude and longitude"),
    ],
)
def test_what_cannot_be_read_says_what_was_expected(text: str, rule: str) -> None:
    spot = read_single_cells([text])[0]
    assert spot.shape is None
    assert rule in spot.fault


@pytest.mark.parametrize(
    ("lat", "lon", "rule"),
    [
        ("48.8566", "", "longitude is missing"),
        ("NA", "2.3522", "latitude is missing"),
        ("48.856.614", "2.3522", 'did you mean "48.856614"?'),
        ("north", "2.3522", "expected degrees"),
        ("inf", "2.3522", "expected degrees"),
        ("1e400", "2.3522", "expected degrees"),
    ],
)
def test_a_pair_that_is_none_says_why(lat: str, lon: str, rule: str) -> None:
    assert rule in read_pairs([lat], [lon])[0].fault


def test_how_it_was_written_is_said() -> None:
    said = read_single_cells(["48,8566; 2,3522", "N53.51 E12.35", "45°55′37″, 7°52′", "1.5, 2.5"])
    assert [spot.kind for spot in said] == [
        "decimal commas",
        "hemisphere letters",
        "degrees, minutes and seconds, degrees and minutes",
        "",
    ]


def test_lines_and_areas_are_places_too() -> None:
    area, line = read_single_cells(["POLYGON((0 0, 1 0, 1 1, 0 0))", "LINESTRING(0 0, 1 1)"])
    assert (area.shape.geom_type, line.shape.geom_type) == ("Polygon", "LineString")


def test_several_pairs_in_one_cell_are_several_places() -> None:
    spot = read_single_cells(["48.8566, 2.3522; 12.65, -8.0 | 53°47′N 12°10′E"])[0]
    assert spot.shape is not None
    assert [point.y for point in spot.shape.geoms] == pytest.approx(
        [48.8566, 12.65, 53.7833], abs=1e-4
    )
    assert spot.kind == "several places"


def test_a_collection_of_shapes_is_a_place() -> None:
    parts = '{"type": "Point", "coordinates": [1, 2]}'
    text = f'{{"type": "GeometryCollection", "geometries": [{parts}, {parts}]}}'
    spot = read_single_cells([text])[0]
    assert spot.shape is not None
    assert spot.shape.geom_type == "GeometryCollection"


@pytest.mark.parametrize(
    "text",
    [
        "1.1" + " " * 1_000_000,
        "9" * 1_000_000,
        "POINT(" * 100_000,
        "{" * 100_000,
        "1.5, " * 100_000,
    ],
    ids=["spaces", "figures", "brackets", "braces", "pairs"],
)
def test_a_cell_of_any_length_is_answered(text: str) -> None:
    spots = [*read_single_cells([text]), *read_pairs([text], [text])]
    assert all(spot.shape is None and spot.fault for spot in spots)


def test_two_whole_numbers_may_be_one_with_a_decimal_comma() -> None:
    spot = read_single_cells(["48,85"])[0]
    assert lat_lon(spot) == (48.0, 85.0)
    assert spot.question == "read as two numbers; is it one, with a decimal comma?"
