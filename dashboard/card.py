"""A view as other sites show it: addresses, title and description."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from dashboard import selection, state
from dashboard.text import Words
from events import dates

Payload = Mapping[str, Any]

NAME = "Event Atlas"
PICTURE = (1200, 630)
"""Width and height of the picture that cards show, in pixels."""


@dataclass(frozen=True)
class Card:
    """What another site may know of a view; its text is plain, not HTML."""

    home: str
    """Absolute address of the atlas; ends with a slash."""
    title: str
    description: str
    query: str
    """The view as a whole page."""
    framed: str
    """The view inside a frame."""
    site: str = NAME

    @property
    def page(self) -> str:
        """Address of the view as a whole page."""
        return _address(self.home, self.query)

    @property
    def frame(self) -> str:
        """Address of the view inside a frame."""
        return _address(self.home, self.framed)

    def picture(self, width: int = PICTURE[0], height: int = PICTURE[1]) -> str:
        """Address of the view's picture in pixels."""
        size = urlencode({"width": width, "height": height})
        return _address(f"{self.home}thumbnail.png", "&".join(filter(None, [self.query, size])))

    def oembed(self, form: str) -> str:
        """Address of the view's description in a format of oEmbed."""
        return _address(f"{self.home}oembed", urlencode({"url": self.page, "format": form}))


def card(payload: Payload, view: state.ViewState, home: str) -> Card:
    """Describe a view of the atlas at an absolute address."""
    plain = state.initial(payload)
    alone = replace(view, embed=False, show=plain.show, play=False)
    return Card(
        home,
        title=_title(payload, view),
        description=_description(payload, view),
        query=state.query(alone, payload),
        framed=state.query(replace(view, embed=True), payload),
    )


def span(view: state.ViewState, words: Words) -> str:
    """Say the window of a view.

    >>> span(state.ViewState(0, 364, ()), Words())
    '1970'
    """
    first = dates.words(state.shortest(view.from_, "start_earliest"))
    last = dates.words(state.shortest(view.to, "end_latest"))
    return first if first == last else words("span", **{"from": first, "to": last})


def _title(payload: Payload, view: state.ViewState) -> str:
    title: str = payload["meta"]["title"]
    return f"{_of_event(payload, view, 'title')} · {title}" if view.event else title


def _description(payload: Payload, view: state.ViewState) -> str:
    if view.event:
        return _of_event(payload, view, "summary")
    words = Words(view.lang)
    count = words("events", n=int((selection.flags(payload, view) > 0).sum()))
    return f"{count}, {span(view, words)}. {payload['meta']['description']}".strip()


def _of_event(payload: Payload, view: state.ViewState, column: str) -> str:
    events = payload["events"]
    return str(events[column][events["id"].index(view.event)])


def _address(path: str, query: str) -> str:
    return f"{path}?{query}" if query else path
