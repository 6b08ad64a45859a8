"""Exports of the Armed Conflict Location & Event Data project."""

from collections.abc import Collection
from typing import Final

import pandas as pd

from events.dates.written import read_dates
from events.formats.profiles.shared.areas import without_pins
from events.formats.profiles.shared.cells import added, cells, changed, column, first_filled
from events.formats.profiles.shared.dates import WEEK, widened
from events.formats.profiles.shared.described import described, fits, meant
from events.records import Records

_WITHIN: Final = {"2": WEEK, "3": "month"}
"""time_precision -> what the day is only known within."""


def matches(header: Collection[str]) -> bool:
    """Tell an ACLED export by its columns."""
    return fits("acled", header)


def applied(records: Records) -> Records:
    """Say days and places no more exactly than ACLED knows them."""
    return _placed(_dated(_titled(meant(records, "acled"))))


def _titled(records: Records) -> Records:
    kind = first_filled(cells(records, "subeventtype"), cells(records, "eventtype"))
    place = first_filled(cells(records, "location"), cells(records, "country"))
    joined = kind + ", " + place
    return added(records, "title", joined.str.strip(", "), "title")


def _dated(records: Records) -> Records:
    name = column(records, "eventdate")
    within = cells(records, "timeprecision").map(_WITHIN).fillna("")
    if name is None or not within.any():
        return records
    days = records.rows[name]
    read = [one.edtf for one in read_dates(days.tolist())]
    said = [
        (widened(day, span) or text) if span else text
        for text, day, span in zip(days, read, within, strict=True)
    ]
    values = pd.Series(said, index=days.index, dtype=str)
    return changed(records, name, values, "dates no more exact than their precision says")


def _placed(records: Records) -> Records:
    codes = described("acled").words["geoprecision"]
    precision = cells(records, "geoprecision").map(codes).fillna("")
    region = first_filled(cells(records, "admin1"), cells(records, "location"))
    return without_pins(
        records, precision, region.where(precision == "region", cells(records, "location"))
    )
