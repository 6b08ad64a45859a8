"""Columns of written coordinates."""

from collections.abc import Sequence
from dataclasses import dataclass

from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry


@dataclass(frozen=True, eq=False)
class Spot:
    """One written place, read."""

    shape: BaseGeometry | None = None
    """In EPSG:4326, (lon, lat); None where nothing is written or it cannot be read."""
    kind: str = ""
    """How it was written, in words, where it is not plain decimal degrees: “degrees, minutes and
    seconds”, “decimal commas”, “latitude and longitude swapped”, “UTM zone 30N”, “MGRS”."""
    question: str = ""
    """What a reader should check, as it was read but may be wrong."""
    fault: str = ""
    """Why it could not be read, with the nearest valid choice where one is sure."""
    uncertainty_m: float | None = None
    """Half the width of a grid square that is all that is known."""


def read_pairs(lats: Sequence[str], lons: Sequence[str]) -> list[Spot]:
    """Read latitudes and longitudes that stand in two columns, each column as one."""
    return [
        Spot(Point(float(lon), float(lat))) if lat and lon else Spot()
        for lat, lon in zip(lats, lons, strict=True)
    ]


def read_single_cells(texts: Sequence[str]) -> list[Spot]:
    """Read coordinates of which both stand in one cell, in whatever notation, the column as one."""
    return [Spot(fault=f"{text} is no pair of coordinates") for text in texts]


def read_grid(
    eastings: Sequence[str], northings: Sequence[str], zones: Sequence[str] = (), crs: str = ""
) -> list[Spot]:
    """Read metres of UTM, whose zones stand beside them, or of a named CRS."""
    del northings, zones, crs
    return [Spot(fault="no zone is given") for _ in eastings]
