"""What a viewer sees, as one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.contract.columns import Payload
from dashboard.contract.files import view as table
from dashboard.view.under import usual

ATTESTED: str = next(row["also"][0] for row in table()["keys"] if "also" in row)
"""The lens that keeps what at least two independent voices say, and none denies."""


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
    mode: str
    """How the window moves: a span, all until a day, or one moment."""
    themes: tuple[str, ...]
    layers: tuple[str, ...]
    without: tuple[str, ...]
    """Parts of the base map that are left out."""
    ground: str
    """How the base map looks."""
    files: tuple[str, ...]
    show: tuple[str, ...]
    """What an embedded view has around its map."""
    lang: str
    sources: tuple[str, ...]
    q: str
    place: tuple[str, ...]
    actor: tuple[str, ...]
    event: str | None
    view: Camera | None
    embed: bool
    play: bool
    map: str | None
    """Which of its two maps the page is held to, if any."""
    present: bool
    """Large, for a beamer."""
    scheme: str | None
    """Light or dark, if the reader has chosen."""
    beside: str | None
    """What a second map beside the first shows: a kind, a dot, and what of it."""
    tour: str | None
    """A tour and its step, after a dot."""
    task: str | None
    """A kind of task and its seed, after a hyphen."""
    paper: tuple[str, ...]
    """Parts of the class pack that is laid out for print, and the size of its sheets."""
    pin: str | None
    """Version and beginning of the content hash of the data that the view was made of."""


def initial(numbers: Payload) -> ViewState:
    """Give the view that an address without a query opens: the defaults of the table."""
    rows = {row["key"]: row for row in table()["keys"]}
    start = {key: _default(row, numbers) for key, row in rows.items()}
    return ViewState(from_=start.pop("from"), **start)


def _default(row: Mapping[str, Any], numbers: Payload) -> Any:
    default = row["default"]
    if row["type"] == "day":
        return numbers["span"][0 if default == "first" else 1]
    if row["type"] == "set":
        if default == "usual":
            return tuple(usual(numbers))
        return tuple(members(row, numbers)) if default == "all" else ()
    return members(row, numbers)[0] if default == "first" else default


def members(row: Mapping[str, Any], numbers: Payload) -> list[str]:
    """Give what a key of the table may hold: its own list, or ids of the collection."""
    of = row["of"]
    if isinstance(of, list):
        return of
    rows: Any = numbers[of]  # type: ignore[literal-required]
    return [*row.get("also", ()), *(rows if isinstance(rows, list) else rows["id"])]
