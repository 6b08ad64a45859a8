"""The first rows of the list, as the page itself will show them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from dashboard.contract.columns import Atlas, Row
from dashboard.view.address import cards
from dashboard.view.original import language_of
from dashboard.view.selection import Selection
from dashboard.view.speaker import Speaker
from dashboard.view.state import ViewState

MOST = 12
PLACES = 3
"""More places of an event are left out."""


class ListRow(NamedTuple):
    """One event in the list."""

    href: str
    """The view with its card open."""
    when: str
    title: str
    lang: str
    """Of the title, where that is not the page's."""
    theme: Row
    places: list[str]
    """The first of them."""
    more: int
    """How many others there are."""
    status: str
    context: bool


def rows(atlas: Atlas, view: ViewState, selection: Selection) -> list[ListRow]:
    """Give the first events of a view's selection."""
    t = Speaker(atlas.texts)
    address = cards(replace(view, view=None, play=False), atlas.numbers)
    return [_row(atlas, address, t, event) for event in selection.order[:MOST]]


def _row(atlas: Atlas, address: Callable[[str], str], t: Speaker, event: Row) -> ListRow:
    numbers, events, links = atlas.numbers, atlas.numbers["events"], atlas.numbers["links"]
    pairs = zip(links["event"], links["place"], strict=True)
    names = (atlas.texts["places"]["name"][place] for held, place in pairs if held == event)
    places = [*dict.fromkeys(names)]
    return ListRow(
        href=f"?{address(events['id'][event])}",
        when=t.when(numbers, event),
        title=atlas.texts["events"]["title"][event],
        lang=language_of(atlas.texts, "title", event),
        theme=events["theme"][event],
        places=places[:PLACES],
        more=max(len(places) - PLACES, 0),
        status=numbers["statuses"][events["status"][event]],
        context=events["context"][event],
    )
