"""The card of an open event in the first response, as far as it needs no script."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from dashboard.contract.columns import Atlas, Fields, Interpretations, Row
from dashboard.view.original import Column, language_of
from dashboard.view.outset import addressed
from dashboard.view.selection import Selection
from dashboard.view.speaker import Speaker
from dashboard.view.state import ViewState
from events.media.addresses import host_of

_SHOWN: Final[tuple[Column, ...]] = ("alt", "caption")
_TOLD: Final[tuple[Column, ...]] = ("title", "summary", "significance")


class Place(NamedTuple):
    """Where the event was."""

    href: str
    name: str
    roles: list[str]
    precision: str


class Taker(NamedTuple):
    """Who took part in the event."""

    href: str
    name: str
    role: str


class Claim(NamedTuple):
    """What a source says of the event."""

    source: str
    voice: str
    """Whose words it passes on; empty for its own."""
    probable: bool
    stance: str
    claim: str
    lang: str
    """Of the claim, where that is not the page's."""


class Shown(NamedTuple):
    """A picture, a sound or a link."""

    kind: str
    address: str
    """Of the file beside the page; empty for what is elsewhere."""
    width: int
    height: int
    url: str
    host: str
    alt: str
    caption: str
    langs: Mapping[str, str]
    """Of text alternative and caption, where that is not the page's."""
    rights: list[str]
    """Whose it is, and under which licence."""


class Cell(NamedTuple):
    """What else the file says of the event."""

    name: str
    value: str


class Opened(NamedTuple):
    """One event with its places and claims."""

    back: str
    """The view with the card closed."""
    title: str
    when: str
    date: str
    theme: Row
    status: str
    independent: int
    context: bool
    flag: int
    """Whether it lies outside the window, possibly in it, or certainly."""
    summary: str
    significance: str
    langs: Mapping[str, str]
    """Of title, summary and significance, where that is not the page's."""
    places: list[Place]
    media: list[Shown]
    takers: list[Taker]
    claims: list[Claim]
    fields: list[Cell]
    read: list[str]
    """How its row was read."""


def opened(atlas: Atlas, view: ViewState, selection: Selection, start: str = "") -> Opened | None:
    """Give the card of a view, if one is open, on a page that opens with `start`."""
    numbers, texts, events = atlas.numbers, atlas.texts, atlas.numbers["events"]
    if view.event is None:
        return None
    event = events["id"].index(view.event)
    return Opened(
        back=_href(replace(view, event=None), atlas, start),
        title=texts["events"]["title"][event],
        when=Speaker(texts).when(numbers, event),
        date=events["date"][event],
        theme=events["theme"][event],
        status=numbers["statuses"][events["status"][event]],
        independent=events["independent"][event],
        context=events["context"][event],
        flag=int(selection.flag[event]),
        summary=texts["events"]["summary"][event],
        significance=texts["events"]["significance"][event],
        langs={name: language_of(texts, name, event) for name in _TOLD},
        places=_places(atlas, view, _of(numbers["links"]["event"], event)),
        media=[_shown(atlas, k) for k in _of(numbers["media"]["event"], event)],
        takers=[_taker(atlas, view, k) for k in _of(numbers["takes"]["event"], event)],
        claims=[_claim(atlas, k) for k in _of(numbers["claims"]["event"], event)],
        fields=_fields(texts["fields"], event),
        read=_read(texts["interpretations"], event),
    )


def _fields(kept: Fields, event: Row) -> list[Cell]:
    return [Cell(kept["name"][k], kept["value"][k]) for k in _of(kept["event"], event)]


def _read(kept: Interpretations, event: Row) -> list[str]:
    return [kept["text"][k] for k in _of(kept["event"], event)]


def _of(rows: Sequence[Row], event: Row) -> list[int]:
    return [k for k, row in enumerate(rows) if row == event]


def _places(atlas: Atlas, view: ViewState, rows: Sequence[int]) -> list[Place]:
    """Give each place once, with all its roles."""
    links = atlas.numbers["links"]
    roles: dict[Row, list[str]] = {}
    for k in rows:
        roles.setdefault(links["place"][k], []).append(atlas.numbers["roles"][links["role"][k]])
    return [_place(atlas, view, place, held) for place, held in roles.items()]


def _place(atlas: Atlas, view: ViewState, place: Row, roles: list[str]) -> Place:
    numbers = atlas.numbers
    there = replace(view, event=None, view=None, place=(numbers["places"]["id"][place],))
    return Place(
        _href(there, atlas),
        atlas.texts["places"]["name"][place],
        roles,
        numbers["precisions"][numbers["places"]["precision"][place]],
    )


def _shown(atlas: Atlas, k: int) -> Shown:
    media, texts = atlas.numbers["media"], atlas.texts["media"]
    return Shown(
        media["kind"][k],
        media["address"][k],
        media["width"][k],
        media["height"][k],
        media["url"][k],
        host_of(media["url"][k]),
        texts["alt"][k],
        texts["caption"][k],
        {name: language_of(atlas.texts, name, k) for name in _SHOWN},
        [said for said in (texts["credit"][k], media["licence"][k]) if said],
    )


def _taker(atlas: Atlas, view: ViewState, k: int) -> Taker:
    row = atlas.numbers["takes"]["actor"][k]
    chosen = (atlas.numbers["actors"]["id"][row],)
    theirs = replace(view, event=None, view=None, place=(), q="", actor=chosen)
    return Taker(
        _href(theirs, atlas),
        atlas.texts["actors"]["name"][row],
        atlas.texts["takes"]["role"][k],
    )


def _claim(atlas: Atlas, k: int) -> Claim:
    numbers, claims = atlas.numbers, atlas.numbers["claims"]
    source = atlas.texts["sources"]["short"][claims["source"][k]]
    voice = atlas.texts["claims"]["attributed_to"][k]
    return Claim(
        source,
        "" if voice == source else voice,
        claims["probable"][k],
        numbers["stances"][claims["stance"][k]],
        atlas.texts["claims"]["claim"][k],
        language_of(atlas.texts, "claim", k),
    )


def _href(view: ViewState, atlas: Atlas, start: str = "") -> str:
    return f"?{addressed(replace(view, play=False), atlas.numbers, start)}"
