"""What `atlas check` says of sources: notes, problems, and what they hold."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from events.collection import Collection
from events.notes import Note, grouped
from events.problems import CollectionError, Problem
from events.reading import Reading


def problems_of(collection: Collection, strict: bool = False) -> list[Problem]:
    """Give what could not be read of a collection that opens; strictly, what was interpreted."""
    return [
        problem
        for reading in collection.readings
        for problem in sorted(
            (*reading.left_out, *_unread(reading.notes, strict)), key=lambda one: one.row or 0
        )
    ]


def _unread(notes: Iterable[Note], strict: bool) -> list[Problem]:
    return [note.as_problem() for note in notes if note.unread or strict]


def notes_of(collection: Collection) -> list[str]:
    """Say what was made of the files, in one line for each kind, and of the collection."""
    of_files = [note for one in collection.readings for note in one.notes if not note.unread]
    known = {str(note) for one in collection.readings for note in one.notes}
    others = [note for note in collection.notes if note not in known]
    return [*grouped(of_files), *others]


def accounts(collection: Collection) -> list[str]:
    """Account for every row of each file; a folder, of which all is shown, needs none."""
    return [str(one) for one in collection.readings if one.format != "folder"]


def as_json(collection: Collection, problems: Sequence[Problem]) -> str:
    """Give all of it for machines."""
    files = [_file(reading) for reading in collection.readings]
    totals = {
        key: sum(file[key] for file in files)
        for key in ("rows", "shown", "unplaced", "undated", "aside", "left_out")
    }
    return _dumped(
        {
            "name": collection.name,
            "events": len(collection.events),
            **totals,
            "files": files,
            "notes": [asdict(note) for one in collection.readings for note in one.notes],
            "problems": [asdict(problem) for problem in problems],
        }
    )


def failed_json(error: CollectionError) -> str:
    """Say for machines why nothing can be shown."""
    problems = [asdict(problem) for problem in error.problems]
    return _dumped({"name": None, "events": 0, "files": [], "notes": [], "problems": problems})


def _file(reading: Reading) -> dict[str, Any]:
    return {
        "file": reading.file,
        "format": reading.format,
        "rows": reading.records,
        "shown": reading.shown,
        "unplaced": reading.unplaced,
        "undated": reading.undated,
        "aside": len(reading.aside),
        "left_out": len({problem.row for problem in reading.left_out}),
    }


def _dumped(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1)
