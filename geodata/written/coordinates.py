"""Columns of written coordinates."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import repeat
from typing import Final

import numpy as np
import pandas as pd
from shapely import MultiPoint

from geodata.written import grids
from geodata.written.addresses import in_address, is_address
from geodata.written.angles import COMMAS, Angle, NoAngleError, angle
from geodata.written.column import Flags, Numbers, Pairs, spots
from geodata.written.halves import RULE, halves
from geodata.written.shapes import in_degrees, shape_in
from geodata.written.signs import LONGEST, SIGNS, is_nothing
from geodata.written.spot import Spot

_PLAIN: Final = re.compile(r"-?\d{1,3}(?:\.\d+|(,)\d+)?")
_PLAIN_PAIR: Final = re.compile(
    r"(-?\d{1,3}\.\d+)\s*[\s,;|/]\s*(-?\d{1,3}\.\d+)"
    r"|(-?\d{1,3},\d+)\s*(?:[\s;|/]|,\s)\s*(-?\d{1,3},\d+)"
)
_BETWEEN_PLACES: Final = re.compile(r"\s*[;|\n]\s*")
_MOST_PLACES: Final = 50
SEVERAL: Final = "several places"
_NEITHER: Final = (float("nan"), float("nan"), "")
_PLUS_CODE: Final = re.compile(r"[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}\b.*")
_FILLERS: Final = np.array(SIGNS["fillers"], dtype=float)
_TWO_WHOLE: Final = re.compile(r"-?\d{1,3},\d{1,3}")
_ONE_NUMBER: Final = "read as two numbers; is it one, with a decimal comma?"
_WHICH_GRID: Final = (
    "metres of which grid? expected a column zone beside them, such as 30 north or EPSG:3857"
)
_OR_EAST: Final = "O read as west (ouest, oeste); in German it is east (Ost)"


def read_pairs(lats: Sequence[str], lons: Sequence[str], *, letter_o: str = "") -> list[Spot]:
    """Read latitudes and longitudes that stand in two columns, each column as one.

    `letter_o` is the side, E or W, that O stands for in the language of the file, if that is known.

    >>> [spot.shape for spot in read_pairs(["48,8566", "N45.76"], ["2,3522", "E4.84"])]
    [<POINT (2.352 48.857)>, <POINT (4.84 45.76)>]
    """
    north, east = _plain_axis(lats), _plain_axis(lons)
    both = north.plain & east.plain
    slow = {i: _judged(_two, lats[i], lons[i]) for i in np.flatnonzero(~both).tolist()}
    sides = np.where(both, np.array([north.numbers, east.numbers]), np.nan)
    commas = np.where(both & (north.commas | east.commas), COMMAS, "")
    return _together(sides, commas.tolist(), slow, letter_o)


def read_single_cells(
    texts: Sequence[str], *, longitude_first: bool = False, letter_o: str = ""
) -> list[Spot]:
    """Read coordinates of which both stand in one cell, in whatever notation, the column as one.

    Latitude stands first in decimal pairs, unless `longitude_first`; letters decide before that.
    `letter_o` is the side, E or W, that O stands for in the language of the file, if that is known.

    >>> [spot.shape for spot in read_single_cells(["48.8566, 2.3522", "Point(4.8357 45.764)"])]
    [<POINT (2.352 48.857)>, <POINT (4.836 45.764)>]
    """
    plain = [_plain(*_two_in(text)) for text in texts]
    slow = {i: _read(texts[i]) for i, pair in enumerate(plain) if pair is None}
    rows = [row or _NEITHER for row in plain]
    sides = np.array([row[:2] for row in rows], dtype=float).reshape(-1, 2).T
    return _together(sides, [row[2] for row in rows], slow, letter_o, longitude_first)


def read_grid(
    eastings: Sequence[str], northings: Sequence[str], zones: Sequence[str] = (), crs: str = ""
) -> list[Spot]:
    """Read metres of UTM, whose zones stand beside them, or of a named CRS.

    >>> read_grid(["712345"], ["1398765"], ["30N"])[0].kind
    'UTM zone 30N'
    """
    blank = [is_nothing(x) and is_nothing(y) for x, y in zip(eastings, northings, strict=True)]
    if crs:
        read = grids.in_crs(eastings, northings, crs)
    elif any(zones):
        read = list(map(grids.zoned, eastings, northings, zones))
    else:
        rule = _WHICH_GRID
        read = list(repeat(Spot(fault=rule), len(eastings)))
    return [Spot() if nothing else spot for nothing, spot in zip(blank, read, strict=True)]


_Cell = Spot | tuple[Angle, Angle]


_Plain = tuple[float, float, str]


@dataclass(frozen=True)
class _Axis:
    """A column of numbers that need no thought."""

    numbers: Numbers
    """NaN where it does."""
    plain: Flags
    commas: Flags


def _plain_axis(texts: Sequence[str]) -> _Axis:
    """Read each different text once."""
    codes, different = pd.factorize(np.array(texts, dtype=object))
    found = [_PLAIN.fullmatch(text) for text in different]
    read = [float(one[0].replace(",", ".")) if one else np.nan for one in found]
    commas = [bool(one and one[1]) for one in found]
    numbers, plain = np.array(read, dtype=float), np.array([*map(bool, found)], dtype=bool)
    return _Axis(numbers[codes], plain[codes], np.array(commas, dtype=bool)[codes])


def _two_in(text: str) -> tuple[re.Match[str] | None, re.Match[str] | None]:
    cut = _PLAIN_PAIR.fullmatch(text) if len(text) <= LONGEST else None
    return (
        (_PLAIN.fullmatch(cut[1] or cut[3]), _PLAIN.fullmatch(cut[2] or cut[4]))
        if cut
        else (None, None)
    )


def _plain(lat: re.Match[str] | None, lon: re.Match[str] | None) -> _Plain | None:
    """Read the many cells that need no thought."""
    if lat is None or lon is None:
        return None
    if lat[1] or lon[1]:
        return float(lat[0].replace(",", ".")), float(lon[0].replace(",", ".")), COMMAS
    return float(lat[0]), float(lon[0]), ""


def _two(lat: str, lon: str) -> _Cell:
    nothing = is_nothing(lat), is_nothing(lon)
    if all(nothing):
        return Spot()
    if any(nothing):
        return Spot(fault=f"{'latitude' if nothing[0] else 'longitude'} is missing")
    return _axes(angle(lat), angle(lon))


def _judged(read: Callable[..., _Cell], *texts: str) -> _Cell:
    try:
        return read(*texts)
    except NoAngleError as error:
        return Spot(fault=str(error))


def _read(text: str) -> _Cell:
    return _short_cell(text) if len(text) <= LONGEST else _cell(text)


def _cell(text: str) -> _Cell:
    bare = text.strip()
    if is_nothing(bare):
        return Spot()
    if is_address(bare):
        found = in_address(bare)
        rule = "an address without coordinates; open it and copy latitude and longitude"
        return (Angle(found[0]), Angle(found[1])) if found else Spot(fault=rule)
    if _PLUS_CODE.fullmatch(bare):
        return Spot(fault=f"plus codes are not read; {RULE}")
    other = shape_in(bare) or (_grid(bare) if len(bare) < 60 else None)
    cell = other or _judged(_cut, bare)
    if isinstance(cell, tuple) and _TWO_WHOLE.fullmatch(bare):
        return replace(cell[0], question=_ONE_NUMBER), cell[1]
    return cell


def _grid(text: str) -> Spot | None:
    return grids.mgrs_cell(text) or grids.utm_cell(text)


_short_cell = lru_cache(maxsize=4096)(_cell)


def _cut(text: str) -> _Cell:
    parts = _BETWEEN_PLACES.split(text.strip(" ;|"))
    try:
        return _halved(text)
    except NoAngleError:
        if not 2 <= len(parts) <= _MOST_PLACES:
            raise
    pairs = [_halved(part) for part in parts]
    return in_degrees(MultiPoint([(lon.signed(), lat.signed()) for lat, lon in pairs]), SEVERAL)


def _halved(text: str) -> tuple[Angle, Angle]:
    first, second = halves(text)
    return _axes(angle(first), angle(second))


def _axes(first: Angle, second: Angle) -> tuple[Angle, Angle]:
    """Put latitude first, where letters or words say which it is."""
    if first.axis and first.axis == second.axis:
        name = {"lat": "latitudes", "lon": "longitudes"}[first.axis]
        raise NoAngleError(f"two {name}; expected a latitude and a longitude")
    turned = first.axis == "lon" or second.axis == "lat"
    return (second, first) if turned else (first, second)


def _together(
    sides: Numbers,
    kinds: list[str],
    slow: Mapping[int, _Cell],
    letter_o: str,
    longitude_first: bool = False,
) -> list[Spot]:
    """Read what only the column can tell; `sides` and `kinds` are those of the plain rows."""
    angles = {i: cell for i, cell in slow.items() if isinstance(cell, tuple)}
    done = {i: cell for i, cell in slow.items() if isinstance(cell, Spot)}
    o_is_east, questions = _side_of_o(angles, letter_o)
    for i, (lat, lon) in angles.items():
        kinds[i] = ", ".join(dict.fromkeys((*lat.kinds, *lon.kinds)))
        if question := lat.question or lon.question:
            questions[i] = question
        sides[:, i] = lat.signed(), lon.signed(o_is_east)
    fixed = np.zeros(len(kinds), dtype=bool)
    fixed[[i for i, (lat, lon) in angles.items() if lat.axis or lon.axis]] = True
    north, east = np.where(longitude_first & ~fixed, sides[::-1], sides)
    filled = np.isin(north, _FILLERS) & np.isin(east, _FILLERS)
    done |= {int(i): Spot(kind=f"{north[i]:g} taken for no place") for i in np.flatnonzero(filled)}
    north[filled] = np.nan
    return spots(Pairs(north, east, fixed, kinds, questions), done)


def _side_of_o(
    angles: Mapping[int, tuple[Angle, Angle]], letter_o: str
) -> tuple[bool, dict[int, str]]:
    """Tell whether O is east, by the other letters of the column or its language; else ask."""
    sides = {lon.side for _, lon in angles.values()} & {"E", "W"}
    side = {"E": "W", "W": "E"}["".join(sides)] if len(sides) == 1 else letter_o
    asked = [] if side else [i for i, (_, lon) in angles.items() if lon.side == "O"]
    return side == "E", dict.fromkeys(asked, _OR_EAST)
