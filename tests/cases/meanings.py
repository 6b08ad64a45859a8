"""What certain and possible mean for a date, in one sentence each, by hand."""

from __future__ import annotations

from typing import Any

from tests.cases.days import day, last_of

MEANINGS: list[tuple[str, str, list[list[int]], str]] = [
    # what it is, form, four days of each date, sentence
    ("a day", "at", [[day(1961, 5, 4)] * 4], "Certain when the years shown hold this day."),
    ("once, within some years", "once", [[day(1960, 9, 22), last_of(1976)] * 2],
     "Certain when the years shown hold all of September 1960 to 1976; "
     "possible when they touch it."),
    ("a year", "at", [[day(1961), last_of(1961)] * 2],
     "Certain when the years shown hold all of 1961; possible when they touch it."),
    ("from a day to a day", "days",
     [[day(2019, 6, 25), day(2019, 6, 25), day(2019, 6, 30), day(2019, 6, 30)]],
     "Certain when the years shown touch 25 June 2019 to 30 June 2019."),
    ("from a year to a year", "lasted", [[day(1960), last_of(1960), day(1976), last_of(1976)]],
     "Certain when the years shown touch 31 Dec 1960 to 1 Jan 1976; "
     "possible when they touch 1960 to 1976."),
    ("until a year, from an unknown first day", "until",
     [[day(1955), last_of(1976), day(1976), last_of(1976)]],
     "Certain when the years shown hold all of 1976; possible when they touch 1955 to 1976."),
    ("on each of two dates", "each",
     [[day(1961), last_of(1961)] * 2, [day(1964), last_of(1964)] * 2],
     "Certain when one of these dates is certain in the years shown; "
     "possible when they touch one of them."),
    ("on one of two dates", "one",
     [[day(1961), last_of(1961)] * 2, [day(1964), last_of(1964)] * 2],
     "Certain when the years shown hold all of 1961 to 1964; "
     "possible when they touch one of these dates."),
    ("nobody knows when", "", [[day(0), last_of(9999)] * 2], ""),
]  # fmt: skip


def cases() -> list[dict[str, Any]]:
    return [
        {"says": says, "form": form or None, "dates": dates, "hull": _hull(dates), "en": en}
        for says, form, dates, en in MEANINGS
    ]


def _hull(dates: list[list[int]]) -> list[int]:
    """Give the days of all: of several, whichever it was."""
    columns = list(zip(*dates, strict=True))
    return [min(columns[0]), max(columns[1]), min(columns[2]), max(columns[3])]
