"""Eras that stand in a column beside the years that are counted in them."""

from dataclasses import replace
from typing import Final

import pandas as pd

from events.columns.choose import Chosen
from events.dates.written import is_era

_DATES: Final = ("date", "start", "end")
_PARTS: Final = {"month", "day", "season", "decade", "century", "end_year"}


def with_eras(fields: pd.DataFrame, chosen: Chosen) -> tuple[pd.DataFrame, Chosen]:
    """Write each era behind the dates of its row, where the column of calendars holds eras."""
    if "calendar" not in chosen.column:
        return fields, chosen
    eras = fields["calendar"]
    known = {era for era in eras.unique() if era and is_era(era)}
    if not known:
        return fields, chosen
    column = dict(chosen.column)
    if "year" in column and not _PARTS & column.keys() and "date" not in column:
        column["date"] = column.pop("year")
        fields = fields.assign(date=fields["year"])
    counted = eras.isin(known)
    said = {
        name: fields[name].where((fields[name] == "") | ~counted, fields[name] + " " + eras)
        for name in _DATES
    }
    left = eras.where(~counted, "")
    return fields.assign(**said, calendar=left), replace(chosen, column=column)
