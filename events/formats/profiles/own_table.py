"""Tables that an atlas wrote: of its page, or of `atlas convert`, as CSV or Excel."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import Final

from events.formats.profiles.shared.cells import added, cells
from events.formats.profiles.shared.described import fits, meant
from events.records import Records

_BETWEEN: Final = " | "
_PLACE: Final = re.compile(r"(?P<name>.+) \((?P<id>[^(),]+), (?P<role>\w+), (?P<precision>\w+)\)")
_NEUTRALISED: Final = re.compile(r"^'(?=[=+\-@\t\r\n＝＋－＠])")
_ENDS: Final = ("origin", "destination")
"""Roles that are columns of their own."""
Places = Sequence[re.Match[str]]


def matches(header: Collection[str]) -> bool:
    """Tell a table of an atlas by its columns."""
    return fits("own_table", header)


def applied(records: Records) -> Records:
    """Take the EDTF for the date, and the places by their names and roles.

    The position of a row is that of its first place, so it counts where there is no other.
    """
    texts = records.rows.apply(lambda column: column.str.replace(_NEUTRALISED, "", regex=True))
    records = meant(replace(records, rows=texts), "own_table")
    places = cells(records, "places").map(_places)
    alone = places.map(len) == 1
    at = {name: cells(records, name).where(alone, "") for name in ("lon", "lat")}
    records = replace(records, rows=records.rows.assign(**at))
    columns = {
        "place": places.map(lambda of: _named(of, lambda role: role not in _ENDS)),
        "origin": places.map(lambda of: _named(of, lambda role: role == "origin")),
        "destination": places.map(lambda of: _named(of, lambda role: role == "destination")),
        "role": places.map(lambda of: _only(of, "role")),
        "place_precision": places.map(lambda of: _only(of, "precision")),
    }
    for name, values in columns.items():
        records = added(records, name, values, name)
    return records


def _places(cell: str) -> Places:
    return [found for part in cell.split(_BETWEEN) if (found := _PLACE.fullmatch(part))]


def _named(places: Places, wanted: Callable[[str], bool]) -> str:
    return _BETWEEN.join(one["name"] for one in places if wanted(one["role"]))


def _only(places: Places, what: str) -> str:
    """Give what all places say alike; empty where they differ, or are ends of a journey."""
    said = {one[what] for one in places if one["role"] not in _ENDS}
    return said.pop() if len(said) == 1 else ""
