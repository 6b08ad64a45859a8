"""One date as it was said, and the days that it may stand for.

A part of a time is bounded by a rule. *Early*, *middle* and *late* are thirds: of a year January to
April, May to August, September to December; of a month the 1st to 10th, 11th to 20th, and the
rest; of a decade the years 0–3, 4–6, 7–9; of a century 1–34, 35–67, 68–100; of a millennium 1–334,
335–667, 668–1000. Halves, thirds and quarters are counted in the order of time, before our era too.
A century ends with the year of its number: the 19th is 1801 to 1900.
"""

from dataclasses import dataclass
from typing import Final

from events.dates.bounds import bounds
from events.dates.days import iso_day, month_length
from events.dates.written.speech.vocabulary import LAST

BEFORE_PRESENT: Final = 1950
YEARS: Final = {"D": 10, "C": 100, "L": 1000}
"""Letter of a unit -> its years."""
_FARTHEST: Final = 999_999


@dataclass(frozen=True)
class Piece:
    """What was said of one date; what is None may be said with another."""

    year: int | None = None
    """As written: before our era counted back from 1; of a century or a millennium its number."""
    digits: int = 0
    """With how many the year was written."""
    month: int | None = None
    day: int | None = None
    season: int | None = None
    era: str = ""
    """`B` before our era, `A` of it, `Z` before present."""
    unit: str = ""
    """`D` a decade, `C` a century, `L` a millennium; else a year."""
    part: tuple[int, int] | None = None
    """Which one (from 0) of how many equal parts; `(-1, n)` is the last."""
    mark: str = ""
    """`~` about, `?` perhaps, `%` both."""

    @property
    def is_bare(self) -> bool:
        """Whether a number and nothing else was said."""
        return not (self.month or self.day or self.season or self.unit or self.part)


@dataclass(frozen=True)
class Span:
    """First and last date of one that was said, in EDTF; both the same where it is one."""

    first: str
    last: str
    mark: str = ""

    @property
    def is_one(self) -> bool:
        """Whether EDTF has one date for it."""
        return self.first == self.last

    def __str__(self) -> str:
        """Write it: once within the span."""
        if self.is_one:
            return f"{self.first}{self.mark}"
        return f"[{self.first}{self.mark}..{self.last}{self.mark}]"


def span(piece: Piece) -> Span | None:
    """Give the days of what was said; None where no year is known or no such day is.

    >>> str(span(Piece(1977, part=(1, 3)))), str(span(Piece(19, unit="C", part=(0, 2))))
    ('[1977-05-01..1977-08-31]', '[1801..1850]')
    >>> str(span(Piece(44, era="B", month=3, day=15))), str(span(Piece(1920, unit="D")))
    ('-0043-03-15', '192X')
    """
    if piece.year is None:
        return None
    if piece.unit:
        return _years_of(piece, piece.year)
    year = astronomical(piece.year, piece.era)
    if year is None:
        return None
    mark = piece.mark or ("~" if piece.era == "Z" else "")
    if piece.part:
        return _part_of_year(piece, year, mark)
    text = "".join([year_text(year), *(f"-{n:02}" for n in _fields(piece) if n)])
    return Span(text, text, mark)


def astronomical(year: int, era: str) -> int | None:
    """Give the year as EDTF counts; None for a year that was not."""
    if era == "Z":
        return BEFORE_PRESENT - year
    if year == 0:
        return None
    return 1 - year if era == "B" else year


def year_text(year: int) -> str:
    """Write a year in EDTF.

    >>> year_text(812), year_text(-43), year_text(-12000)
    ('0812', '-0043', 'Y-12000')
    """
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{'-' if year < 0 else ''}{abs(year):04}"


def _fields(piece: Piece) -> tuple[int | None, int | None]:
    return (20 + piece.season, None) if piece.season else (piece.month, piece.day)


def _years_of(piece: Piece, number: int) -> Span | None:
    if piece.unit not in YEARS:
        return None
    length = YEARS[piece.unit]
    if piece.unit == "D":
        if number % length:
            return None
        first, last = (number, number + 9) if piece.era != "B" else (1 - number - 9, 1 - number)
    elif piece.era == "B":
        first, last = 1 - number * length, 1 - (number - 1) * length - 1
    else:
        first, last = (number - 1) * length + 1, number * length
    if not number or max(abs(first), abs(last)) > _FARTHEST:
        return None
    if piece.part is None and piece.unit == "D" and 1000 <= first < 10_000:
        return _decade(first, piece.mark)
    first, last = _share(first, last, piece.part) if piece.part else (first, last)
    return Span(year_text(first), year_text(last), piece.mark)


def _decade(first: int, mark: str) -> Span:
    """Write a decade; the 1800s may be all hundred years."""
    if first % 100 == 0:
        return Span(year_text(first), year_text(first + 99), mark)
    return Span(f"{first // 10:03}X", f"{first // 10:03}X", mark)


def _share(first: int, last: int, part: tuple[int, int]) -> tuple[int, int]:
    """Give one of equal parts; the earlier ones take what is left over."""
    which, count = part
    which = count - 1 if which == LAST else which
    length = last - first + 1
    return first + -(-length * which // count), first + -(-length * (which + 1) // count) - 1


def _part_of_year(piece: Piece, year: int, mark: str) -> Span | None:
    assert piece.part
    if piece.season or piece.day or abs(year) > 9999:
        return None
    if piece.month:
        first, last = _share(1, 30, piece.part)
        last = month_length(year, piece.month) if last == 30 else last
        months = piece.month, piece.month
    else:
        months = _share(1, 12, piece.part)
        first, last = 1, month_length(year, months[1])
    ends = (f"{year_text(year)}-{month:02}" for month in months)
    return Span(f"{next(ends)}-{first:02}", f"{next(ends)}-{last:02}", mark)


def alike(first: str, last: str) -> tuple[str, str]:
    """Write both ends of a range alike, as exactly as the more exact one.

    >>> alike("1960-09-22", "1976"), alike("192X", "1931")
    (('1960-09-22', '1976-12-31'), ('1920', '1931'))
    """
    marks = first[len(first.rstrip("?~%")) :], last[len(last.rstrip("?~%")) :]
    ends = first.rstrip("?~%"), last.rstrip("?~%")
    if {one[:1] == "Y" for one in ends} == {True, False} or (
        len(ends[0].lstrip("-")) == len(ends[1].lstrip("-")) and "X" not in first + last
    ):
        return first, last
    days = iso_day(bounds(ends[0]).start_earliest), iso_day(bounds(ends[1]).end_latest)
    if all(_is_year(one) for one in ends):
        return days[0][:-6] + marks[0], days[1][:-6] + marks[1]
    return days[0] + marks[0], days[1] + marks[1]


def _is_year(text: str) -> bool:
    return "-" not in text[1:]
