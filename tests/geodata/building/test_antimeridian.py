import shapely

from geodata.building.antimeridian import cut


def test_an_ordinary_polygon_is_left_alone() -> None:
    assert cut(shapely.box(0, 0, 5, 5)).equals(shapely.box(0, 0, 5, 5))


def test_a_ring_that_jumps_is_cut_in_two() -> None:
    jumping = shapely.Polygon([(179, 0), (-179, 0), (-179, 1), (179, 1)])
    assert cut(jumping).equals(shapely.box(179, 0, 180, 1) | shapely.box(-180, 0, -179, 1))


def test_a_sliver_of_no_area_beyond_the_edge_is_dropped() -> None:
    jumping = shapely.Polygon([(180, 0), (-180, 1), (-179, 0)])
    assert {part.geom_type for part in cut(jumping).geoms} == {"Polygon"}
    assert cut(jumping).bounds[2] == -179
