"""The places of a file that are plain, which help to decide those that are not."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from geodata.world.places import Spot

NEAR_KM = 400
_EARTH_KM = 6371.0


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
        """Return those that lie near at least half of the points, or the nearest such."""
        if not self.points:
            return []
        return [spot for spot in spots if spot.point and self._share_near(spot.point) >= 0.5]

    def in_countries(self, spots: Sequence[Spot]) -> list[Spot]:
        """Return those in the countries that hold most of the other places."""
        total = len(self.countries)
        common = {code for code, n in Counter(self.countries).items() if 2 * n > total}
        return [spot for spot in spots if spot.country in common]

    def _share_near(self, point: tuple[float, float]) -> float:
        km = _kilometres(np.array(self.points), point)
        return float((km <= NEAR_KM).mean())


def _kilometres(
    points: "np.ndarray[tuple[int, int], np.dtype[np.float64]]", to: tuple[float, float]
) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    lon, lat = np.radians(points).T
    lon_to, lat_to = np.radians(to)
    inner = np.sin((lat - lat_to) / 2) ** 2
    inner = inner + np.cos(lat) * np.cos(lat_to) * np.sin((lon - lon_to) / 2) ** 2
    km: np.ndarray[tuple[int], np.dtype[np.float64]] = 2 * _EARTH_KM * np.arcsin(np.sqrt(inner))
    return km
