"""What is asked of the gazetteer, and what it answers."""

from dataclasses import dataclass

from geodata.world.places import Candidate


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
    """Why this one: “the other places of the file are in Xland”."""
    fault: str = ""
    """Why none was taken, with the nearest names."""
