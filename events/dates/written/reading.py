"""A column of written dates, and dates whose parts stand in columns of their own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from events.dates.written.calendars import calendar_named
from events.dates.written.cell import Cell
from events.dates.written.column import read_column
from events.dates.written.evidence import Order
from events.dates.written.headline import headline
from events.dates.written.together import put_together

_LONGEST_ERA: Final = 40


@dataclass(frozen=True)
class Written:
    """One written date, read."""

    edtf: str = ""
    """Empty where it is no date that can be read, or where nothing is written."""
    kind: str = ""
    """What kind of writing it was, in words, where it is not EDTF as it stands: “dates in words”,
    “day before month”, “years of two digits”, “dates of Excel”, “Islamic calendar (tabular)”."""
    question: str = ""
    """What a reader should check, as it was read but may be wrong."""
    fault: str = ""
    """Why it could not be read, with the nearest valid choice where one is sure."""


def read_dates(
    texts: Sequence[str],
    *,
    order: Order | None = None,
    calendar: str = "",
    calendars: Sequence[str] = (),
) -> list[Written]:
    """Read a column of dates, as one: what one cell proves holds for all.

    Parameters
    ----------
    order
        As asked for; else found from the column.
    calendar
        That the column's name states; `calendars` is what stands in a column beside it, row by row.
    """
    cells = read_column(texts, order, calendar, calendars)
    written = {at: _written(cell) for at, cell in {id(cell): cell for cell in cells}.items()}
    return [written[id(cell)] for cell in cells]


def read_parts(parts: Mapping[str, Sequence[str]]) -> list[Written]:
    """Put dates together whose parts stand in columns of their own.

    Parameters
    ----------
    parts
        Cells by field: year, month, day, season, decade, century, end_year, end_month, end_day;
        each as long as the others.
    """
    return [*map(_written, put_together(parts))]


def is_era(text: str) -> bool:
    """Tell whether a text is an era that years are counted in.

    >>> is_era("BCE"), is_era("av. J.-C."), is_era("Bronze Age"), is_era("Julian")
    (True, True, False, False)
    """
    if len(text) > _LONGEST_ERA or not text.strip(" .") or calendar_named(text):
        return False
    return read_column([f"500 {text}"])[0].edtf in ("0500", "-0499")


def date_in_words(text: str) -> tuple[str, Written] | None:
    """Find the date of a headline, and give what is left of it.

    >>> rest, date = date_in_words("Treaty signed (May 1926)") or ("", Written())
    >>> rest, date.edtf
    ('Treaty signed', '1926-05')
    """
    found = headline(text)
    return (found[0], _written(found[1])) if found else None


def _written(cell: Cell) -> Written:
    return Written(cell.edtf, cell.kind, cell.question, cell.fault)
