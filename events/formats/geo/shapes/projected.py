"""Coordinates of other reference systems, in degrees."""

from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError

from geodata.crs import WGS84


def system(name: Any) -> CRS | None:
    """Find a system on earth by its code, its name or its definition; None where there is none.

    >>> system("urn:ogc:def:crs:EPSG::32630").name, system("my metres")
    ('WGS 84 / UTM zone 30N', None)
    """
    try:
        crs = CRS.from_user_input(name)
    except (CRSError, TypeError, ValueError):
        return None
    return crs if crs.is_geographic or crs.is_projected else None


def is_degrees(crs: CRS) -> bool:
    """Tell whether coordinates are degrees of WGS 84.

    >>> is_degrees(CRS.from_user_input("OGC:CRS84")), is_degrees(CRS.from_epsg(3857))
    (True, False)
    """
    crs = crs.to_2d()
    return bool(crs.equals(WGS84, ignore_axis_order=True)) or crs.to_authority() == ("OGC", "CRS84")


def degrees(shapes: NDArray[np.object_], crs: CRS) -> NDArray[np.object_]:
    """Reproject shapes of (east, north) to (lon, lat); what lies nowhere becomes infinite."""
    change = Transformer.from_crs(crs, WGS84, always_xy=True)

    def turn(pairs: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.column_stack(change.transform(pairs[:, 0], pairs[:, 1]))

    turned: NDArray[np.object_] = shapely.transform(shapes, turn)
    return turned


def name_of(crs: CRS) -> str:
    """Say a system by name and code.

    >>> name_of(CRS.from_epsg(32630))
    'WGS 84 / UTM zone 30N (EPSG:32630)'
    """
    code = crs.to_authority()
    return f"{crs.name} ({':'.join(code)})" if code else str(crs.name)
