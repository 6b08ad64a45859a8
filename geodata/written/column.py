"""What a column of coordinates tells as a whole: metres, swapped pairs, pairs that lie alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from geodata.written.spot import Spot

Numbers = NDArray[np.float64]
Flags = NDArray[np.bool_]

SWAPPED: Final = "latitude and longitude swapped"
TO_360: Final = "longitudes counted from 0 to 360"
_SHARE: Final = 0.2
"""Of the rows that must show it before a whole column is taken for something else."""
_FAR_KM: Final = 2000
_NEAR_KM: Final = 500
_FEWEST: Final = 4
"""Rows among which one can lie alone."""
_EARTH_KM: Final = 6371


@dataclass
class Pairs:
    """Latitudes and longitudes as read, row by row."""

    lat: Numbers
    """NaN where there is none."""
    lon: Numbers
    fixed: Flags
    """Where letters or words say which is which."""
    kinds: list[str]
    questions: dict[int, str] = field(default_factory=dict)


def spots(pairs: Pairs, done: Mapping[int, Spot]) -> list[Spot]:
    """Give a spot for each pair, and those that are `done` already at their rows."""
    given = ~np.isnan(pairs.lat) & ~np.isnan(pairs.lon)
    if not_degrees(pairs.lat[given], pairs.lon[given]):
        large = Spot(fault=_size(pairs))
        return [large if there else done.get(i, Spot()) for i, there in enumerate(given)]
    swapped = _swapped(pairs, given)
    wrapped = _to_360(pairs, given)
    kept = {**_out_of_range(pairs, given), **_nowhere(pairs, given), **done}
    given[[*kept]] = False
    alone = lonely_swaps(pairs.lon, np.where(given, pairs.lat, np.nan))
    asked = {**pairs.questions, **alone}
    kinds = pairs.kinds
    for flags, said in ((swapped, SWAPPED), (wrapped, TO_360)):
        if not flags.any():
            continue
        kinds = [
            f"{kind}, {said}".removeprefix(", ") if flag else kind
            for kind, flag in zip(kinds, flags, strict=True)
        ]
    found = _spots(pairs, kinds)
    found[~given] = Spot()
    for i in {*kept, *asked}:
        if i in kept:
            found[i] = kept[i]
        elif given[i]:
            found[i] = Spot(found[i].shape, kinds[i], asked[i])
    spots_of_rows: list[Spot] = found.tolist()
    return spots_of_rows


def _spots(pairs: Pairs, kinds: Sequence[str]) -> NDArray[np.object_]:
    """Make one point of all pairs that are equal to the bit, and one spot of those of one kind."""
    lons, lats = (pd.factorize(axis.view(np.int64))[0] for axis in (pairs.lon, pairs.lat))
    size = len(lats) + 1
    of_row, first = _firsts(lons * size + lats)
    points = shapely.points(pairs.lon[first], pairs.lat[first])
    written = pd.factorize(np.array(kinds, dtype=object))[0]
    alike, one = _firsts(of_row * size + written)
    made = np.empty(len(one), dtype=object)
    made[:] = [Spot(points[of_row[i]], kinds[i]) for i in one]
    return made[alike]


def _firsts(keys: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Give the number of each key, as they appear, and the row in which each appears first."""
    of_row, different = pd.factorize(keys)
    first = np.full(len(different), len(of_row))
    np.minimum.at(first, of_row, np.arange(len(of_row)))
    return of_row, first


def not_degrees(lat: Numbers, lon: Numbers) -> bool:
    """Tell whether numbers are too large for degrees in a fifth of the rows.

    >>> not_degrees(np.array([1398765.0]), np.array([712345.0]))
    True
    """
    fits = (np.abs(lat) <= 90) & (np.abs(lon) <= 360)
    fits_swapped = (np.abs(lon) <= 90) & (np.abs(lat) <= 360)
    return bool(len(lat)) and float(np.mean(~fits & ~fits_swapped)) >= _SHARE


def lonely_swaps(lon: Numbers, lat: Numbers) -> dict[int, str]:
    """Ask about each point that lies alone, and would lie with the others if swapped.

    >>> lonely_swaps(np.array([2.0, 2.2, 2.3, 48.7]), np.array([48.5, 48.8, 48.9, 2.1]))
    {3: 'far from all others; swapped, 48.7, 2.1 would lie among them'}
    """
    given = ~np.isnan(lat) & ~np.isnan(lon)
    if given.sum() < _FEWEST:
        return {}
    at = np.median(lat[given]), np.median(lon[given])
    as_is, turned = _km(lat, lon, *at), _km(lon, lat, *at)
    reach = float(np.quantile(as_is[given], 0.7))
    alone = given & (np.abs(lon) <= 90) & (as_is > max(_FAR_KM, 3 * reach))
    alone &= turned <= max(_NEAR_KM, 1.5 * reach)
    if alone.sum() > given.sum() / 3:
        return {}
    return {
        int(i): f"far from all others; swapped, {lon[i]:g}, {lat[i]:g} would lie among them"
        for i in np.flatnonzero(alone)
    }


