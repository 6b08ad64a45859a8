"""Metres of a grid: UTM, MGRS, and any named CRS."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import numpy as np
from mgrs import MGRS
from mgrs.core import MGRSError
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError
from shapely import Point

from geodata.written.spot import Spot

_MGRS: Final = re.compile(r"(\d{1,2}[C-HJ-NP-X])([A-HJ-NP-Z]{2})((?:\d\d){1,5})")
_ZONE: Final = re.compile(r"(?:UTM\s*)?(?:zone\s*)?(\d{1,2})\s*(north|south|[C-HJ-NP-X])?", re.I)
_METRES_IN_CELL: Final = r"\s*(?:[,;]?\s|;)\s*(\d{5,8}(?:[.,]\d+)?)\s*(?:m?\s*[EN])?"
_UTM: Final = re.compile(rf"(?:{_ZONE.pattern}){_METRES_IN_CELL}{_METRES_IN_CELL}", re.I)
_CODE: Final = re.compile(r"(?:EPSG\s*:?\s*)?(\d{4,6})", re.I)
_BANDS: Final = "CDEFGHJKLMNPQRSTUVWX"
_NORTHERN: Final = "NPQRSTUVWX"
_BAND_S: Final = (3_530_000, 4_440_000)
"""Metres north of the equator where the band S lies, which is a letter for the south too."""
_EASTINGS: Final = (100_000, 900_000)
_MOST_NORTH: Final = 10_000_000
_SIDE: Final = 100_000
_WHICH: Final = 'zone {0} of which hemisphere? expected "{0} north" or "{0} south"'


def mgrs_cell(text: str) -> Spot | None:
    """Read one reference of MGRS as the centre of its square; None where it is none.

    >>> mgrs_cell("31U DQ 48 11").uncertainty_m
    500.0
    """
    match = _MGRS.fullmatch(re.sub(r"\s+", "", text).upper())
    if match is None:
        return None
    width = _SIDE / 10 ** (len(match[3]) // 2)
    try:
        lat, lon = MGRS().toLatLon(match[0])
    except MGRSError:
        return Spot(fault=f"there is no square {match[1]} {match[2]} in MGRS")
    return Spot(Point(lon, lat), "MGRS, centre of the square", uncertainty_m=width / 2)


def utm_cell(text: str) -> Spot | None:
    """Read zone, easting and northing of UTM from one cell; None where it holds no such thing.

    >>> utm_cell("30 north 712345 1398765").kind
    'UTM zone 30N'
    """
    match = _UTM.fullmatch(text)
    return utm(match[3], match[4], f"{match[1]}{match[2] or ''}") if match else None


def zoned(easting: str, northing: str, zone: str) -> Spot:
    """Read metres with what stands beside them: a zone of UTM, or the code of a CRS.

    >>> zoned("261846", "6250564", "EPSG:3857").shape
    <POINT (2.352 48.857)>
    """
    if _CODE.fullmatch(zone.strip()):
        return in_crs([easting], [northing], zone)[0]
    return utm(easting, northing, zone)


def utm(easting: str, northing: str, zone: str) -> Spot:
    """Read metres of UTM with the zone that stands beside them."""
    match = _ZONE.fullmatch(zone.strip())
    if match is None or not 1 <= int(match[1]) <= 60:
        return Spot(fault=f'expected a zone of UTM such as "30 north", not "{zone}"')
    x, y = metres(easting), metres(northing)
    if x is None or y is None:
        return Spot(fault="expected metres east and north, as in 712345 1398765")
    turned = not _fits(x, y) and _fits(y, x)
    x, y = (y, x) if turned else (x, y)
    if not _fits(x, y):
        return Spot(fault="expected 100000 to 900000 metres east and 0 to 10000000 north")
    number, letter = int(match[1]), (match[2] or "").upper()
    if not letter:
        return Spot(fault=_WHICH.format(number))
    return _utm(x, y, number, letter, ", northing first" if turned else "")


def _utm(x: float, y: float, number: int, letter: str, order: str) -> Spot:
    south, question = _hemisphere(letter, y, number)
    lon, lat = to_degrees(f"EPSG:{32_700 + number if south else 32_600 + number}").transform(x, y)
    if not question and letter in _BANDS and letter not in "NS" and not _in_band(lat, letter):
        question = f"{letter} is not the band of latitude {lat:.1f}: is the zone right?"
    return Spot(Point(lon, lat), f"UTM zone {number}{'S' if south else 'N'}{order}", question)


def _hemisphere(letter: str, northing: float, number: int) -> tuple[bool, str]:
    """Tell whether it is the south; S is read as the south unless only its band makes sense."""
    if letter in ("NORTH", "SOUTH"):
        return letter == "SOUTH", ""
    if letter != "S":
        return letter not in _NORTHERN, ""
    if _BAND_S[0] <= northing <= _BAND_S[1]:
        return False, f"{number}S read as band S of the north; the south is written {number} south"
    return True, ""


def _in_band(lat: float, letter: str) -> bool:
    low = -80 + 8 * _BANDS.index(letter)
    high = 84 if letter == "X" else low + 8
    return low - 0.5 <= lat <= high + 0.5


def _fits(x: float, y: float) -> bool:
    return _EASTINGS[0] <= x <= _EASTINGS[1] and 0 <= y <= _MOST_NORTH


def metres(text: str) -> float | None:
    """Read a number of metres, thousands set apart by spaces or not.

    >>> metres("1 398 765,5"), metres("712.345,5"), metres("x")
    (1398765.5, 712345.5, None)
    """
    bare = re.sub(r"[\s'’\u00a0\u202f]", "", text).replace("−", "-")
    if re.fullmatch(r"-?\d{1,3}(\.\d{3})+(,\d+)?", bare) and (bare.count(".") > 1 or "," in bare):
        bare = bare.replace(".", "")
    elif re.fullmatch(r"-?\d{1,3}(,\d{3})+(\.\d+)?", bare):
        bare = bare.replace(",", "")
    bare = bare.replace(",", ".")
    return float(bare) if re.fullmatch(r"-?\d+(\.\d+)?", bare) else None


def named_crs(name: str) -> CRS | None:
    """Give the CRS of a code or a name; None where there is none.

    >>> named_crs("3857").name, named_crs("WGS 84 / UTM zone 30N").to_epsg(), named_crs("moon")
    ('WGS 84 / Pseudo-Mercator', 32630, None)
    """
    if len(name) > 100 or re.search(r"[+={\[]", name):
        return None
    code = _CODE.fullmatch(name.strip())
    try:
        return CRS.from_epsg(int(code[1])) if code else CRS.from_user_input(name.strip())
    except CRSError:
        return None


def in_crs(eastings: Sequence[str], northings: Sequence[str], name: str) -> list[Spot]:
    """Read metres, or degrees, of a named CRS."""
    crs = named_crs(name)
    if crs is None:
        return [Spot(fault=f'there is no CRS "{name}"; expected one such as EPSG:3857')] * len(
            eastings
        )
    x = np.array([_or_nan(metres(text)) for text in eastings])
    y = np.array([_or_nan(metres(text)) for text in northings])
    lon, lat = to_degrees(crs.to_string()).transform(x, y)
    said = f"metres of {crs.name}"
    return [_in_crs(*row, said) for row in zip(eastings, northings, lon, lat, strict=True)]


def _in_crs(easting: str, northing: str, lon: float, lat: float, kind: str) -> Spot:
    if not easting and not northing:
        return Spot()
    if not (abs(lon) <= 180 and abs(lat) <= 90):
        return Spot(fault=f"expected {kind}")
    return Spot(Point(lon, lat), kind)


def _or_nan(value: float | None) -> float:
    return float("nan") if value is None else value


@lru_cache(maxsize=130)
def to_degrees(crs: str) -> Transformer:
    """Give what turns x and y of a CRS into longitude and latitude."""
    return Transformer.from_crs(crs, 4326, always_xy=True)
