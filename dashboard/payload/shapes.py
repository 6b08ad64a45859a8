"""Parts of areas."""

from __future__ import annotations

from shapely.geometry.base import BaseGeometry


def mainland(shape: BaseGeometry) -> BaseGeometry:
    """Give the largest part of an area, without islands and exclaves; a point is its own."""
    return max(getattr(shape, "geoms", [shape]), key=lambda part: part.area)
