"""Which events a window, a place, a source or a search holds, by trying every possibility."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection

from tests.cases.collection import (
    ACTORS,
    ALIASES,
    CLAIMS,
    CONTEXT,
    EVENTS,
    EXPLAINED,
    FIELDS,
    FILES,
    LINKS,
    OF_THE_SECOND,
    PLACES,
    SIGNIFICANCE,
    SOURCES,
    TAKES,
    TITLES,
)
from tests.cases.days import first_last

SHORT_I = "\ue000"
SAME = str.maketrans("’–", "'-")
IDS = [row[0] for row in EVENTS]
SAID = {
    "old-mint": "until 1958, since when is not known",
    "charter": "2 Mar 1958",
    "school-years": "1960s",
    "first-fair": "29 Feb 1960",
    "crossing": "about Nov 1968",
    "return": "30 Dec 1968 – 2 Jan 1969",
    "tour": "from 1971 to 1974",
    "songbook": "possibly 1972",
    "watch": "at least since Sept 2001",
}
MONTHS = {
    "charter": "March",
    "first-fair": "February",
    "crossing": "November",
    "return": "December January",
    "watch": "September",
}
"""Names in full of the months that are said."""


def flag(name: str, a: int, b: int) -> int:
    """Try each first day with the last days that are nearest to it and farthest from it."""
    row = EVENTS[IDS.index(name)]
    earliest, latest, soonest, end = (first_last(text)[0] for text in row[4])
    met = [
        first <= b and last >= a
        for first in range(earliest, latest + 1)
        for last in {max(first, soonest), end}
        if first <= last
    ]
    return all(met) + any(met)


def of_sources(chosen: Collection[str | None]) -> set[str]:
    if "attested-2" in chosen:
        return {row[0] for row in EVENTS if row[6] == "corroborated" and row[0] not in CONTEXT}
    return {row[0] for row in CLAIMS if row[1] in chosen or row[3] in chosen}


def of_files(chosen: Collection[str]) -> set[str]:
    first, second = FILES
    return {name for name in IDS if (second if name in OF_THE_SECOND else first) in chosen}


def at_places(chosen: Collection[str]) -> set[str]:
    """A point stands for what is part of it; an area for itself."""
    points = {row[0] for row in PLACES if row[0] in chosen and row[1] is not None}
    wanted = {row[0] for row in PLACES if row[0] in chosen or row[6] in points}
    return {event for event, place, _ in LINKS if place in wanted}


def of_actors(chosen: Collection[str]) -> set[str]:
    return {event for event, actor, _ in TAKES if actor in chosen}


def found(words: Collection[str]) -> set[str]:
    """Hold every word of a search, given apart, anywhere in what is said of an event."""
    plain = [_plain(word) for word in words]
    return {name for name in IDS if all(word in _plain(_text(name)) for word in plain)}


def _plain(text: str) -> str:
    """Drop marks and what cannot be seen, but for the mark of й, which is a letter."""
    apart = unicodedata.normalize("NFD", text.replace("Й", "й").replace("й", SHORT_I))
    letters = [c for c in apart if unicodedata.category(c) not in ("Mn", "Mc", "Cf")]
    return "".join(letters).lower().translate(SAME)


def _text(name: str) -> str:
    row = EVENTS[IDS.index(name)]
    titles = {source[0]: source[4] for source in SOURCES}
    names = {place[0]: place[7] for place in PLACES}
    at = [place for event, place, _ in LINKS if event == name]
    places = [said for place in at for said in (names[place], ALIASES.get(place, ""))]
    who = [
        actor for event, taker, _ in TAKES for actor in ACTORS if (event, taker) == (name, actor[0])
    ]
    claims = [(c[4], c[5], titles[c[1]]) for c in CLAIMS if c[0] == name]
    parts = [
        row[8],
        row[9],
        SAID[name],
        MONTHS.get(name, ""),
        *places,
        *(part for claim in claims for part in claim),
        *(part for actor in who for part in (actor[3], *actor[5])),
        *(value for event, _, value in FIELDS if event == name),
        SIGNIFICANCE.get(name, ("", ""))[0],
        EXPLAINED.get(name, ""),
        TITLES.get(name, ""),
    ]
    return " ".join(part for part in parts if part)
