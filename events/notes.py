"""What was made of a file where it does not say it literally: one line for each note."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from events.problems import Problem

_EXAMPLES = 3


@dataclass(frozen=True, order=True, slots=True)
class Note:
    """One interpretation, or one default that was filled in."""

    file: str
    kind: str
    """What notes of this kind have in common, in words: they are grouped by it."""
    column: str | None = None
    """As the file calls it."""
    row: int | None = None
    """Row as a spreadsheet counts it (the header is 1), or feature or item from 1."""
    value: str | None = None
    """As the file has it."""
    text: str = ""
    """What it became, as in `1968-11-19`, or why it became nothing; empty where the kind says
    all."""
    unread: bool = False
    """A cell that could not be read, though its row is shown: a problem for who keeps the file."""

    def __str__(self) -> str:
        """One line.

        >>> str(Note("a.csv", "dates in words", "When", 2, "May 1961", "1961-05"))
        'a.csv:2 When: dates in words: "May 1961" → 1961-05'
        """
        return self.said(self.row)

    def said(self, row: int | None) -> str:
        """Say the same of another row, or of none."""
        return f"{_where(self, row)}: {self.kind}{_tail(self)}"

    def as_problem(self) -> Problem:
        """Say the same as a problem, where nothing may be interpreted."""
        if self.unread and self.text:
            return Problem(self.file, self.row, self.column, self.value, self.text)
        rule = self.kind + (f": read as {self.text}" if self.text else "")
        return Problem(self.file, self.row, self.column, self.value, rule)


def grouped(notes: Iterable[Note]) -> list[str]:
    """Say notes in one line for each file, column and kind, with examples of what was made.

    >>> one = Note("a.csv", "dates in words", "When", 2, "May 1961", "1961-05")
    >>> grouped([one])
    ['a.csv: When: dates in words: "May 1961" → 1961-05 (row 2)']
    """
    return [_said(group) for group in groups(notes)]


def groups(notes: Iterable[Note]) -> list[list[Note]]:
    """Put together the notes of one file, column and kind."""
    ordered = sorted(notes, key=lambda note: (note.file, note.column or "", note.kind))
    together = groupby(ordered, key=lambda note: (note.file, note.column, note.kind))
    return [list(group) for _, group in together]


def examples(notes: Iterable[Note], most: int = _EXAMPLES) -> list[str]:
    """Say what some notes of a group made of what, each once; the last is `…` where more are."""
    shown = [note for note in notes if note.value is not None or note.text]
    shown = list({(note.value, note.text): note for note in shown}.values())
    return [*map(_example, shown[:most]), *(["…"] if len(shown) > most else [])]


def _said(notes: list[Note]) -> str:
    first = notes[0]
    head = ": ".join(part for part in (first.file, first.column, first.kind) if part)
    count = f" ({len(notes)})" if len(notes) > 1 else ""
    said = ", ".join(examples(notes))
    return f"{head}{count}{f': {said}' if said else ''}"


def _example(note: Note) -> str:
    row = f" (row {note.row})" if note.row is not None else ""
    return f"{_tail(note).removeprefix(': ')}{row}"


def _where(note: Note, row: int | None) -> str:
    place = note.file if row is None else f"{note.file}:{row}"
    return f"{place} {note.column}" if note.column else place


def _tail(note: Note) -> str:
    value = None if note.value is None else f'"{note.value}"'
    said = " → ".join(part for part in (value, note.text) if part)
    return f": {said}" if said else ""
