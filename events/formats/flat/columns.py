"""Columns of flat files: what they are called, and what stands where one is missing."""

from collections.abc import Mapping
from typing import Final

import pandas as pd

from events.problems import Problem, did_you_mean, near_misses

ALIASES: Final = {
    "name": "title",
    "event_date": "date",
    "location": "place",
    "latitude": "lat",
    "longitude": "lon",
    "lng": "lon",
    "long": "lon",
    "description": "summary",
    "notes": "summary",
}
"""Common names of columns -> ours."""
DEFAULTS: Final = {"status": "second-hand", "role": "venue", "precision": "town"}
EMPTY: Final = (
    *("id", "title", "date", "theme", "summary"),
    *("place", "lat", "lon", "source", "attributed_to"),
)
"""Columns that may stay empty here."""
_KNOWN: Final = frozenset({*EMPTY, *DEFAULTS})


def our_names(header: list[str]) -> dict[str, str]:
    """Map the names in the file that differ from ours only in case, or that others use.

    Of several that mean the same the first is read; one that is ours already comes before all.

    >>> our_names(["Title", "Date", "TITLE", "name"]), our_names(["Title", "title"])
    ({'Title': 'title', 'Date': 'date'}, {})
    """
    lowered, taken = {column.lower() for column in header}, {*header}
    names = {}
    for column in header:
        name = ALIASES.get(column.lower(), column.lower())
        if name not in taken and (name == column.lower() or name not in lowered):
            names[column] = name
            taken.add(name)
    return names


def missing_columns(header: list[str]) -> list[str]:
    """Name the columns without which there are no events."""
    missing = [column for column in ("title", "date") if column not in header]
    located = "place" in header or {"lat", "lon"} <= set(header)
    return missing if located else [*missing, "place"]


def missing_problems(file: str, missing: list[str], header: list[str]) -> list[Problem]:
    """Report missing columns, each with the nearest that is there."""
    extra = [column for column in header if column not in _KNOWN]
    alternative = {"place": ", or lat and lon"}
    return [
        Problem(
            file,
            1,
            column,
            None,
            f"missing column{alternative.get(column, '')}"
            f"{did_you_mean(near_misses(column, extra, limit=1))}",
        )
        for column in missing
    ]


def column_notes(given: pd.DataFrame, names: Mapping[str, str]) -> list[str]:
    """Say which columns were renamed, filled or passed over."""
    unused = [column for column in given.columns if column and column not in _KNOWN]
    notes = [f"column {theirs} read as {ours}" for theirs, ours in names.items()]
    notes += [
        f"{column}: {default} where the file gives none"
        for column, default in DEFAULTS.items()
        if column not in given.columns or (given[column] == "").any()
    ]
    if "id" not in given.columns:
        notes.append("id: made from title and date")
    if "source" not in given.columns or (given["source"] == "").any():
        notes.append("source: this file where it names none")
    if unused:
        notes.append(f"columns not used: {', '.join(unused)}")
    return notes
