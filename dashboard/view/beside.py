"""What stands beside a view, as an address writes it: another window, sources or language."""

from __future__ import annotations

from collections.abc import Callable

from dashboard.contract.columns import Payload
from dashboard.view.dated import is_dated
from events.dates import calendar_bounds, shortest

Read = tuple[str, list[str]]
"""The text as the atlas writes it, and members that are not known."""


def read(text: str, numbers: Payload) -> Read:
    """Read a kind, a dot and what of it; ValueError where that is nothing of the collection."""
    kind, _dot, what = text.partition(".")
    if kind not in KINDS:
        raise ValueError(text)
    said, unknown = KINDS[kind](what, numbers)
    return f"{kind}.{said}", unknown


def _years(what: str, numbers: Payload) -> Read:
    if not is_dated(numbers):
        raise ValueError(what)
    first, last = window(what)
    return f"{shortest(first, 'earliest')}/{shortest(last, 'latest')}", []


def window(what: str) -> tuple[int, int]:
    """Read two dates that a slash parts: their first and last day, both inclusive."""
    first, _slash, last = what.partition("/")
    begins, ends = calendar_bounds(first), calendar_bounds(last)
    if begins is None or ends is None or begins[0] > ends[1]:
        raise ValueError(what)
    return begins[0], ends[1]


def _source(what: str, numbers: Payload) -> Read:
    given = [member for member in what.split(",") if member]
    ids = numbers["sources"]["id"]
    known = [source for source in ids if source in given]
    if not known:
        raise ValueError(what)
    return ",".join(known), [member for member in given if member not in ids]


def _lang(what: str, numbers: Payload) -> Read:
    if what not in numbers["languages"]:
        raise ValueError(what)
    return what, []


KINDS: dict[str, Callable[[str, Payload], Read]] = {
    "years": _years,
    "source": _source,
    "lang": _lang,
}
