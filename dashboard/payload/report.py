"""How files were read, in words: what became of every row, and what was interpreted."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.contract.columns import FileReport, Notes, Report, ToldRows
from dashboard.view.shorten import shortened
from dashboard.view.speaker import Speaker
from events.notes import Note, examples, groups
from events.problems import Problem
from events.reading import Reading

MOST_LINES, MOST_EXAMPLES, LONGEST = 200, 6, 80
"""Lines of a list and examples of a note that a page tells of, and letters of a cell."""


def report(readings: Sequence[Reading], speak: Speaker) -> Report:
    """Tell of all files, if anything of one was interpreted or is not shown."""
    if not any(one.left_out or one.aside or one.notes for one in readings):
        return {"said": "", "files": []}
    left_out = sum(map(_left_out, readings))
    said = speak("account.left-out", n=left_out) if left_out else speak("report")
    return {"said": said, "files": [_file(one, speak) for one in readings]}


def account(reading: Reading, speak: Speaker) -> str:
    """Say in a sentence what became of the rows of a file."""
    counts = {
        "shown": reading.shown,
        "unplaced": reading.unplaced,
        "undated": reading.undated,
        "aside": len(reading.aside),
        "left-out": _left_out(reading),
    }
    parts = [speak(f"account.{what}", n=n) for what, n in counts.items() if n]
    rows = speak("rows", n=reading.records)
    return speak("account", rows=rows, parts=", ".join(parts)) if parts else f"{rows}."


def _left_out(reading: Reading) -> int:
    return len({problem.row for problem in reading.left_out})


def _file(reading: Reading, speak: Speaker) -> FileReport:
    return {
        "file": reading.file,
        "format": reading.format,
        "account": account(reading, speak),
        "left_out": _problems(reading.left_out, speak),
        "aside": _aside(reading.aside, speak),
        "notes": _notes(reading.notes),
    }


def _problems(problems: Sequence[Problem], speak: Speaker) -> ToldRows:
    told = sorted(problems, key=lambda problem: problem.row or 0)[:MOST_LINES]
    return {
        "where": [_where(problem, speak) for problem in told],
        "why": [problem.rule for problem in told],
        "more": len(problems) - len(told),
    }


def _where(problem: Problem, speak: Speaker) -> str:
    row = "" if problem.row is None else speak("report.row", row=str(problem.row))
    cell = "" if problem.value is None else f"“{shortened(problem.value, LONGEST)}”"
    return ", ".join(part for part in (row, problem.column or "", cell) if part)


def _aside(rows: Sequence[tuple[int, str]], speak: Speaker) -> ToldRows:
    told = rows[:MOST_LINES]
    return {
        "where": [speak("report.row", row=str(row)) for row, _ in told],
        "why": [why for _, why in told],
        "more": len(rows) - len(told),
    }


def _notes(notes: Sequence[Note]) -> Notes:
    together = groups(notes)
    return {
        "heading": [_heading(group[0]) for group in together],
        "n": [len(group) for group in together],
        "examples": [examples(map(_brief, group), MOST_EXAMPLES) for group in together],
    }


def _heading(note: Note) -> str:
    return ": ".join(part for part in (note.column, note.kind) if part)


def _brief(note: Note) -> Note:
    value = None if note.value is None else shortened(note.value, LONGEST)
    return Note(note.file, note.kind, note.column, note.row, value, note.text)
