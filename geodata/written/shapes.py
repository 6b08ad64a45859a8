"""Shapes written as text: WKT, WKB in hex, GeoJSON."""

import json
import re
from typing import Any, Final

import numpy as np
import shapely
from pyproj import CRS, Transformer
from pyproj.exceptions import ProjError
from shapely.errors import ShapelyError
from shapely.geometry.base import BaseGeometry

from geodata.written.spot import Spot

_WKT: Final = re.compile(
    r"(?:SRID\s*=\s*(?P<srid>\d{1,6})\s*;\s*|<(?P<iri>[^<>]*)>\s*)?"
    r"(?P<shape>(?:MULTI)?(?:POINT|LINESTRING|POLYGON)\b.*|GEOMETRYCOLLECTION\b.*)",
    re.I | re.S,
)
_HEX: Final = re.compile(r"(?:\\x)?(0[01](?:[0-9a-f]{2}){8,})", re.I)
_EARTH: Final = re.compile(r"/crs/|/CRS")
_DEEPEST: Final = 8
_LONGEST_NEST: Final = 20_000
"""Hex characters of a shape that may hold others."""
_SIMPLE: Final = (1, 2, 3)
WGS84_CODE: Final = 4326


def shape_in(text: str) -> Spot | None:
    """Read a shape that is written as text; None where the text is no such thing.

    >>> shape_in("SRID=4326;POINT Z (2.35 48.85 35)").shape
    <POINT (2.35 48.85)>
    """
    if text.startswith("{"):
        return _geojson(text)
    if match := _HEX.fullmatch(text):
        return _wkb(match[1])
    match = _WKT.fullmatch(text)
    return _wkt(match) if match else None


def in_degrees(shape: BaseGeometry, kind: str) -> Spot:
    """Give a shape in two dimensions, if it lies on the globe."""
    flat = shapely.force_2d(shape)
    if flat.is_empty:
        return Spot()
    low_x, low_y, high_x, high_y = flat.bounds
    if not np.isfinite(flat.bounds).all():
        return Spot(fault="a coordinate is not a number")
    if max(-low_x, high_x) > 180 or max(-low_y, high_y) > 90:
        swapped = max(-low_x, high_x) <= 90 and max(-low_y, high_y) <= 180
        hint = "; are latitude and longitude swapped?" if swapped else ""
        return Spot(
            fault=f"expected degrees, longitude first, from -180 to 180 and -90 to 90{hint}"
        )
    return Spot(flat, kind)


def _wkt(match: re.Match[str]) -> Spot:
    if match["iri"] and not _EARTH.search(match["iri"]):
        return Spot(fault="these coordinates are not of the Earth")
    if _depth(match["shape"]) > _DEEPEST:
        return Spot(fault="nested too deeply")
    try:
        shape = shapely.from_wkt(match["shape"])
    except (ShapelyError, ValueError):
        return Spot(fault='not WKT; expected a shape such as "POINT (2.3522 48.8566)"')
    code = int(match["srid"] or WGS84_CODE)
    iri_code = re.search(r"/EPSG/[^/]*/(\d{1,6})$", match["iri"] or "")
    return _moved(shape, int(iri_code[1]) if iri_code else code, "WKT")


def _wkb(text: str) -> Spot:
    order = "little" if text[1] == "1" else "big"
    kind = int.from_bytes(bytes.fromhex(text[2:10]), order)  # type: ignore[arg-type]
    if (kind & 0xFFFF) % 1000 not in _SIMPLE and len(text) > _LONGEST_NEST:
        return Spot(fault="a shape of shapes this long cannot be read in hex; expected WKT")
    try:
        shape = shapely.from_wkb(text)
    except (ShapelyError, ValueError):
        return Spot(fault="not WKB in hex")
    return _moved(shape, shapely.get_srid(shape) or WGS84_CODE, "WKB")


def _geojson(text: str) -> Spot | None:
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if isinstance(content, dict) and isinstance(content.get("geometry"), dict):
        content = content["geometry"]
    if not isinstance(content, dict) or not {"coordinates", "geometries"} & content.keys():
        return None
    try:
        shape = shapely.geometry.shape(_member(content))
    except (ShapelyError, ValueError, TypeError, LookupError, AttributeError):
        return Spot(fault='not GeoJSON; expected {"type": "Point", "coordinates": [lon, lat]}')
    return in_degrees(shape, "GeoJSON")


def _member(content: Any, depth: int = 0) -> dict[str, Any]:
    if depth > _DEEPEST:
        raise ValueError("nested too deeply")
    if "geometries" in content:
        members = [_member(member, depth + 1) for member in content["geometries"]]
        return {"type": "GeometryCollection", "geometries": members}
    return {"type": content["type"], "coordinates": _flat(content["coordinates"])}


def _flat(value: Any, depth: int = 0) -> Any:
    """Keep two numbers of each position."""
    if depth > _DEEPEST:
        raise ValueError("nested too deeply")
    if isinstance(value, list) and value and not isinstance(value[0], list):
        return [float(number) for number in value[:2]]
    return [_flat(item, depth + 1) for item in value]


def _moved(shape: BaseGeometry, code: int, kind: str) -> Spot:
    if code in (0, WGS84_CODE):
        return in_degrees(shape, kind)
    try:
        transformer = Transformer.from_crs(CRS.from_epsg(code), WGS84_CODE, always_xy=True)
    except ProjError:
        return Spot(fault=f"there is no EPSG:{code}")
    moved = shapely.transform(
        shapely.force_2d(shape), lambda xy: np.column_stack(transformer.transform(*xy.T))
    )
    return in_degrees(moved, f"{kind} in EPSG:{code}")


def _depth(text: str) -> int:
    steps = np.frombuffer(text.encode(), dtype=np.uint8)
    depths = np.cumsum((steps == ord("(")).astype(int) - (steps == ord(")")))
    return int(depths.max(initial=0))