def _km(lat: Numbers, lon: Numbers, to_lat: float, to_lon: float) -> Numbers:
    here, there = np.radians(lat), np.radians(to_lat)
    half = np.sin((here - there) / 2) ** 2
    half = half + np.cos(here) * np.cos(there) * np.sin(np.radians(lon - to_lon) / 2) ** 2
    km: Numbers = 2 * _EARTH_KM * np.arcsin(np.sqrt(np.clip(half, 0, 1)))
    return km


def _swapped(pairs: Pairs, given: Flags) -> Flags:
    """Turn pairs round where the column, or the rest of it, shows that they are swapped."""
    free = given & ~pairs.fixed
    must = free & (np.abs(pairs.lat) > 90) & (np.abs(pairs.lat) <= 180) & (np.abs(pairs.lon) <= 90)
    cannot = free & (np.abs(pairs.lon) > 90)
    if must.any() and not cannot.any() and must.sum() >= _SHARE * free.sum():
        turned = free & (np.abs(pairs.lon) <= 90)
    else:
        turned = must & _among(pairs, given & ~must)
        pairs.questions |= {
            int(i): "latitude goes from -90 to 90: read as longitude"
            for i in np.flatnonzero(turned)
        }
    pairs.lat, pairs.lon = (
        np.where(turned, pairs.lon, pairs.lat),
        np.where(turned, pairs.lat, pairs.lon),
    )
    return turned


def _among(pairs: Pairs, others: Flags) -> Flags:
    """Tell which pairs would lie among others if they were swapped."""
    if others.sum() < _FEWEST - 1:
        return np.zeros(len(pairs.lat), dtype=bool)
    at = np.median(pairs.lat[others]), np.median(pairs.lon[others])
    reach = np.quantile(_km(pairs.lat[others], pairs.lon[others], *at), 0.9)
    near: Flags = _km(pairs.lon, pairs.lat, *at) <= max(_NEAR_KM, 1.5 * float(reach))
    return near


def _to_360(pairs: Pairs, given: Flags) -> Flags:
    wrapped: Flags = given & (pairs.lon > 180) & (pairs.lon <= 360)
    if (pairs.lon[given] < 0).any():
        return np.zeros_like(wrapped)
    pairs.lon = np.where(wrapped, pairs.lon - 360, pairs.lon)
    return wrapped


def _out_of_range(pairs: Pairs, given: Flags) -> dict[int, Spot]:
    lat_out, lon_out = np.abs(pairs.lat) > 90, np.abs(pairs.lon) > 180
    said = {
        int(i): f"there is no longitude {pairs.lon[i]:g}; it goes from -180 to 180"
        for i in np.flatnonzero(given & lon_out)
    }
    said |= {
        int(i): f"there is no latitude {pairs.lat[i]:g}; it goes from -90 to 90"
        for i in np.flatnonzero(given & lat_out)
    }
    return {i: Spot(fault=fault) for i, fault in said.items()}


def _nowhere(pairs: Pairs, given: Flags) -> dict[int, Spot]:
    """Take 0, 0 and -1, -1 for no place where others lie elsewhere; ask where they do not."""
    same = given & (pairs.lat == pairs.lon) & np.isin(pairs.lat, (0, -1)) & ~pairs.fixed
    others = given & ~same
    near = _km(pairs.lat, pairs.lon, 0, 0) < _NEAR_KM
    rule = "{0:g}, {0:g} lies in the sea"
    if others.any() and not (others & near).any():
        return {
            int(i): Spot(fault=f"{rule.format(pairs.lat[i])}: taken for no place")
            for i in np.flatnonzero(same)
        }
    pairs.questions |= {
        int(i): f"{rule.format(pairs.lat[i])}: is it meant?" for i in np.flatnonzero(same)
    }
    return {}


def _size(pairs: Pairs) -> str:
    largest = max(np.nanmax(np.abs(pairs.lat)), np.nanmax(np.abs(pairs.lon)))
    if largest < 1000:
        return "expected degrees; these numbers are too large for them: say of which grid they are"
    return (
        "expected degrees; these look like metres of a projection: "
        "say which, as in EPSG:3857, or the zone of UTM"
    )
