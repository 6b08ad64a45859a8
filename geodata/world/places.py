"""Places of the packed gazetteer: of a name, in an area, near others."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from shapely import MultiPolygon

from geodata.fine import unpack
from geodata.world import store

REGION = "region-"
"""How the ids of regions begin that the smaller gazetteer lacks."""


@dataclass(frozen=True)
class Candidate:
    """A place that a name may mean."""

    id: str
    """Of the packaged gazetteer or of a state that is gone, where it is one of those; else a slug
    that is stable, as in `geonames-2996944`."""
    name: str
    """As shown; English, else local."""
    kind: str
    """town, airport, country, region, former state."""
    precision: str
    """site, town, region or country."""
    country: str
    """ISO 3166-1 alpha-2, or empty."""
    lon: float | None
    """Degrees, WGS 84; None for an area, whose outline the packaged gazetteer has."""
    lat: float | None
    population: int = 0
    coordinates_from: str = ""
    """Data set, with version; of an old name, who gives it and for which years."""
    region: str = ""
    names: tuple[str, ...] = ()
    """Other names and scripts, the best known first, for the search of the page."""

    def __str__(self) -> str:
        """Name it so that it can be told from others of its name.

        >>> str(Candidate("x", "Here", "town", "town", "XX", 1.0, 2.0, 5, region="There"))
        'Here (There, XX)'
        """
        where = ", ".join(filter(None, (self.region, self.country)))
        told = where if self.kind == "town" else ", ".join(filter(None, (self.kind, where)))
        return f"{self.name} ({told})" if told else self.name


@dataclass(frozen=True)
class Spot:
    """A place by its number, so that thousands can be weighed before one is read."""

    number: int
    strong: bool
    """It is called so first, not only among other names."""

    @property
    def kind(self) -> str:
        return store.text("kind", self.number).partition("\t")[0]

    @property
    def precision(self) -> str:
        return store.text("kind", self.number).partition("\t")[2]

    @property
    def country(self) -> str:
        return store.text("country", self.number)

    @property
    def region(self) -> tuple[str, str]:
        """Code, as in GeoNames, and name."""
        code, _, name = store.text("region", self.number).partition("\t")
        return code, name

    @cached_property
    def population(self) -> int:
        return int(store.column("population")[self.number])

    @cached_property
    def point(self) -> tuple[float, float] | None:
        """Longitude and latitude; None for an area."""
        lon, lat = (int(store.column(axis)[self.number]) for axis in ("lon", "lat"))
        return None if lon == store.NOWHERE else (lon / store.PER_DEGREE, lat / store.PER_DEGREE)

    @property
    def is_packaged(self) -> bool:
        """The smaller gazetteer has it too."""
        return not self._geonames and self.kind != "airport"

    @property
    def is_drawn(self) -> bool:
        """It can be shown: a point, or an area whose outline is known."""
        known = self.is_packaged and not self.candidate.id.startswith(REGION)
        return known or self.point is not None or outline(self.candidate.id) is not None

    @property
    def candidate(self) -> Candidate:
        return _candidate(self.number)

    @property
    def _geonames(self) -> bool:
        return not store.line(self.number).id


def with_id(place_id: str) -> Spot | None:
    """Return the place of an id, None where there is none."""
    number = place_id.removeprefix("geonames-")
    if number.isdecimal():
        found = np.flatnonzero(store.column("geonameid") == int(number))
    else:
        found = np.array(store.numbers(f"#{place_id}").strong)
    return Spot(int(found[0]), True) if len(found) else None


def outline(place_id: str) -> MultiPolygon | None:
    """Return the area of a region that the smaller gazetteer lacks, None where it is not known."""
    code = place_id.removeprefix(REGION).upper().replace("-", ".", 1)
    found = store.outlines(code[:2]).get(code) if place_id.startswith(REGION) else None
    return unpack(found) if found else None


@lru_cache(maxsize=50_000)
def _candidate(number: int) -> Candidate:
    line, spot = store.line(number), Spot(number, True)
    lon, lat = spot.point or (None, None)
    return Candidate(
        id=line.id or f"geonames-{store.column('geonameid')[number]}",
        name=line.name,
        kind=spot.kind,
        precision=spot.precision,
        country=spot.country,
        lon=lon,
        lat=lat,
        population=spot.population,
        coordinates_from=store.text("source", number),
        region=spot.region[1],
        names=line.names,
    )
