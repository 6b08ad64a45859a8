"""The Georeferenced Event Dataset of the Uppsala Conflict Data Program."""

from collections.abc import Collection
from dataclasses import replace
from typing import Final

import pandas as pd

from events.dates.written import read_dates
from events.formats.profiles.shared.areas import without_pins
from events.formats.profiles.shared.cells import added, cells, first_filled, worded
from events.formats.profiles.shared.dates import WEEK, lasting, one_within, widened
from events.formats.profiles.shared.described import described, fits, meant
from events.notes import Note
from events.records import Records

_WITHIN: Final = {"2": WEEK, "3": WEEK, "4": "month", "5": "year"}
"""date_prec -> within what one day stands where the data give a single one."""


def matches(header: Collection[str]) -> bool:
    """Tell UCDP GED by its columns."""
    return fits("ucdp_ged", header)


def applied(records: Records) -> Records:
    """Put codes into words, and say days and places no more exactly than UCDP knows them."""
    return _placed(_dated(_titled(_worded(meant(records, "ucdp_ged")))))


def _worded(records: Records) -> Records:
    return worded(records, "typeofviolence", described("ucdp_ged").words["typeofviolence"])


def _titled(records: Records) -> Records:
    who = first_filled(cells(records, "dyadname"), cells(records, "conflictname"))
    where = first_filled(cells(records, "wherecoordinates"), cells(records, "country"))
    return added(records, "title", (who + ", " + where).str.strip(", "), "title")


def _dated(records: Records) -> Records:
    first, last = (_days(cells(records, name)) for name in ("datestart", "dateend"))
    codes = cells(records, "dateprec")
    dates = [_date(*row) for row in zip(first, last, codes, strict=True)]
    notes = tuple(
        Note(records.file, "one day within a span, as date_prec says", "date", int(row), day, date)
        for row, day, date, code in zip(codes.index, first, dates, codes, strict=True)
        if code in _WITHIN and date != day
    )
    records = replace(records, notes=(*records.notes, *notes))
    return added(records, "date", pd.Series(dates, index=codes.index, dtype=str), "date")


def _days(texts: "pd.Series[str]") -> list[str]:
    read = read_dates(texts.tolist())
    return [one.edtf or text for one, text in zip(read, texts, strict=True)]


def _date(first: str, last: str, code: str) -> str:
    if code not in _WITHIN:
        return lasting(first, last or first)
    if first == (last or first):
        return widened(first, _WITHIN[code]) or first
    return one_within(first, last)


def _placed(records: Records) -> Records:
    precision = cells(records, "whereprec").map(described("ucdp_ged").words["whereprec"]).fillna("")
    point = cells(records, "wherecoordinates")
    country = cells(records, "country")
    region = first_filled(cells(records, "adm1"), point, country)
    place = point.where(precision != "region", region).where(precision != "country", country)
    return without_pins(records, precision, place)
