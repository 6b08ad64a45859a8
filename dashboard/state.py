"""The view and the query string: one declarative table, the twin of assets/12_state.js."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qsl, quote

from dashboard.text import TEXT
from events.dates import bounds, iso_day

LAYERS = ("arcs", "areas", "regions", "rivers", "towns", "airfields")
SHOWN = ("timeline", "panel", "layers")
"""What an embedded view has around its map."""
ATTESTED = "attested-2"
"""The lens that keeps what at least two independent sources attest."""
LONGEST_SEARCH = 80

Payload = Mapping[str, Any]


@dataclass(frozen=True)
class Camera:
    """Where the map looks: WGS 84 degrees and Web Mercator zoom of 512 px tiles."""

    lat: float
    lon: float
    zoom: float


@dataclass(frozen=True)
class ViewState:
    """What a viewer sees; the fields carry the names of the query keys."""

    from_: int
    """Day since 1970-01-01, inclusive."""
    to: int
    """Day since 1970-01-01, inclusive."""
    themes: tuple[str, ...]
    layers: tuple[str, ...] = LAYERS
    sources: tuple[str, ...] = ()
    q: str = ""
    place: tuple[str, ...] = ()
    event: str | None = None
    view: Camera | None = None
    lang: str = "en"
    embed: bool = False
    show: tuple[str, ...] = SHOWN
    play: bool = False
    pin: str | None = None
    """Version and beginning of the content hash of the data that the view was made of."""


@dataclass(frozen=True)
class Ignored:
    """A part of an address that made no sense."""

    key: str
    value: str


@dataclass(frozen=True)
class Codec:
    """How one field reads from and writes to the query."""

    read: Callable[[str, Payload], tuple[Any, list[str]]]
    """Value and unknown members; ValueError when nothing of the text makes sense."""
    write: Callable[[Any], str]


def initial(payload: Payload) -> ViewState:
    """Give the view that an address without a query opens."""
    first, last = payload["span"]
    return ViewState(first, last, tuple(payload["themes"]))


def parse(text: str, payload: Payload) -> tuple[ViewState, list[Ignored]]:
    """Read a query string; what makes no sense keeps its default and is named."""
    given = dict(reversed(parse_qsl(text.removeprefix("?"), keep_blank_values=True)))
    view, ignored = initial(payload), []
    for key, codec in TABLE.items():
        if key not in given:
            continue
        try:
            value, unknown = codec.read(given[key], payload)
        except ValueError:
            ignored.append(Ignored(key, given[key]))
            continue
        view = replace(view, **{_field(key): value})
        ignored += [Ignored(key, member) for member in unknown]
    if view.from_ > view.to:
        ignored.append(Ignored("from", given.get("from", "")))
        view = replace(view, from_=payload["span"][0], to=payload["span"][1])
    return view, ignored


def query(view: ViewState, payload: Payload) -> str:
    """Write the query string without “?”; what is as at the start is left out."""
    start = initial(payload)
    parts = []
    for key, codec in TABLE.items():
        value, default = (getattr(state, _field(key)) for state in (view, start))
        if value is not None and value != default:
            parts.append(f"{key}={quote(codec.write(value), safe=',')}")
    return "&".join(parts)


def _field(key: str) -> str:
    return "from_" if key == "from" else key


def _day(edge: str) -> Codec:
    def read(text: str, _: Payload) -> tuple[int, list[str]]:
        if not re.fullmatch(r"-?\d{4}(-\d\d){0,2}", text):
            raise ValueError(text)
        return getattr(bounds(text), edge), []

    return Codec(read, lambda day: shortest(day, edge))


def shortest(day: int, edge: str) -> str:
    """Give the shortest year, month or day whose bound named by `edge` is this day.

    >>> shortest(0, "start_earliest"), shortest(30, "end_latest")
    ('1970', '1970-01')
    """
    full = iso_day(day)
    candidates = (full[:-6], full[:-3], full)
    return next(text for text in candidates if getattr(bounds(text), edge) == day)


def _choice(allowed: Callable[[Payload], list[str]]) -> Codec:
    def read(text: str, payload: Payload) -> tuple[tuple[str, ...], list[str]]:
        options = allowed(payload)
        members = [member for member in text.split(",") if member]
        known = tuple(option for option in options if option in members)
        if text and not known:
            raise ValueError(text)
        return known, [member for member in members if member not in options]

    return Codec(read, ",".join)


def _one(allowed: Callable[[Payload], list[str]]) -> Codec:
    def read(text: str, payload: Payload) -> tuple[str, list[str]]:
        if text not in allowed(payload):
            raise ValueError(text)
        return text, []

    return Codec(read, str)


def _read_camera(text: str, _: Payload) -> tuple[Camera, list[str]]:
    lat, lon, zoom = (float(part) for part in text.split(","))
    if not (abs(lat) <= 85 and abs(lon) <= 180 and 0 <= zoom <= 22):
        raise ValueError(text)
    return Camera(lat, lon, zoom), []


def _read_flag(text: str, _: Payload) -> tuple[bool, list[str]]:
    if text != "1":
        raise ValueError(text)
    return True, []


def _read_pin(text: str, _: Payload) -> tuple[str, list[str]]:
    if not re.fullmatch(r"[\w.+-]{1,40}-[0-9a-f]{8,64}", text, flags=re.ASCII):
        raise ValueError(text)
    return text, []


_FLAG = Codec(_read_flag, lambda on: "1" if on else "")

TABLE = {
    "from": _day("start_earliest"),
    "to": _day("end_latest"),
    "themes": _choice(lambda payload: payload["themes"]),
    "layers": _choice(lambda _: list(LAYERS)),
    "sources": _choice(lambda payload: [ATTESTED, *payload["sources"]["id"]]),
    "q": Codec(lambda text, _: (text[:LONGEST_SEARCH], []), str),
    "place": _choice(lambda payload: payload["places"]["id"]),
    "event": _one(lambda payload: payload["events"]["id"]),
    "view": Codec(_read_camera, lambda v: f"{v.lat:.3f},{v.lon:.3f},{v.zoom:.2f}"),
    "lang": _one(lambda _: list(TEXT)),
    "embed": _FLAG,
    "show": _choice(lambda _: list(SHOWN)),
    "play": _FLAG,
    "pin": Codec(_read_pin, str),
}
"""Query key to codec, in the order of the address."""
