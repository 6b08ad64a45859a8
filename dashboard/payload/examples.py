"""What one might search for in a collection, from its own names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from dashboard.contract.columns import Payload

MOST, ROOM, SHORTEST = 2, 20, 3
"""How many are named, and the letters that they have together at most and each at least."""


def examples(numbers: Payload, places: list[str], voices: Iterable[str]) -> list[str]:
    """Name the commonest points, else voices and areas; none where no name is short enough."""
    chosen: list[str] = []
    for name in dict.fromkeys(_candidates(numbers, places, voices)):
        if len(chosen) < MOST and _fits(name, chosen):
            chosen.append(name)
    return chosen


def _candidates(numbers: Payload, places: list[str], voices: Iterable[str]) -> Iterator[str]:
    rows, lon = numbers["links"]["place"], numbers["places"]["lon"]
    yield from _commonest(places[row] for row in rows if lon[row] is not None)
    yield from _commonest(voice.partition(",")[0].strip() for voice in voices)
    yield from _commonest(places[row] for row in rows if lon[row] is None)


def _commonest(names: Iterable[str]) -> list[str]:
    """Sort names by how often they come; the one that comes first wins a tie."""
    return [name for name, _ in Counter(names).most_common()]


def _fits(name: str, chosen: list[str]) -> bool:
    """Leave out what is too long or too short, and names that are made of numbers."""
    room = ROOM - sum(map(len, chosen))
    return SHORTEST <= len(name) <= room and not any(map(str.isdigit, name))
