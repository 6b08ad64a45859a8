"""Which value of a group of columns each of some rows has."""

from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from events.index.window import Numbers


def positions(keys: pa.Table, rows: pa.Table) -> Numbers:
    """Give the position of each row's values among the keys; -1 where they are not there.

    `rows` has the columns of the keys, in their order.
    """
    near = np.ones(len(keys), dtype=bool)
    for key, own in zip(keys.columns, rows.columns, strict=True):
        near &= pc.is_in(key, value_set=pc.unique(own)).to_numpy(zero_copy_only=False)
    at = np.flatnonzero(near)
    known = {row: int(k) for row, k in zip(_rows(keys.take(at)), at, strict=True)}
    return np.array([known.get(row, -1) for row in _rows(rows)], dtype=np.int64)


def _rows(table: pa.Table) -> Sequence[tuple[object, ...]]:
    """Give rows that are equal where their values are, numbers that are none too."""
    columns = ([None if one != one else one for one in c.to_pylist()] for c in table.columns)
    return list(zip(*columns, strict=True))
