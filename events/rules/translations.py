"""Rules on translations: what is missing, stale or odd is noted, and nothing is kept from view."""

import re
from collections.abc import Iterator
from textwrap import shorten
from typing import Any, Final

import pandas as pd

from events.notes import Note
from events.problems import did_you_mean, near_misses
from events.translations.bound import BOUND, TRANSLATED, translation_file
from events.translations.matching import Match, Matches

MOST_TOLD: Final = 10
_ROOM: Final = 60
_TAG: Final = re.compile(r"</?[A-Za-z][^<>]*>")
_PLACEHOLDER: Final = re.compile(r"\{\w*\}")
_YEAR: Final = re.compile(r"(?<!\d)\d{4}(?!\d)")
_OPENING: Final = frozenset("\u202a\u202b\u202d\u202e\u2066\u2067\u2068")
_CLOSING: Final = frozenset("\u202c\u2069")


def translation_notes(by_language: Matches) -> list[Note]:
    """Note how far each language goes, then what is missing, stale or odd in each file."""
    found: list[Note] = []
    for lang, tables in by_language.items():
        matches = list(tables.values())
        parts = [note for match in matches for note in _of(match)]
        asked = sum(int(match.asked.to_numpy().sum()) for match in matches)
        missing = sum(int(match.missing.to_numpy().sum()) for match in matches)
        if missing or parts:
            found.append(Note(lang, f"{asked - missing} of {asked} texts are translated"))
        found += parts
    return found


def _of(match: Match) -> Iterator[Note]:
    name = translation_file(match.table, match.lang)
    yield from _told([*_missing(match, name)], name)
    if match.file is None:
        return
    for rows, rule in (
        (match.stale, "stale: the original has changed, which is shown instead"),
        (match.unbound, "not bound to its original; the command translate does that"),
        (match.repeated, "repeats an earlier row"),
    ):
        yield from _told([_row(match, row, rule) for row in rows], name)
    yield from _told([_unknown(match, row) for row in match.unknown], name)
    yield from _told([*_odd(match, name)], name)


def _told(notes: list[Note], file: str) -> Iterator[Note]:
    yield from notes[:MOST_TOLD]
    if len(notes) > MOST_TOLD:
        yield Note(file, f"and {len(notes) - MOST_TOLD} more like the last")


def _missing(match: Match, name: str) -> Iterator[Note]:
    for column, cells in match.missing.items():
        for row in cells.index[cells]:
            key = _key(match.originals, row, match.table)
            text = shorten(str(match.originals.at[row, str(column)]), _ROOM, placeholder="…")
            yield Note(name, "missing", str(column), None, key, text)


def _row(match: Match, row: int, rule: str) -> Note:
    assert match.file is not None
    return Note(match.file.file, rule, BOUND, row, _key(match.file.rows, row, match.table))


def _key(rows: pd.DataFrame, row: Any, table: str) -> str:
    return " ".join(str(rows.at[row, name]) for name in TRANSLATED[table].keys)


def _unknown(match: Match, row: int) -> Note:
    assert match.file is not None
    key = TRANSLATED[match.table].keys[0]
    value = str(match.file.rows.at[row, key])
    near = near_misses(value, list(match.originals[key].unique()))
    return Note(match.file.file, f"names nothing here{did_you_mean(near)}", key, row, value)


def _odd(match: Match, name: str) -> Iterator[Note]:
    """Find what a translation has lost, or has too much."""
    own = match.originals
    for column in match.texts:
        pairs = zip(own.index, own[column], match.texts[column], strict=True)
        for row, original, text in pairs:
            rule = _fault(original, text) if text else None
            if rule:
                key = _key(own, row, match.table)
                yield Note(name, rule, str(column), None, key, text)


def _fault(original: str, text: str) -> str | None:
    added = sorted({*_TAG.findall(text)} - {*_TAG.findall(original)})
    if added:
        return f"has markup that the original lacks: {added[0]}"
    for pattern, what in ((_PLACEHOLDER, "placeholder"), (_YEAR, "year")):
        lost = sorted({*pattern.findall(original)} - {*pattern.findall(text)})
        if lost:
            return f"has lost the {what} {lost[0]}"
    return None if _is_closed(text) else "leaves a change of direction open"


def _is_closed(text: str) -> bool:
    if _OPENING.isdisjoint(text) and _CLOSING.isdisjoint(text):
        return True
    opened = sum(one in _OPENING for one in text)
    return opened == sum(one in _CLOSING for one in text)
