import shapely
from pyproj import CRS

from events.formats.geo.shapes.fit import fit
from geodata.crs import WGS84


def fitted(*wkts, crs=WGS84):
    found = fit("a", {row: shapely.from_wkt(wkt) for row, wkt in enumerate(wkts, 1)}, crs, "none")
    shapes = {row: shape.wkt for row, shape in found.shapes.items()}
    return shapes, [(note.row, note.kind) for note in found.notes]


def test_nothing_gives_nothing():
    assert fitted() == ({}, [])


def test_an_invalid_outline_is_mended_and_a_hole_stays():
    bow = "POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))"
    ring = "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (3 3, 3 6, 6 6, 6 3, 3 3))"
    shapes, notes = fitted(bow, ring)
    assert shapely.from_wkt(shapes[1]).area == 2
    assert shapely.from_wkt(shapes[2]).area == 72
    assert notes == [(1, "invalid outline, mended")]


def test_a_tangle_is_not_mended():
    ring = [(n * 7919 % 1000, n * 104_729 % 90) for n in range(5_000)]
    tangle = shapely.transform(shapely.Polygon(ring), lambda pairs: pairs * [0.1, 1])
    assert fitted(tangle.wkt) == ({}, [(1, "a tangle for an outline; unplaced")])


def test_one_pair_of_five_that_is_swapped_is_flagged_and_stays():
    spots = ["POINT (7.1 47)", "POINT (7.5 47.3)", "POINT (7.2 46.9)", "POINT (7.4 47.2)"]
    shapes, notes = fitted(*spots, "POINT (47.1 7.3)")
    assert shapes[5] == "POINT (47.1 7.3)"
    ((row, kind),) = notes
    assert row == 5
    assert "if latitude and longitude are swapped" in kind


def test_a_far_place_that_would_not_lie_with_the_rest_is_not_flagged():
    spots = ["POINT (7.1 47)", "POINT (7.5 47.3)", "POINT (7.2 46.9)", "POINT (7.4 47.2)"]
    assert fitted(*spots, "POINT (-70 -30)")[1] == []


def test_a_pair_that_can_only_be_meant_the_other_way_round_is_turned():
    shapes, notes = fitted("POINT (121 47)", "POINT (47.5 121.5)", "POINT (121.2 47.1)")
    assert shapes[2] == "POINT (121.5 47.5)"
    assert notes == [(2, "latitude and longitude swapped")]


def test_a_file_is_turned_as_a_whole_where_it_then_lies_together():
    shapes, notes = fitted("POINT (50 88)", "POINT (51 92)", "POINT (52 89)")
    assert shapes[1] == "POINT (88 50)"
    assert [row for row, _ in notes] == [1, 2, 3]


def test_shapes_over_180_degrees_go_on_on_the_other_side():
    cut = "MULTILINESTRING ((-180 0, -179 0), (179 0, 180 0))"
    world = "POLYGON ((-180 -90, 180 -90, 180 90, -180 90, -180 -90))"
    wide = "LINESTRING (-100 40, 0 50, 100 40)"
    shapes, notes = fitted(
        "LINESTRING (179 0, -179 0)", "LINESTRING (179 0, 181 0)", "POINT (190 5)", world, wide
    )
    assert shapes == {1: cut, 2: cut, 3: "POINT (-170 5)", 4: world, 5: wide}
    assert [row for row, _ in notes] == [1, 2, 3]


def test_degrees_by_another_name_are_left_alone():
    for code in ("OGC:CRS84", "EPSG:4979"):
        assert fitted("POINT (7 47)", crs=CRS.from_user_input(code)) == ({1: "POINT (7 47)"}, [])


def test_what_a_projection_puts_nowhere_is_not_placed():
    shapes, notes = fitted("POINT (1e12 1e12)", crs=CRS.from_epsg(32630))
    assert shapes == {}
    assert notes[-1] == (1, "outside the earth, in degrees; unplaced")
