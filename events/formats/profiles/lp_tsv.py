"""Linked Places in a delimited table."""

from collections.abc import Collection
from dataclasses import replace
from typing import Final

import pandas as pd
import shapely

from events.formats.profiles.shared.cells import added, cells, column
from events.formats.profiles.shared.dates import historical_year, lasting
from events.formats.profiles.shared.described import fits, meant
from events.notes import Note
from events.records import Records

_SPAN: Final = ("start and end as a span", "start")
_ATTESTED: Final = ("year in which the name is attested, as no other is given", "attestation_year")
UNKNOWN: Final = "-1"
"""Year that gazetteers write where they know none; 2 BCE stands in none of them by it."""


def matches(header: Collection[str]) -> bool:
    """Tell an LP-TSV table by its columns."""
    return fits("lp_tsv", header)


def applied(records: Records) -> Records:
    """Make one date of the span, and places of the titles."""
    records = _shaped(_dated(meant(records, "lp_tsv")))
    return added(records, "place", cells(records, "title"), "place")


def span(start: str, end: str) -> str:
    """Say a span of a gazetteer in EDTF: a start alone is open; −1 is none.

    >>> span("1688", "-1"), span("-320", "-31"), span("-1", "-1"), span("", "1722")
    ('1688/', '-0319/-0030', '', '/1722')
    """
    first, last = point(start), point(end)
    return lasting(first, last) if first or last else ""


def point(text: str) -> str:
    """Say one date of a gazetteer in EDTF.

    >>> point("812"), point("-320-06"), point("-1"), point("1711-05-04")
    ('0812', '-0319-06', '', '1711-05-04')
    """
    if text == UNKNOWN:
        return ""
    year, dash, rest = text.partition("-")
    return f"{year:0>4}{dash}{rest}" if year.isdecimal() else historical_year(text)


def _dated(records: Records) -> Records:
    start, end, attested = (cells(records, name) for name in ("start", "end", "attestationyear"))
    spans = [span(*pair) for pair in zip(start, end, strict=True)]
    dates = [one or span(year, year) for one, year in zip(spans, attested, strict=True)]
    said = start.where(end == "", start + "–" + end)
    notes = [
        Note(records.file, *kind, int(row), value, date)
        for row, one, date, span_said, year in zip(
            start.index, spans, dates, said, attested, strict=True
        )
        for kind, value in [(_SPAN, span_said) if one else (_ATTESTED, year)]
        if date
    ]
    records = replace(records, notes=(*records.notes, *notes))
    return added(records, "date", pd.Series(dates, index=start.index, dtype=str), "date")


def _shaped(records: Records) -> Records:
    """Let a drawn shape stand before the point, as the format asks."""
    name = column(records, "geowkt")
    if name is None:
        return records
    filled = records.rows[name][records.rows[name] != ""]
    shapes = shapely.force_2d(shapely.from_wkt(filled.to_numpy(), on_invalid="ignore"))
    pairs = zip(filled.index, shapes, strict=True)
    read = {int(row): shape for row, shape in pairs if shape is not None}
    meaning = dict(records.meaning) | ({name: ""} if len(read) == len(filled) else {})
    return replace(records, geometry={**records.geometry, **read}, meaning=meaning)
