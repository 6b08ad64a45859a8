"""The spreadsheet of TimelineJS, of both generations."""

from collections.abc import Collection
from dataclasses import replace
from typing import Final

from events.formats.profiles.shared.cells import cells, changed, column, set_aside
from events.formats.profiles.shared.dates import historical_year
from events.formats.profiles.shared.described import described, fits, meant
from events.formats.profiles.shared.pictures import pictured
from events.records import Records

_YEARS: Final = ("year", "endyear")


def matches(header: Collection[str]) -> bool:
    """Tell a TimelineJS sheet by its columns."""
    return fits("timelinejs", header)


def applied(records: Records) -> Records:
    """Set title slide, eras and left-over rows aside, and count years as TimelineJS does."""
    records = _without_slides(meant(records, "timelinejs"))
    for name in _YEARS:
        records = _counted(records, name)
    return pictured(records, cells(records, "media"))


def _without_slides(records: Records) -> Records:
    reasons = {
        int(row): why
        for name, words in described("timelinejs").words.items()
        for row, cell in zip(records.rows.index, cells(records, name), strict=True)
        if (why := words.get(cell.casefold()))
    }
    titles = [row for row in reasons if cells(records, "type")[row].casefold() == "title"]
    if titles and not records.title:
        headline, text = (cells(records, name)[titles[0]] for name in ("headline", "text"))
        records = replace(records, title=headline, description=text)
    return set_aside(records, reasons)


def _counted(records: Records, name: str) -> Records:
    found = column(records, name)
    if found is None:
        return records
    plain = records.rows[found].str.replace(r"(?<=\d)[\s,](?=\d{3}\b)", "", regex=True)
    records = changed(records, found, plain, "thousands without their separator")
    years = plain.map(historical_year)
    return changed(records, found, years, "years before 1 as TimelineJS counts them")
