"""When the events of records were: one EDTF text for each row, and how it was read."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

import numpy as np
import pandas as pd

from events.columns.choose import Chosen
from events.dates import DateError, bounds, iso_day
from events.dates.written import Order, Written, date_in_words, read_dates, read_parts
from events.dates.written.faults import NO_YEAR
from events.texts import mapped, texts_of

UNDATED: Final = "XXXX"
_PARTS: Final = (
    *("year", "month", "day", "season", "decade", "century"),
    *("end_year", "end_month", "end_day"),
)
_NOTHING: Final = Written()
_NO_ORDER: Final = "ends before it begins; expected the earlier date first"


@dataclass(frozen=True)
class Dated:
    """The date of one row."""

    edtf: str = UNDATED
    column: str = ""
    """Field that it was read from."""
    written: str = ""
    """As the file has it."""
    read: Written = field(default=_NOTHING)
    title: str | None = None
    """What is left of the headline, where the date stood in it."""

    @property
    def is_telling(self) -> bool:
        """Whether there is anything to say of how it was read."""
        return bool(self.read.kind or self.read.question or self.read.fault)


def dates_of(fields: pd.DataFrame, chosen: Chosen, order: Order | None) -> list[Dated]:
    """Read the date of each row from the columns that were chosen for it."""
    main = _spans(fields, chosen, order) or _parts(fields, chosen) or _single(fields, chosen, order)
    shown = _column(fields, "display_date", chosen, order, beside=[one.written for one in main])
    titles = texts_of(fields["title"])
    return [
        one if one.read.edtf and not display.written else _best(one, display, title)
        for one, display, title in zip(main, shown, titles, strict=True)
    ]


def _spans(fields: pd.DataFrame, chosen: Chosen, order: Order | None) -> list[Dated]:
    """Read begin and end from two columns, which are written alike."""
    begin = next((name for name in ("start", "date") if name in chosen.column), None)
    if begin is None or "end" not in chosen.column:
        return []
    size = len(fields)
    cells = [*texts_of(fields[begin]), *texts_of(fields["end"])]
    calendars = [*fields["calendar"]] * 2 if "calendar" in chosen.column else ()
    read = read_dates(cells, order=order, calendar=chosen.calendar, calendars=calendars)
    sides = zip(cells[:size], read[:size], cells[size:], read[size:], strict=True)
    return [_span(begin, *one) for one in sides]


def _span(column: str, first: str, start: Written, last: str, end: Written) -> Dated:
    written = f"{first} – {last}" if first and last and first != last else first or last
    fault = start.fault or end.fault
    kind = "; ".join(dict.fromkeys(filter(None, (start.kind, end.kind))))
    question = "; ".join(dict.fromkeys(filter(None, (start.question, end.question))))
    if start.edtf and end.edtf:
        edtf = joined(start.edtf, end.edtf)
        fault = fault or ("" if edtf else _NO_ORDER)
    elif start.edtf and (open_ended := _with_words(first, last, end)):
        edtf, fault = open_ended, ""
    elif start.edtf:
        ended = f"{start.edtf}/" if last and not end.fault else ""
        edtf = ended if is_sound(ended) else start.edtf
    else:
        edtf = f"../{end.edtf}" if is_sound(f"../{end.edtf}") else end.edtf
    return Dated(edtf or UNDATED, column, written, Written(edtf, kind, question, fault))


def _with_words(first: str, last: str, end: Written) -> str:
    """Read an end that is only a word, as “today”; empty where that is none."""
    return read_dates([f"{first} – {last}"])[0].edtf if end.fault else ""


def joined(start: str, end: str) -> str:
    """Write what lasted from one date to another; empty where that is no order.

    >>> joined("1961", "1961"), joined("1960~", "1964"), joined("[1977-05-01..1977-08-31]", "1980")
    ('1961', '1960~/1964', '1977-05-01/1980')
    >>> joined("1964", "1961")
    ''
    """
    if start == end:
        return start
    plain = f"{start}/{end}"
    if is_sound(plain):
        return plain
    first, last = _edge(start, 0), _edge(end, -1)
    spread = f"{first}/{last}"
    return spread if first and last and is_sound(spread) else ""


def _edge(edtf: str, side: int) -> str:
    """Give one end of a date: as it is written, or its first or last day."""
    if edtf[:1] not in "[{" and "/" not in edtf:
        return edtf
    held = bounds(edtf)
    return iso_day(held.start_earliest if side == 0 else held.end_latest)


def is_sound(edtf: str) -> bool:
    """Tell whether a text is EDTF that days can hold."""
    try:
        bounds(edtf)
    except DateError:
        return False
    return True


def _parts(fields: pd.DataFrame, chosen: Chosen) -> list[Dated]:
    """Put dates together from columns of years, months and days."""
    names = [name for name in _PARTS if name in chosen.column]
    if not {"year", "decade", "century"} & {*names}:
        return []
    read = read_parts({name: list(fields[name]) for name in _PARTS})
    written = [" ".join(filter(None, row)) for row in fields[names].to_numpy().tolist()]
    own = _column(fields, "date", chosen, None)
    found = [
        Dated(one.edtf or UNDATED, names[0], text, one)
        for one, text in zip(read, written, strict=True)
    ]
    return [
        alone if is_finer(alone.read.edtf, one.read.edtf) else one
        for one, alone in zip(found, own, strict=True)
    ]


def _single(fields: pd.DataFrame, chosen: Chosen, order: Order | None) -> list[Dated]:
    name = next((name for name in ("date", "start", "end") if name in chosen.column), "date")
    return _column(fields, name, chosen, order)


def _column(
    fields: pd.DataFrame,
    name: str,
    chosen: Chosen,
    order: Order | None,
    beside: Sequence[str] = (),
) -> list[Dated]:
    """Read one column; what stands `beside` it helps to tell years and orders."""
    if name not in chosen.column:
        return [Dated()] * len(fields)
    cells = texts_of(fields[name])
    calendars = texts_of(fields["calendar"]) if "calendar" in chosen.column and not beside else ()
    if not calendars:
        return _different(fields[name], chosen, order, beside)
    texts = [*cells, *beside]
    read = read_dates(texts, order=order, calendar=chosen.calendar, calendars=calendars)
    made: dict[tuple[str, int], Dated] = {}
    for text, one in zip(cells, read, strict=False):
        if (text, id(one)) not in made:
            made[text, id(one)] = Dated(one.edtf or UNDATED, name, text, one)
    return [made[text, id(one)] for text, one in zip(cells, read, strict=False)]


def _different(
    column: pd.Series, chosen: Chosen, order: Order | None, beside: Sequence[str]
) -> list[Dated]:
    """Read each different text of a column once."""
    codes, cells = pd.factorize(column)
    texts = cells.to_numpy(dtype=object).tolist()
    read = read_dates([*texts, *beside], order=order, calendar=chosen.calendar)
    made = np.empty(len(texts), dtype=object)
    made[:] = [
        Dated(one.edtf or UNDATED, str(column.name), text, one)
        for text, one in zip(texts, read, strict=False)
    ]
    found: list[Dated] = made[codes].tolist()
    return found


def _best(main: Dated, shown: Dated, title: str) -> Dated:
    """Take the more exact of a date and the words beside it; else look into the headline."""
    if shown.read.edtf and is_finer(shown.read.edtf, main.read.edtf):
        return replace(shown, read=replace(shown.read, kind=shown.read.kind or "the date in words"))
    if main.read.edtf:
        words = shown.written if shown.written and shown.written != main.written else ""
        return replace(main, written=words) if words else main
    has_no_year = main.read.fault.startswith(NO_YEAR)
    if not title or (main.written and not has_no_year):
        return main
    found = date_in_words(title)
    if found is None:
        return main
    rest, read = found
    kind = "dates in the title"
    if has_no_year:
        kind += ", of which the date beside it says no year: the day may be another"
    written = f"{main.written} … {title}" if has_no_year else title
    return Dated(read.edtf, "title", written, replace(read, kind=kind), rest)


def is_finer(one: str, other: str) -> bool:
    """Tell whether a date says the same as another, and more exactly.

    >>> is_finer("2014-09", "2014"), is_finer("2014", "2014-09"), is_finer("1999", "2014")
    (True, False, False)
    """
    if not one or not other or one == other:
        return bool(one) and not other
    try:
        inner, outer = bounds(one), bounds(other)
    except DateError:
        return False
    start, end = inner.start_earliest, inner.end_latest
    first, last = outer.start_earliest, outer.end_latest
    return first <= start and end <= last and (end - start) < (last - first)


def without_dates(fields: pd.DataFrame, dates: Iterable[Dated]) -> pd.Series:
    """Give the titles without the dates that were read out of them."""
    dates = list(dates)
    if all(one.title is None for one in dates):
        return mapped(fields["title"], str.strip)
    titles = [
        title if one.title is None else one.title
        for title, one in zip(texts_of(fields["title"]), dates, strict=True)
    ]
    return mapped(pd.Series(titles, fields.index, dtype=str), str.strip)
