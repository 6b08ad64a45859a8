"""Words and the rows that hold them, sorted in little memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from events.index.window import Numbers

_MEMORY: Final = "1GB"
_BATCH: Final = 1_000_000
_SORTED: Final = 'SELECT word, "row" FROM words ORDER BY word, "row"'


class Sorter:
    """Keeps pairs of a word and a position in a folder, until they are wanted in order."""

    def __init__(self, folder: Path) -> None:
        self._connection = duckdb.connect(
            str(folder / "words"),
            config={"memory_limit": _MEMORY, "temp_directory": str(folder)},
        )
        self._connection.execute('CREATE TABLE words (word VARCHAR, "row" INTEGER)')

    def add(self, words: Sequence[str], rows: Sequence[int]) -> None:
        """Take in pairs."""
        pairs = pa.table({"word": pa.array(words, pa.string()), "row": pa.array(rows, pa.int32())})
        self._connection.register("pairs", pairs)
        self._connection.execute('INSERT INTO words SELECT word, "row" FROM pairs')
        self._connection.unregister("pairs")

    def sorted(self) -> Iterator[tuple[str, Numbers]]:
        """Give each word once, in the order of their codes, and its positions, rising."""
        last, held = "", list[Numbers]()
        for batch in self._connection.sql(_SORTED).to_arrow_reader(_BATCH):
            for word, at in _grouped(batch):
                if word != last and held:
                    yield last, np.concatenate(held)
                    held = []
                last = word
                held.append(at)
        if held:
            yield last, np.concatenate(held)

    def close(self) -> None:
        """Let go of them."""
        self._connection.close()


def _grouped(batch: pa.RecordBatch) -> Iterator[tuple[str, Numbers]]:
    runs = pc.run_end_encode(batch["word"])
    at = batch["row"].to_numpy().astype(np.int64)
    start = 0
    for word, end in zip(runs.values.to_pylist(), runs.run_ends.to_pylist(), strict=True):
        yield word, at[start:end]
        start = end
