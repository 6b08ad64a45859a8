"""Exports of the Armed Conflict Location & Event Data project."""

import re
from collections.abc import Collection, Mapping
from functools import partial
from typing import Final

import pandas as pd

from events.dates.written import read_dates
from events.formats.profiles.shared.areas import without_pins
from events.formats.profiles.shared.cells import added, cells, changed, column, first_filled
from events.formats.profiles.shared.dates import WEEK, widened
from events.formats.profiles.shared.described import described, fits, meant
from events.records import Records
from events.texts import mapped, texts_of

_SHORT: Final = re.compile(r"(\d{1,2}[-/ .][A-Za-z\d]{1,9}[-/ .])(\d\d)")
_WITHIN: Final = {"2": WEEK, "3": "month"}
"""time_precision -> what the day is only known within."""


def matches(header: Collection[str]) -> bool:
    """Tell an ACLED export by its columns."""
    return fits("acled", header)


def applied(records: Records) -> Records:
    """Say days and places no more exactly than ACLED knows them."""
    return _placed(_dated(_whole_years(_titled(meant(records, "acled")))))


def _titled(records: Records) -> Records:
    if column(records, "title") is not None:
        return records
    kind = first_filled(cells(records, "subeventtype"), cells(records, "eventtype"))
    place = first_filled(cells(records, "location"), cells(records, "country"))
    joined = kind + ", " + place
    return added(records, "title", joined.str.strip(", "), "title")


def _whole_years(records: Records) -> Records:
    """Complete the years of days that a spreadsheet has cut to two digits."""
    name = column(records, "eventdate")
    if name is None:
        return records
    if not any(map(_SHORT.fullmatch, records.rows[name].unique())):
        return records
    days = [
        _whole(*row)
        for row in zip(texts_of(records.rows[name]), texts_of(cells(records, "year")), strict=True)
    ]
    values = pd.Series(days, index=records.rows.index, dtype=str)
    return changed(records, name, values, "years of two digits, as the column year has them")


def _whole(day: str, year: str) -> str:
    """Put a year in the place of its last two digits.

    >>> _whole("12-Mar-21", "2021"), _whole("12 March 2021", "2021"), _whole("12-Mar-21", "2012")
    ('12-Mar-2021', '12 March 2021', '12-Mar-21')
    """
    found = _SHORT.fullmatch(day)
    return f"{found[1]}{year}" if found and len(year) == 4 and year.endswith(found[2]) else day


def _dated(records: Records) -> Records:
    name = column(records, "eventdate")
    within = cells(records, "timeprecision").map(_WITHIN).fillna("")
    if name is None or not within.any():
        return records
    days = records.rows[name]
    different = days.unique().tolist()
    read = dict(zip(different, (one.edtf for one in read_dates(different)), strict=True))
    values = days.copy()
    for span in filter(None, within.unique()):
        rows = within == span
        values[rows] = mapped(days[rows], partial(_widened, read=read, span=span))
    return changed(records, name, values, "dates no more exact than their precision says")


def _widened(text: str, read: Mapping[str, str], span: str) -> str:
    return widened(read[text], span) or text


def _placed(records: Records) -> Records:
    codes = described("acled").words["geoprecision"]
    precision = cells(records, "geoprecision").map(codes).fillna("")
    region = first_filled(cells(records, "admin1"), cells(records, "location"))
    return without_pins(
        records, precision, region.where(precision == "region", cells(records, "location"))
    )
