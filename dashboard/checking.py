"""What `atlas check` says of sources, and `atlas translate` of the files it has written."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, replace
from typing import Any

from events.account import Account
from events.notes import Note, grouped
from events.problems import CollectionError, Problem
from events.reading import Reading
from events.template import Laid


def problems_of(account: Account, strict: bool = False) -> list[Problem]:
    """Give what could not be read of a collection that opens; strictly, what was interpreted."""
    of_files = [
        problem
        for reading in account.readings
        for problem in sorted(
            (*reading.left_out, *_unread(reading.notes, strict)), key=lambda one: one.row or 0
        )
    ]
    told = account.translation_notes if strict else ()
    return [*of_files, *(replace(note, text="").as_problem() for note in told)]


def _unread(notes: Iterable[Note], strict: bool) -> list[Problem]:
    return [note.as_problem() for note in notes if note.unread or strict]


def notes_of(account: Account) -> list[str]:
    """Say what was made of the files, in one line for each kind, and of the collection."""
    of_files = [note for one in account.readings for note in one.notes if not note.unread]
    known = {str(note) for one in account.readings for note in one.notes}
    others = [note for note in account.notes if note not in known]
    return [*grouped(of_files), *others, *map(str, account.translation_notes)]


def summary(account: Account) -> str:
    """Say in one line what a collection holds."""
    counts = {
        "event": account.events,
        "place": account.places,
        "claim": account.claims,
        "source": account.sources,
        "era": account.eras,
    }
    held = (f"{count} {name}{'' if count == 1 else 's'}" for name, count in counts.items())
    return f"{account.name}: {', '.join(held)}"


def accounts(account: Account) -> list[str]:
    """Account for every row of each file; a folder, of which all is shown, needs none."""
    return [str(one) for one in account.readings if one.format != "folder"]


def as_json(account: Account, problems: Sequence[Problem]) -> str:
    """Give all of it for machines."""
    files = [_file(reading) for reading in account.readings]
    totals = {
        key: sum(file[key] for file in files)
        for key in ("rows", "shown", "unplaced", "undated", "aside", "left_out")
    }
    return _dumped(
        {
            "name": account.name,
            "events": account.events,
            **totals,
            "files": files,
            "notes": [asdict(note) for one in account.readings for note in one.notes],
            "translations": [asdict(note) for note in account.translation_notes],
            "problems": [asdict(problem) for problem in problems],
        }
    )


def failed_json(error: CollectionError) -> str:
    """Say for machines why nothing can be shown."""
    problems = [asdict(problem) for problem in error.problems]
    return _dumped({"name": None, "events": 0, "files": [], "notes": [], "problems": problems})


def laid_out(files: Sequence[Laid], lang: str) -> Iterator[str]:
    """Say what there is to translate, file by file and in all."""
    for file in files:
        counts = {"missing": file.missing, "stale": len(file.stale)}
        parts = [f"{count} {what}" for what, count in counts.items() if count]
        texts = f"{file.asked} text{'' if file.asked == 1 else 's'}"
        yield f"{file.path}: {texts}, {', '.join(parts) or 'all translated'}"
        yield from (f"  stale: {key}; the original has changed" for key in file.stale)
    asked, missing = sum(file.asked for file in files), sum(file.missing for file in files)
    yield f"{lang}: {asked - missing} of {asked} texts are translated"


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
