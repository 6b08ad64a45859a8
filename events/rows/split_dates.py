"""Dates whose day stands in front and whose year at the end of the headline: lists of days."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import pandas as pd

from events.columns.choose import Chosen
from events.dates import DateError, bounds
from events.dates.written import Order
from events.rows.dating import Dated

_DAY: Final = re.compile(r"(\d{1,2})(?:[/.](\d{1,2}))?")
_YEAR: Final = re.compile(r"\d{4}")
_MOST: Final = 12
"""Months."""
KIND: Final = "days whose year stands in the title"


def with_days(
    rows: pd.DataFrame, chosen: Chosen, dates: Sequence[Dated], order: Order | None
) -> list[Dated]:
    """Join years of headlines with the one column of days and months, where its order is proven.

    A cell of one number is a month.
    """
    if not any(one.column == "title" for one in dates):
        return list(dates)
    free = (str(name) for name in rows if name not in chosen.column.values())
    for name in free:
        parts = [_DAY.fullmatch(cell) for cell in rows[name]]
        found = order or _proven(parts)
        if found and all(parts[n] for n, cell in enumerate(rows[name]) if cell):
            return [_joined(*one, found) for one in zip(dates, rows[name], parts, strict=True)]
    return list(dates)


def _proven(parts: Sequence[re.Match[str] | None]) -> Order | None:
    """Find which of two numbers is the day: the one that is over 12 somewhere."""
    pairs = [(int(one[1]), int(one[2])) for one in parts if one and one[2]]
    first, second = (any(pair[side] > _MOST for pair in pairs) for side in (0, 1))
    if first == second:
        return None
    return Order.DAY_FIRST if first else Order.MONTH_FIRST


def _joined(one: Dated, cell: str, part: re.Match[str] | None, order: Order) -> Dated:
    if part is None or one.column != "title" or not _YEAR.fullmatch(one.edtf):
        return one
    numbers = [int(part[1])] if part[2] is None else [int(part[1]), int(part[2])]
    if order is Order.DAY_FIRST:
        numbers.reverse()
    edtf = "-".join([one.edtf, *(f"{number:02}" for number in numbers)])
    try:
        bounds(edtf)
    except DateError:
        return one
    written = f"{cell} … {one.edtf}"
    return replace(one, edtf=edtf, written=written, read=replace(one.read, edtf=edtf, kind=KIND))
