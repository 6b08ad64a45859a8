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


def test_an_outline_around_a_pole_is_closed_by_it() -> None:
    coast = [(-180, -70), (-90, -72), (0, -70), (90, -71), (180, -70)]
    cap = cut(shapely.Polygon(coast))
    assert cap.bounds == (-180, -90, 180, -70)
    assert cap.contains(shapely.Point(0, -89))
    assert not cap.contains(shapely.Point(0, 12))
