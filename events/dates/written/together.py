"""Dates whose parts stand in columns of their own."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from events.dates.written.cell import Cell, cleaned, is_edtf
from events.dates.written.column import read_column
from events.dates.written.figures import no_such_day
from events.dates.written.speech.tokens import tokens

KIND: Final = "dates from several columns"
_PLAIN: Final = re.compile(r"(-?\d{4}|Y-?\d{5,6})([?~%]?)")
_NUMBER: Final = re.compile(r"(\d{1,2})(?:\.0+)?")
_FRACTION: Final = re.compile(r"\.0+$")
_CENTURY: Final = re.compile(r"\d{1,2}(st|nd|rd|th)?|[IVX]+")
FIELDS: Final = (
    *("year", "month", "day", "season", "decade", "century"),
    *("end_year", "end_month", "end_day"),
)
_UNKNOWN_END: Final = ("-1", "-1.0")


def put_together(parts: Mapping[str, Sequence[str]]) -> list[Cell]:
    """Put the parts of each row together."""
    size = max((len(cells) for cells in parts.values()), default=0)
    empty = [""] * size
    of = {name: [*map(cleaned, parts.get(name, empty))] for name in FIELDS}
    seasons = [one or other for one, other in zip(of["season"], of["month"], strict=True)]
    starts = _side(of["year"], of["month"], of["day"], seasons)
    starts = _rough(starts, of["decade"], of["century"])
    ends = zip(of["end_year"], of["year"], of["end_month"], strict=True)
    years = [end or (year if month else "") for end, year, month in ends]
    lasts = _side(years, of["end_month"], of["end_day"], empty)
    return [_from_to(*one) for one in zip(starts, lasts, years, strict=True)]


def _side(
    years: Sequence[str], months: Sequence[str], days: Sequence[str], seasons: Sequence[str]
) -> list[Cell]:
    read = read_column(years)
    rows = zip(read, months, days, seasons, strict=True)
    return [_date(year, month, day, season) for year, month, day, season in rows]


def _date(year: Cell, month: str, day: str, season: str) -> Cell:
    match = _PLAIN.fullmatch(year.edtf)
    if match is None:
        return year
    number, of_year, of_month = _month(month), _season(season), _day(day)
    if number is None and of_year:
        return _whole(year, f"{match[1]}-{20 + of_year}{match[2]}")
    if number is None:
        asks = "a day without a month" if of_month else ""
        asks = asks or ("the month is not read" if _is_said(month) else "")
        return replace(year, question=asks)
    if not of_month:
        return _whole(year, f"{match[1]}-{number:02}{match[2]}")
    fault = no_such_day(int(match[1].lstrip("Y")), number, of_month)
    if fault:
        return Cell(f"{match[1]}-{number:02}", KIND, fault)
    return _whole(year, f"{match[1]}-{number:02}-{of_month:02}{match[2]}")


def _whole(year: Cell, edtf: str) -> Cell:
    if not is_edtf(edtf):
        return replace(year, question="month and day are not kept")
    return replace(year, edtf=edtf, kind=KIND)


def _month(text: str) -> int | None:
    """Read a month by its number or name; None where none is known."""
    if match := _NUMBER.fullmatch(text):
        return int(match[1]) if 1 <= int(match[1]) <= 12 else None
    return _named(text, "M")


def _season(text: str) -> int | None:
    return _named(text, "S")


def _named(text: str, letter: str) -> int | None:
    """Give the number of a month or a season, where all languages that know it agree."""
    found = {way.values[0] for way in tokens(text) if way.shape == letter} if text else set()
    return found.pop() if len(found) == 1 else None


def _day(text: str) -> int:
    match = _NUMBER.fullmatch(text)
    return int(match[1]) if match else 0


def _is_said(text: str) -> bool:
    """Whether something is written that is not known to mean nothing."""
    return bool(text) and read_column([text])[0].kind != "no date" and text.strip("0.") != ""


def _rough(starts: Sequence[Cell], decades: Sequence[str], centuries: Sequence[str]) -> list[Cell]:
    """Take the decade or the century where no year is known."""
    tens = read_column([*map(_decade, decades)])
    hundreds = read_column([*map(_century, centuries)])
    return [
        start if start.edtf else _first(start, ten, hundred)
        for start, ten, hundred in zip(starts, tens, hundreds, strict=True)
    ]


def _first(start: Cell, ten: Cell, hundred: Cell) -> Cell:
    rough = ten if ten.edtf else hundred
    return replace(rough, kind=KIND) if rough.edtf else start


def _decade(text: str) -> str:
    plain = _FRACTION.sub("", text)
    return f"{plain}s" if plain.isdigit() else plain


def _century(text: str) -> str:
    plain = _FRACTION.sub("", text)
    return f"{plain} century" if _CENTURY.fullmatch(plain) else plain


def _from_to(start: Cell, end: Cell, written: str) -> Cell:
    if start.edtf and written in _UNKNOWN_END:
        return replace(start, edtf=f"{start.edtf}/", kind=KIND)
    if not end.edtf or start.edtf == end.edtf:
        return start
    if not start.edtf:
        until = f"../{end.edtf}"
        return replace(end, edtf=until) if is_edtf(until) else end
    both = f"{start.edtf}/{end.edtf}"
    if is_edtf(both):
        return Cell(both, KIND, "; ".join(filter(None, (start.question, end.question))))
    return replace(start, question=f"the end {end.edtf} is before it")
