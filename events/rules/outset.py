"""Rules on how an atlas opens: a query whose keys and values the collection knows."""

from collections.abc import Iterator
from typing import Final

from events.dates import calendar_bounds
from events.outset import OUTSET, OUTSET_QUERY, outset_of, read_outset
from events.problems import Problem
from events.raw import RawCollection
from events.rules.queries import known_values, query_faults
from events.schema import METADATA_FILE
from events.tours import read_view

_QUERY: Final = 'expected what an address says behind “?”, such as "from=1960&to=1968"'
_DAY: Final = 'expected a year, a month or a day, such as "1968-11"'
_CAMERA: Final = 'expected latitude, longitude and zoom, such as "17.5,-4,5"'


def check_outset(raw: RawCollection) -> Iterator[Problem]:
    """Check how the collection says that its atlas opens."""
    written = (raw.meta or {}).get(OUTSET)
    if written is None or written == "":
        return
    if not isinstance(written, str):
        yield _problem(written, _QUERY)
        return
    query = outset_of({OUTSET: written})
    pairs, known = read_outset(query), known_values(raw, OUTSET_QUERY)
    faults = [
        rule
        for key, value in pairs
        for rule in (*_faults(key, value), *query_faults(key, value, known, OUTSET_QUERY))
    ]
    if "=" not in query:
        faults = [_QUERY]
    elif not faults and not _is_in_order(dict(pairs)):
        faults = ["the window ends before it begins"]
    for rule in faults:
        yield _problem(written, rule)


def _faults(key: str, value: str) -> Iterator[str]:
    if key in ("from", "to") and calendar_bounds(value) is None:
        yield f'"{value}" of {key}: {_DAY}'
    if key == "view" and (" " in value or read_view(value) is None):
        yield f'"{value}" of {key}: {_CAMERA}'


def _is_in_order(given: dict[str, str]) -> bool:
    first, last = (calendar_bounds(given.get(key, "")) for key in ("from", "to"))
    return first is None or last is None or first[0] <= last[1]


def _problem(value: object, rule: str) -> Problem:
    return Problem(METADATA_FILE, None, OUTSET, str(value), rule)
