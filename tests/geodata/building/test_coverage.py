import geopandas as gpd
import shapely

from geodata.building.coverage import dissolved, noded, shared_borders, simplified


def squares(*shapes: shapely.Polygon) -> gpd.GeoDataFrame:
    ids = [chr(ord("a") + number) for number in range(len(shapes))]
    return gpd.GeoDataFrame({"id": ids}, geometry=list(shapes), crs="EPSG:4326")


def test_where_polygons_overlap_the_first_wins() -> None:
    cover = noded(squares(shapely.box(0, 0, 2, 1), shapely.box(1, 0, 3, 1)), 0.1)
    assert [shape.bounds for shape in cover.geometry] == [(0, 0, 2, 1), (2, 0, 3, 1)]


def test_what_the_grid_swallows_is_left_out() -> None:
    cover = noded(squares(shapely.box(0, 0, 1, 1), shapely.box(5, 5, 5.01, 5.01)), 0.1)
    assert list(cover["id"]) == ["a"]


def test_holes_stay_holes() -> None:
    ring = shapely.box(0, 0, 3, 3) - shapely.box(1, 1, 2, 2)
    assert noded(squares(ring), 0.1).geometry.iloc[0].equals(ring)


def test_simplified_neighbours_still_meet() -> None:
    bent = [(1, 0), (1.05, 0.5), (1, 1)]
    left = shapely.Polygon([(0, 0), *bent, (0, 1)])
    right = shapely.Polygon([*bent, (2, 1), (2, 0)])
    cover = simplified(squares(left, right), 0.5)
    assert cover.geometry.iloc[0].equals(shapely.box(0, 0, 1, 1))
    assert shapely.coverage_is_valid(cover.geometry.array)


def test_polygons_are_joined_by_value() -> None:
    frame = squares(shapely.box(1, 0, 2, 1), shapely.box(0, 0, 1, 1)).assign(id="a")
    assert dissolved(frame, ["id"]).geometry.iloc[0].equals(shapely.box(0, 0, 2, 1))


def test_a_shared_border_is_found_once_and_a_touching_corner_is_none() -> None:
    cover = squares(shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1), shapely.box(2, 1, 3, 2))
    borders = shared_borders(cover)
    assert list(borders) == [("a", "b")]
    assert borders["a", "b"].equals(shapely.LineString([(1, 0), (1, 1)]))
