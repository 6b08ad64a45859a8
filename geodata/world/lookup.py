"""Names as people write them, to places."""

from collections.abc import Sequence
from dataclasses import dataclass

from geodata.gazetteer import load_gazetteer


@dataclass(frozen=True)
class Query:
    """A name to look up, and what else its row says of where and when it is."""

    name: str
    country: str = ""
    """Name or code, as written; empty where not said."""
    region: str = ""
    year: int | None = None
    """Astronomical; None where the row has no date."""


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


@dataclass(frozen=True)
class Found:
    """What a query found."""

    place: Candidate | None = None
    """None where nothing is found, or where no choice is sure."""
    others: tuple[Candidate, ...] = ()
    """Candidates that were passed over, the likeliest first."""
    kind: str = ""
    """How it was found, in words, where that is not plain: “names in several places”, “spellings”,
    “old names”. Empty for an exact name that is only one place."""
    why: str = ""
    """Why this one: “the other places of the file are in France”."""
    fault: str = ""
    """Why none was taken, with the nearest names."""


def candidates(name: str) -> list[Candidate]:
    """Give all places of a name, the likeliest first; accents, case and punctuation are folded."""
    gazetteer = load_gazetteer()
    place_id = gazetteer.find(name)
    if place_id is None:
        return []
    row = gazetteer.frame.loc[place_id]
    is_point = row.geometry.geom_type == "Point"
    return [
        Candidate(
            id=place_id,
            name=row["name"],
            kind=row["kind"],
            precision=row["precision"],
            country=row["country"],
            lon=row.geometry.x if is_point else None,
            lat=row.geometry.y if is_point else None,
            coordinates_from=row["coordinates_from"],
        )
    ]


def find_all(queries: Sequence[Query], near: Sequence[tuple[float, float]] = ()) -> list[Found]:
    """Look up names of one file together: what is plain helps to decide what is not.

    Parameters
    ----------
    near
        Points of the file that are known already, as (lon, lat).
    """
    del near
    found = [next(iter(candidates(query.name)), None) for query in queries]
    return [Found(place, fault="" if place else "not in the gazetteer") for place in found]
