"""A column of dates: what one cell proves holds for all."""

from collections.abc import Iterable, Mapping, Sequence

from events.dates.written.calendars import calendar_named
from events.dates.written.cell import TWO_LANGUAGES, Cell, cleaned
from events.dates.written.evidence import Evidence, Order, evidence
from events.dates.written.foreign import read_any

_Key = tuple[str, str]
"""Cleaned text and calendar."""
_Read = dict[_Key, Cell]


def read_column(
    texts: Sequence[str],
    order: Order | None = None,
    calendar: str = "",
    calendars: Sequence[str] = (),
) -> list[Cell]:
    """Read each different text once for each calendar."""
    stated = calendar_named(calendar) if calendar else ""
    named = {name: calendar_named(name) or stated for name in dict.fromkeys(calendars)}
    clean = {text: cleaned(text) for text in dict.fromkeys(texts)}
    known = evidence(dict.fromkeys(clean.values()), order)
    rows = [*zip(texts, calendars, strict=True)] if calendars else [(text, "") for text in clean]
    keys = {row: (clean[row[0]], named.get(row[1], stated)) for row in rows}
    read = {key: read_any(key[0], known, calendar=key[1]) for key in dict.fromkeys(keys.values())}
    languages = _languages(read.values())
    if languages:
        read |= _again(read, known, languages)
    if calendars:
        return [read[keys[row]] for row in rows]
    of_text = {text: read[key] for (text, _), key in keys.items()}
    return [of_text[text] for text in texts]


def _languages(cells: Iterable[Cell]) -> frozenset[str]:
    """Give the languages that read all words of the column that only some languages read."""
    found: frozenset[str] | None = None
    for cell in cells:
        if cell.languages:
            found = cell.languages if found is None else found & cell.languages
    return found or frozenset()


def _again(read: Mapping[_Key, Cell], known: Evidence, languages: frozenset[str]) -> _Read:
    """Read again what two languages read differently."""
    return {
        (text, calendar): read_any(text, known, languages, calendar)
        for (text, calendar), cell in read.items()
        if cell.fault.startswith(TWO_LANGUAGES)
    }
