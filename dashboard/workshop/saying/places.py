"""Places that names mean, called as in the language of the page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from events.drafting.draft import Spot
from geodata.gazetteer import load_gazetteer


class _Name(NamedTuple):
    english: str
    own: str


@cache
def _names(lang: str) -> dict[str, _Name]:
    """Give what places are called in a language, by their ids; those of the world have but one."""
    frame = load_gazetteer().frame
    if f"name_{lang}" not in frame:
        return {}
    named = map(_Name, frame["name"].tolist(), frame[f"name_{lang}"].tolist())
    return dict(zip(map(str, frame.index), named, strict=True))


def called(spots: Sequence[Spot], lang: str) -> list[Spot]:
    """Call places as in a language, and the region of a town that has its name."""
    return [_called(spot, _names(lang).get(spot["id"])) for spot in spots]


def _called(spot: Spot, name: _Name | None) -> Spot:
    if name is None or not name.own or spot["name"] != name.english:
        return spot
    region = name.own if spot["region"] == name.english else spot["region"]
    return {**spot, "name": name.own, "region": region}
