"""The bundled collection as if it had been read from two files, not all of which is shown."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from events.assemble import BOUNDS, day_columns
from events.collection import Collection
from events.notes import Note
from events.problems import Problem
from events.reading import Reading

HARBOUR, SILK = "harbour.csv", "Silk road (copy).xlsx"
LONG = "Kept in the cellar of the town hall. " * 12
CELLS = {
    "Keeper": "<img src='https://elsewhere.invalid/a.png' onerror=alert(1)>",
    "Picture": "https://elsewhere.invalid/picture.jpg",
    "Script": "javascript:alert(1)",
    "Remarks": LONG,
}
"""What else the first file says of one event."""
READ = ("date: March 1958 → 1958-03", "place: a harbour → the town, of 3 of that name")


def of_two_files(collection: Collection) -> Collection:
    """Let every third event come from the second file; the first event has more cells."""
    events = collection.events
    file = ["silk-road" if k % 3 == 0 else "harbour" for k in range(len(events))]
    first = events.index[1]
    cells = [(first, name, value) for name, value in CELLS.items()]
    return replace(
        collection,
        events=events.assign(file=file),
        fields=pd.DataFrame(cells, columns=["event_id", "name", "value"]),
        interpretations=pd.DataFrame({"event_id": first, "text": list(READ)}),
        readings=(_harbour(file.count("harbour")), _silk(file.count("silk-road"))),
    )


def undated(collection: Collection, count: int) -> Collection:
    """Forget the dates of the last events."""
    events = collection.events.copy()
    last = events.index[-count:]
    limits = int(events["start_earliest"].min()), int(events["end_latest"].max())
    events.loc[last, "date"] = "XXXX"
    events.loc[last, list(BOUNDS)] = day_columns(events.loc[last, "date"], limits)
    return replace(collection, events=events)


def _harbour(n: int) -> Reading:
    left_out = [
        Problem(HARBOUR, 8 + k, "When", f"<soon {k}>", "no date, and no place") for k in range(12)
    ]
    notes = [
        Note(HARBOUR, "dates in words", "When", 2 + k, f"{k + 1} March 1958", f"1958-03-{k + 1:02}")
        for k in range(9)
    ]
    return Reading(
        "harbour",
        HARBOUR,
        "CSV, semicolons, Windows-1252",
        n + 13,
        n - 5,
        3,
        2,
        aside=((1, "a head of comments"),),
        left_out=tuple(left_out),
        notes=(*notes, Note(HARBOUR, "read as title", "Betreff")),
    )


def _silk(n: int) -> Reading:
    return Reading("silk-road", SILK, "Excel", n, n, 0, 0)
