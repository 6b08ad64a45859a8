"""What a viewer sees, as one value."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.contract.columns import Payload
from dashboard.contract.files import view as table

ATTESTED: str = next(row["also"][0] for row in table()["keys"] if "also" in row)
"""The lens that keeps what at least two independent sources attest."""


def options(key: str) -> tuple[str, ...]:
    """Give the members that a key of the address may have in every collection."""
    return next(tuple(row["of"]) for row in table()["keys"] if row["key"] == key)


@dataclass(frozen=True)
class Camera:
    """Where the map looks: WGS 84 degrees and Web Mercator zoom of 512 px tiles."""

    lat: float
    lon: float
    zoom: float


@dataclass(frozen=True)
class ViewState:
    """A view; the fields carry the names of the query keys."""

    from_: int
    """Day since 1970-01-01, inclusive."""
    to: int
    """Day since 1970-01-01, inclusive."""
    themes: tuple[str, ...]
    layers: tuple[str, ...]
    show: tuple[str, ...]
    """What an embedded view has around its map."""
    lang: str
    sources: tuple[str, ...] = ()
    q: str = ""
    place: tuple[str, ...] = ()
    event: str | None = None
    view: Camera | None = None
    embed: bool = False
    play: bool = False
    pin: str | None = None
    """Version and beginning of the content hash of the data that the view was made of."""


def initial(numbers: Payload) -> ViewState:
    """Give the view that an address without a query opens."""
    first, last = numbers["span"]
    return ViewState(
        first,
        last,
        themes=tuple(numbers["themes"]["id"]),
        layers=options("layers"),
        show=options("show"),
        lang=numbers["languages"][0],
    )
