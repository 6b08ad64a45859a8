"""Files of GDELT events, which have no header."""

import csv
import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Final

import pandas as pd

from events.formats.profiles.shared.areas import without_pins
from events.formats.profiles.shared.cells import added, cells, column, worded
from events.formats.profiles.shared.described import described, fits, meant
from events.records import Records

_COLUMNS: Final = Path(__file__).with_name("data") / "gdelt_columns.csv"
_NUMBERED: Final = "column "
_NAMELESS: Final = re.compile(rf"{_NUMBERED}(\d+)")
"""What a reader of tables calls a column without a name."""
_BEFORE_ADDRESSES: Final = 57
"""Columns of the files before April 2013."""


@cache
def _names(since: int) -> tuple[str, ...]:
    with _COLUMNS.open(encoding="utf-8", newline="") as lines:
        return tuple(r["column"] for r in csv.DictReader(lines) if int(r["since"]) <= since)


def header_of(cells: Sequence[str]) -> tuple[str, ...] | None:
    """Name the columns of a first row that is an event and no header; None for any other table.

    >>> header_of(["title", "date"]) is None
    True
    """
    found = _widths().get(len(cells))
    if not found or not re.fullmatch(r"\d{5,12}", cells[0].strip()):
        return None
    return found if re.fullmatch(r"(19|20)\d{6}", cells[1].strip()) else None


def matches(header: Collection[str]) -> bool:
    """Tell GDELT events by the names of their columns, or by the first event in their place."""
    return fits("gdelt", header) or header_of([*header]) is not None or _is_nameless(header)


def _is_nameless(header: Collection[str]) -> bool:
    """Tell whether columns are numbered, up to the width of one of the generations."""
    numbers = [int(found[1]) for name in header if (found := _NAMELESS.fullmatch(name))]
    return len(numbers) == len(header) > 0 and max(numbers) in _widths()


def _widths() -> dict[int, tuple[str, ...]]:
    """Width of a table -> the names of its columns."""
    old = _names(1)[:_BEFORE_ADDRESSES]
    return {len(names): names for names in (old, _names(1), _names(2))}


def applied(records: Records) -> Records:
    """Name the columns, put codes into words, and say places no more exactly than GDELT does."""
    named = _named(records)
    if not fits("gdelt", [str(column) for column in named.rows.columns]):
        return records
    return _placed(_titled(_worded(_dated(meant(named, "gdelt")))))


def _named(records: Records) -> Records:
    """Name the columns, and give a first event back that was taken for their names."""
    first = [str(column) for column in records.rows.columns]
    if _is_nameless(first) and len(records.rows):
        return _with_names(records, [int(name.removeprefix(_NUMBERED)) for name in first])
    names = header_of(first)
    if names is None:
        return records
    event = pd.DataFrame([first], columns=list(names), index=pd.Index([1], name="row"), dtype=str)
    rows = records.rows.set_axis(list(names), axis=1)
    return replace(records, rows=pd.concat([event, rows]), meaning={})


def _with_names(records: Records, numbers: Sequence[int]) -> Records:
    """Name numbered columns, of which those that are empty may have been dropped."""
    cells = dict(zip(numbers, records.rows.iloc[0], strict=True))
    names = header_of([cells.get(number, "") for number in range(1, max(numbers) + 1)])
    if names is None:
        return records
    rows = records.rows.set_axis([names[number - 1] for number in numbers], axis=1)
    return replace(records, rows=rows, meaning={})


def _dated(records: Records) -> Records:
    name = column(records, "sqldate") or column(records, "day")
    if name is None:
        return records
    days = records.rows[name].str.replace(r"^(\d{4})(\d\d)(\d\d)$", r"\1-\2-\3", regex=True)
    return replace(records, rows=records.rows.assign(**{name: days}))


def _worded(records: Records) -> Records:
    words = described("gdelt").words["eventrootcode"]
    short = {code.removeprefix("0"): said for code, said in words.items()}
    return worded(records, "eventrootcode", {**words, **short})


def _titled(records: Records) -> Records:
    who = cells(records, "actor1name").str.capitalize()
    whom = cells(records, "actor2name").str.capitalize()
    actors = who.where(whom == "", who + " – " + whom).str.strip(" –")
    title = cells(records, "eventrootcode") + ": " + actors
    return added(records, "title", title.str.strip(": "), "title")


def _placed(records: Records) -> Records:
    codes = described("gdelt").words["actiongeotype"]
    precision = cells(records, "actiongeotype").map(codes).fillna("")
    names = cells(records, "actiongeofullname").str.split(", ")
    records = added(records, "country", names.str[-1], "country")
    return without_pins(records, precision, names.str[0])
