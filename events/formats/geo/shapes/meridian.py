"""Shapes that run over 180° of longitude, continued on the other side."""

from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry

_WORLDS: Final = (-360, 0, 360)
_SIDE: Final = 90
"""Degrees from 180° within which a shape that jumps from one side to the other is meant whole."""


def within(shape: BaseGeometry) -> BaseGeometry:
    """Give a shape between -180 and 180 degrees; the same object where it lies there already.

    Examples
    --------
    >>> within(shapely.LineString([(179, 0), (181, 0)])).wkt
    'MULTILINESTRING ((-180 0, -179 0), (179 0, 180 0))'
    >>> within(shapely.LineString([(179, 0), (-179, 0)])).wkt
    'MULTILINESTRING ((-180 0, -179 0), (179 0, 180 0))'
    """
    west, _, east, _ = shape.bounds
    if west >= -180 and east <= 180 and east - west <= 180:
        return shape
    parts = [_cut(part) for part in shapely.get_parts(shapely.get_parts(shape))]
    if all(part is None for part in parts):
        return shape
    kept = zip(parts, shapely.get_parts(shapely.get_parts(shape)), strict=True)
    return _joined([old if new is None else new for new, old in kept])


def _cut(part: BaseGeometry) -> BaseGeometry | None:
    """Cut one line, area or point; None where there is nothing to cut."""
    west, _, east, _ = part.bounds
    if west < -180 or east > 180:
        return _wrapped(part)
    lons = shapely.get_coordinates(part)[:, 0]
    if 180 < east - west < 360 and (np.abs(lons) >= 180 - _SIDE).all():
        return _wrapped(shapely.transform(part, _eastward))
    return None


def _wrapped(part: BaseGeometry) -> BaseGeometry:
    whole = shapely.make_valid(part)
    pieces = [translate(whole, xoff=turn) & shapely.box(-180, -90, 180, 90) for turn in _WORLDS]
    same = {type_of(part)}
    return _joined([p for piece in pieces for p in shapely.get_parts(piece) if type_of(p) in same])


def type_of(shape: BaseGeometry) -> int:
    """Count the dimensions of a shape: 0 for points, 1 for lines, 2 for areas."""
    return int(shapely.get_dimensions(shape))


def _eastward(lonlat: NDArray[np.float64]) -> NDArray[np.float64]:
    lon, lat = lonlat.T
    return np.column_stack([np.where(lon < 0, lon + 360, lon), lat])


def _joined(parts: list[BaseGeometry]) -> BaseGeometry:
    return shapely.union_all([part for part in parts if not part.is_empty])
