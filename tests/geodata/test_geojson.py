import json

import geopandas as gpd
import numpy as np
import pytest
import shapely

from geodata.geojson import to_geojson


def frame(*geometries: shapely.Geometry | None, **columns: list[object]) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(columns, geometry=list(geometries), crs="EPSG:4326")


def test_only_the_chosen_columns_are_written() -> None:
    towns = frame(shapely.Point(1, 2), name=["Gao"], secret=["x"])
    assert to_geojson(towns, ["name"], 1) == {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "properties": {"name": "Gao"},
                "geometry": {"type": "Point", "coordinates": [1.0, 2.0]},
            }
        ],
    }


def test_an_empty_frame_is_an_empty_collection() -> None:
    assert to_geojson(frame(name=[]), ["name"], 2)["features"] == []


def test_missing_values_and_geometries_become_null() -> None:
    [feature] = to_geojson(frame(None, rank=[np.nan]), ["rank"], 2)["features"]
    assert feature["properties"] == {"rank": None}
    assert feature["geometry"] is None


def test_an_index_named_id_becomes_the_feature_id() -> None:
    towns = frame(shapely.Point(1, 2), id=["gao"]).set_index("id")
    assert to_geojson(towns, [], 1)["features"][0]["id"] == "gao"


def test_outer_rings_run_counter_clockwise_and_holes_clockwise() -> None:
    hole = shapely.box(1, 1, 2, 2).exterior
    clockwise = shapely.Polygon(shapely.box(0, 0, 3, 3, ccw=False).exterior, [hole])
    [feature] = to_geojson(frame(clockwise), [], 0)["features"]
    outer, inner = feature["geometry"]["coordinates"]
    assert shapely.is_ccw(shapely.linearrings(outer))
    assert not shapely.is_ccw(shapely.linearrings(inner))


def test_numbers_are_rounded_without_a_tail() -> None:
    text = json.dumps(to_geojson(frame(shapely.Point(0.1 + 0.2, 1 / 3)), [], 3))
    assert "[0.3, 0.333]" in text


def test_rounding_leaves_polygons_valid() -> None:
    # Plain rounding would fold the neck of this shape over itself.
    neck = shapely.Polygon([(0, 0), (1, 0.449), (2, 0), (2, 1), (1, 0.451), (0, 1)])
    [feature] = to_geojson(frame(neck), [], 0)["features"]
    assert shapely.geometry.shape(feature["geometry"]).is_valid


def test_another_crs_is_refused() -> None:
    with pytest.raises(ValueError, match="EPSG:3857"):
        to_geojson(frame().set_crs(3857, allow_override=True), [], 2)
