"""The places of a file that are plain, which help to decide those that are not."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import cos

import numpy as np
from numpy.typing import NDArray

from geodata.world.places import Spot

NEAR_KM = 400
_EARTH_KM = 6371.0
Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Anchors:
    """What is known of where the other places of a file are."""

    points: tuple[tuple[float, float], ...] = ()
    """Longitude and latitude."""
    countries: tuple[str, ...] = ()

    def with_spots(self, spots: Iterable[Spot]) -> "Anchors":
        """Add the places that are plain."""
        found = list(spots)
        points = [spot.point for spot in found if spot.point]
        codes = [spot.country for spot in found if spot.country]
        return Anchors((*self.points, *points), (*self.countries, *codes))

    def nearest(self, spots: Sequence[Spot]) -> list[Spot]:
        """Return those that lie near at least half of the points."""
        if not self.points:
            return []
        return [spot for spot in spots if spot.point and self._share_near(spot.point) >= 0.5]

    def in_countries(self, spots: Sequence[Spot]) -> list[Spot]:
        """Return those in the country that holds more than half of the other places."""
        return [spot for spot in spots if spot.country == self._common_country]

    def _share_near(self, point: tuple[float, float]) -> float:
        inner = self._directions @ _direction(np.array([point])).T
        return float((inner >= cos(NEAR_KM / _EARTH_KM)).mean())

    @cached_property
    def _directions(self) -> Numbers:
        return _direction(np.array(self.points))

    @cached_property
    def _common_country(self) -> str | None:
        code, times = next(iter(Counter(self.countries).most_common(1)), (None, 0))
        return code if 2 * times > len(self.countries) else None


def _direction(points: Numbers) -> Numbers:
    """Return unit vectors from the middle of the Earth."""
    lon, lat = np.radians(points).T
    return np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])
