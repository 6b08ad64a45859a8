"""Which sheet of a workbook holds the events."""

from collections.abc import Sequence
from dataclasses import dataclass

from events.formats.tables.header import find_header, known
from events.notes import Note


@dataclass(frozen=True)
class Sheet:
    """One sheet of a workbook."""

    name: str
    cells: dict[int, list[str]]
    """As in a grid."""
    notes: tuple[Note, ...] = ()
    hidden: bool = False


def fullest(file: str, sheets: Sequence[Sheet]) -> tuple[Sheet, list[Note]]:
    """Choose the sheet that names the most columns we know, then the longest; note the others."""
    filled = [sheet for sheet in sheets if sheet.cells]
    if not filled:
        return (sheets[0] if sheets else Sheet("", {})), []
    best = max(filled, key=_worth)
    others = [sheet for sheet in filled if sheet is not best]
    notes = [_passed_over(file, best, sheet) for sheet in others]
    if others:
        notes.insert(0, Note(file, "sheet that is read", text=best.name))
    if best.hidden:
        notes.append(Note(file, "the sheet is hidden", text=best.name))
    return best, [*notes, *best.notes]


def _worth(sheet: Sheet) -> tuple[int, int]:
    return _names(sheet), len(sheet.cells)


def _names(sheet: Sheet) -> int:
    return known(find_header([*sheet.cells.values()][:300]).names)


def _passed_over(file: str, best: Sheet, sheet: Sheet) -> Note:
    events = _names(sheet) >= max(2, _names(best) - 1)
    kind = "sheets that could hold events too, not read" if events else "sheets not read"
    return Note(file, kind, value=sheet.name, text=f"{len(sheet.cells)} rows")
