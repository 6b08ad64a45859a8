"""What a sheet of Excel says beside its values: merged cells, hidden rows, formulas."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from zipfile import ZipFile

from openpyxl.utils.cell import column_index_from_string, range_boundaries

from events.notes import Note

UNFOLLOWED: Final = "more merged cells than are followed"
MERGED: Final = "merged cells, their value repeated in each row"
_CELL: Final = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,4})(\d{1,8})"')
_LAST_ROW: Final = re.compile(rb'<(?:\w+:)?row\b[^>]*?\br="(\d{1,8})"')
_ROW_HIDDEN: Final = re.compile(rb'<(?:\w+:)?row\b(?=[^>]*\bhidden="(?:1|true)")[^>]*?\br="(\d+)"')
_MERGE: Final = re.compile(rb'<(?:\w+:)?mergeCell\b[^>]*?\bref="([A-Z]+\d+:[A-Z]+\d+)"')
_UNSAVED: Final = re.compile(
    rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d+)"[^>]*>\s*'
    rb"<(?:\w+:)?f\b[^<]*(?:/>|>[^<]*</(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*"
    rb"</(?:\w+:)?c>"
)
_MOST_MERGED = 100_000
MOST_SPREAD: Final = 5_000_000
"""Rows that merged cells may cover, all together."""


@dataclass(frozen=True)
class Layout:
    """Beside the values of one sheet."""

    width: int
    height: int
    hidden: tuple[int, ...] = ()
    merged: tuple[str, ...] = ()
    unsaved: tuple[tuple[int, str], ...] = field(default=())
    """Row and address of formulas without a result."""

    def spread(self, file: str, cells: dict[int, list[str]]) -> Iterator[Note]:
        """Repeat the value of cells merged over several rows in each of them."""
        left_over = MOST_SPREAD
        for ref in self.merged:
            left, top, _right, bottom = range_boundaries(ref)
            value = cells.get(top, [])[left - 1 : left]
            last = min(bottom, max(cells, default=0))
            left_over -= max(0, last - top)
            if left_over < 0:
                yield Note(file, UNFOLLOWED, row=top)
                return
            rows = [row for row in range(top + 1, last + 1) if row in cells]
            if value and value[0] and rows:
                for row in rows:
                    _put(cells[row], left - 1, value[0])
                yield Note(file, MERGED, row=top, value=value[0][:80], text=ref)


def layout_of(archive: ZipFile, member: str) -> Layout:
    """Look through the XML of a sheet."""
    content = archive.read(member.lstrip("/"))
    columns = {match[1] for match in _CELL.finditer(content)}
    rows = [int(row) for row in _LAST_ROW.findall(content)[-1:]]
    unsaved = _UNSAVED.findall(content) if b"<f" in content or b":f" in content else []
    return Layout(
        width=max((column_index_from_string(c.decode()) for c in columns), default=0),
        height=max(rows, default=0),
        hidden=tuple(map(int, _ROW_HIDDEN.findall(content))),
        merged=tuple(ref.decode() for ref in _MERGE.findall(content)[:_MOST_MERGED]),
        unsaved=tuple((int(row), (c + row).decode()) for c, row in unsaved),
    )


def _put(cells: list[str], at: int, value: str) -> None:
    cells.extend([""] * (at + 1 - len(cells)))
    cells[at] = cells[at] or value
