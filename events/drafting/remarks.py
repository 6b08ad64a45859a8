"""Notes and problems of readers and rules as remarks on the cells of a draft."""

import re
from collections.abc import Iterable, Mapping
from typing import Final, Literal

from events.drafting.draft import Remark
from events.drafting.numbering import EVENTS, Numbering
from events.notes import Note
from events.problems import Problem

Kind = Literal["problem", "unread", "note"]
_TAIL: Final = re.compile(r"[;:(“\"].*", re.DOTALL)
"""What a rule says of one value."""


def remark(table: str, key: str, column: str, kind: Kind, text: str, group: str = "") -> Remark:
    """Make a remark; without a group of its own it has that of the rule that its text begins with.

    >>> remark("claims", "k1", "source_id", "problem", 'unknown source; did you mean "a"?')["group"]
    'unknown source'
    """
    said = group or _TAIL.sub("", text).strip() or text
    return {
        "table": table,
        "key": key,
        "column": column,
        "kind": kind,
        "group": said,
        "text": text,
    }


def of_notes(
    notes: Iterable[Note], numbering: Numbering, columns: Mapping[str, str]
) -> list[Remark]:
    """Say notes on the events; `columns` are field -> column of the draft."""
    return [_of_note(note, numbering, columns) for note in notes]


def _of_note(note: Note, numbering: Numbering, columns: Mapping[str, str]) -> Remark:
    table, key = _place(note.row, numbering)
    value = "" if note.value is None else f'"{note.value}"'
    text = " → ".join(filter(None, (value, note.text))) or note.kind
    kind: Kind = "unread" if note.unread else "note"
    return remark(table, key, _column(note.column, columns), kind, text, note.kind)


def of_problems(
    problems: Iterable[Problem], numbering: Numbering, columns: Mapping[str, str]
) -> list[Remark]:
    """Say problems of rows."""
    return [
        remark(*_place(one.row, numbering), _column(one.column, columns), "problem", one.rule)
        for one in problems
    ]


def _place(row: int | None, numbering: Numbering) -> tuple[str, str]:
    if row is None or not numbering.is_known(row):
        return EVENTS, ""
    table, key = numbering.place(row)
    return table.removesuffix(".csv"), key


def _column(name: str | None, columns: Mapping[str, str]) -> str:
    """Give the column as its table calls it; of a field, as the events do."""
    return columns.get(name or "", name or "")
