"""How an atlas of a collection opens: what is seen where nobody has chosen anything yet."""

from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import parse_qsl

from events.schema import TOUR_QUERY

OUTSET: Final = "view"
"""Member of a descriptor that says it, as an address does."""
OUTSET_QUERY: Final[dict[str, tuple[str, ...] | None]] = {
    "from": None,
    "to": None,
    "mode": ("span", "until", "moment"),
    "view": None,
    **TOUR_QUERY,
}
"""What it may set, and its values where they are no ids of the collection."""


def outset_of(meta: Mapping[str, Any]) -> str:
    """Give the query that a checked collection opens with, empty for all of it.

    >>> outset_of({"view": " ?from=1960&to=1968 "})
    'from=1960&to=1968'
    """
    return str(meta.get(OUTSET) or "").strip().removeprefix("?")


def read_outset(query: str) -> list[tuple[str, str]]:
    """Give the keys and values of a query, as a browser reads them."""
    return parse_qsl(query, keep_blank_values=True)
