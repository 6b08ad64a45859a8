"""Polygons that share their borders: noded, simplified and rounded without gaps or overlaps."""

import geopandas as gpd
import shapely
from shapely.geometry.base import BaseGeometry


def noded(frame: gpd.GeoDataFrame, grid: float) -> gpd.GeoDataFrame:
    """Rebuild the polygons of each id from one net of lines rounded to the grid (degrees).

    Where polygons overlap, the row that comes first wins. What the grid swallows is left out.
    """
    net = shapely.union_all(frame.boundary.values, grid_size=grid)
    faces = shapely.get_parts(shapely.polygonize([net]))
    face, row = frame.sindex.query(shapely.point_on_surface(faces), predicate="intersects")
    owner = dict(zip(face[::-1], row[::-1], strict=True))
    owned = gpd.GeoDataFrame(
        {"row": [owner[number] for number in sorted(owner)]},
        geometry=faces[sorted(owner)],
        crs=frame.crs,
    ).dissolve("row", method="unary")
    kept = frame.iloc[owned.index].drop(columns="geometry")
    return kept.set_geometry(owned.geometry.values).set_crs(frame.crs).reset_index(drop=True)


def simplified(frame: gpd.GeoDataFrame, tolerance: float) -> gpd.GeoDataFrame:
    """Simplify all borders alike; the tolerance is the side of a square (degrees)."""
    return frame.set_geometry(shapely.coverage_simplify(frame.geometry.values, tolerance)).set_crs(
        frame.crs
    )


def dissolved(frame: gpd.GeoDataFrame, by: list[str]) -> gpd.GeoDataFrame:
    """Join the polygons that share the values, in the order of those values."""
    return frame.dissolve(by, method="unary").reset_index()


def shared_borders(frame: gpd.GeoDataFrame) -> dict[tuple[str, str], BaseGeometry]:
    """Return the line that each two neighbours share, once, by their ids in order."""
    lines: dict[tuple[str, str], BaseGeometry] = {}
    left, right = frame.sindex.query(frame.geometry, predicate="intersects")
    for a, b in zip(left, right, strict=True):
        if a < b:
            line = _line_part(frame.geometry.iloc[a].intersection(frame.geometry.iloc[b]))
            if not line.is_empty:
                lines[frame["id"].iloc[a], frame["id"].iloc[b]] = line
    return dict(sorted(lines.items()))


def _line_part(geometry: BaseGeometry) -> BaseGeometry:
    parts = [part for part in shapely.get_parts(geometry) if part.geom_type == "LineString"]
    return shapely.line_merge(shapely.MultiLineString(parts))
