"""The view that a published page opens with whose events are not all at hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Final
from urllib.parse import parse_qsl, quote

from dashboard.contract.columns import Payload
from dashboard.publish.output import PublishError
from dashboard.view.address import UNESCAPED, Ignored, parse, write
from dashboard.view.state import ViewState
from events.index.listing.index import Index

ELSEWHERE: Final = ("event", "place")
"""Keys whose values are asked for by the page where it does not have them."""

LACKING: Final = ("files", "sources", "actor", "beside", "tour", "task", "paper", "pin")
"""Keys of what such a page does not offer without a server."""


def opening(query: str, numbers: Payload, index: Index) -> tuple[ViewState, str]:
    """Read a query, all of which must make sense; give what is drawn of it, and the query itself.

    What a search finds, and an event or place that is not at hand, comes when the page asks.

    Raises
    ------
    PublishError
        When a part of it makes no sense for the table.
    """
    view, ignored = parse(query, numbers)
    given = dict(reversed(parse_qsl(query.removeprefix("?"))))
    later = {part.key: given[part.key] for part in ignored if part.key in ELSEWHERE}
    odd = [part for part in ignored if part.key not in LACKING and not _is_there(part, index)]
    odd += [Ignored(key, given[key]) for key in LACKING if key in given]
    if odd:
        said = ", ".join(f"{part.key}={part.value}" for part in odd)
        raise PublishError(f"--state: {said} makes no sense for {numbers['name']}")
    known = {key: value for key, value in parse_qsl(write(view, numbers)) if key not in later}
    start = "&".join(
        f"{key}={quote(value, safe=UNESCAPED)}" for key, value in {**known, **later}.items()
    )
    return replace(view, q=""), start


def _is_there(part: Ignored, index: Index) -> bool:
    """Tell whether the table holds what the page does not have."""
    if part.key == "event":
        return index.one(part.value) is not None
    if part.key == "place":
        most = len(index.folded.places.name)
        return all(_is_row(one, most) for one in part.value.split(","))
    return False


def _is_row(text: str, most: int) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 10 and int(text) < most
