"""How a page opens whose address chooses nothing of what is shown."""

from __future__ import annotations

from urllib.parse import parse_qsl

from dashboard.contract.columns import Payload
from dashboard.contract.files import choosing
from dashboard.view.address import CODECS, parse, write
from dashboard.view.state import ViewState


def outset(query: str, start: str) -> str:
    """Give the query that a page opens with: its own, and `start` too where it chooses nothing.

    >>> outset("?lang=fr", "from=1960"), outset("themes=", "from=1960")
    ('lang=fr&from=1960', 'themes=')
    """
    own = query.removeprefix("?")
    given = {key for key, _ in parse_qsl(own, keep_blank_values=True)}
    return own if given & choosing() else "&".join(filter(None, (own, start)))


def canonical(query: str, numbers: Payload, start: str) -> str:
    """Write the view of a query as it writes itself, so that it opens alike with this `start`."""
    return addressed(parse(outset(query, start), numbers)[0], numbers, start)


def addressed(view: ViewState, numbers: Payload, start: str) -> str:
    """Write the query of a view on a page that opens with `start` where an address is silent."""
    text = write(view, numbers)
    again = outset(text, start)
    if again == text or parse(again, numbers)[0] == view:
        return text
    return "&".join(filter(None, (f"from={CODECS['from'].write(view.from_)}", text)))
