"""Which events a word or a place leads to: in files of several names, those of many in parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np

from dashboard.publish.lists.counted import counted
from dashboard.publish.lists.rows import Dates, Rows, columns_of, reach, write_file
from events.index.pyramid.container import Column, text
from events.index.window import Numbers

BUCKET: Final = 8_192
"""Rows that a file of several names holds where it can."""
NAMES: Final = 8_192
"""Names that it holds."""
ALONE: Final = 2_048
"""Rows of a name beyond which they are in parts of their own."""
PART: Final = 8_192
"""Rows of a part."""
COUNTED: Final = 2
"""Parts beyond which their counts are written beside them."""
COMMON: Final = 1 / 32
"""Share of all rows beyond which what holds a name is marked in bits too."""
BITS: Final = 1 << 18
"""Positions that a file of bits tells of."""


@dataclass(eq=False)
class Postings:
    """Writes the rows of each name into a folder, in the order of names."""

    folder: Path
    rows: Rows
    """All of them, by their position."""
    dates: Dates
    themes: int
    firsts: list[str] = field(default_factory=list)
    """The first name of each file."""
    _parts: int = 0

    def write(self, found: Iterable[tuple[str, Numbers]]) -> None:
        """Write names, each once, and the positions of the rows of each."""
        for several in _gathered(found):
            self._write(several)

    def _write(self, several: Sequence[tuple[str, Numbers]]) -> None:
        names, held = [name for name, _ in several], [at for _, at in several]
        first, parts = self._parts, [self._alone(at) for at in held]
        inline = [at if not own else at[:0] for at, own in zip(held, parts, strict=True)]
        sizes = np.array([len(at) for at in inline])
        at = np.concatenate(inline)
        starts = (np.cumsum(sizes) - sizes)[sizes > 0]
        told = np.array([one for own in parts for one in own], dtype=np.int64).reshape(-1, 6)
        columns: dict[str, Column] = {
            "n": np.array([len(one) for one in held]),
            "parts": np.array([len(own) for own in parts]),
            "bits": np.array([self._is_common(one) for one in held]).astype(np.int64),
            **{f"name{end}": column for end, column in text(names).items()},
            **dict(zip(PARTS, told.T, strict=True)),
            **columns_of(self.rows[at], self.dates, starts),
        }
        header = {"kind": "postings", "first": first}
        write_file(self.folder / f"{len(self.firsts)}.bin", header, columns)
        self.firsts.append(names[0])

    def _alone(self, at: Numbers) -> list[tuple[int, ...]]:
        """Write the rows of a name of many; tell of each part what it may hold."""
        if len(at) <= ALONE:
            return []
        first = self._parts
        own = self.rows[at]
        parts = [own[start : start + PART] for start in range(0, len(own), PART)]
        for part in parts:
            write_file(self._file("parts"), {"kind": "rows"}, columns_of(part, self.dates))
            self._parts += 1
        if len(parts) > COUNTED:
            path = self.folder / "roots" / f"{first}.bin"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(counted(own, self.dates, self.themes))
        if self._is_common(at):
            self._mark(at, first)
        return [
            (int(part.at[0]), int(part.at[-1]), len(part), *reach(part, self.dates))
            for part in parts
        ]

    def _is_common(self, at: Numbers) -> bool:
        return len(at) > max(ALONE, COMMON * len(self.rows))

    def _mark(self, at: Numbers, first: int) -> None:
        """Write a bit for each position, the lowest of a byte first."""
        held = np.zeros(len(self.rows), dtype=bool)
        held[at] = True
        for k, start in enumerate(range(0, len(held), BITS)):
            bits = np.packbits(held[start : start + BITS], bitorder="little")
            path = self.folder / "bits" / f"{first}.{k}.bin"
            write_file(path, {"kind": "bits"}, {"bits": bits.astype(np.int64)})

    def _file(self, kind: str) -> Path:
        return self.folder / kind / f"{self._parts}.bin"


PARTS: Final = ("part.first", "part.last", "part.n", "part.from", "part.to", "part.themes")


def _gathered(found: Iterable[tuple[str, Numbers]]) -> Iterator[list[tuple[str, Numbers]]]:
    """Give as many names as a file holds."""
    held, size = list[tuple[str, Numbers]](), 0
    for name, at in found:
        own = len(at) if len(at) <= ALONE else 0
        if held and (size + own > BUCKET or len(held) == NAMES):
            yield held
            held, size = [], 0
        held.append((name, at))
        size += own
    if held:
        yield held
