"""In which row each id is: files found by what an id hashes to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np

from dashboard.publish.lists.rows import write_file
from events.index.pyramid.container import text

BUCKET: Final = 4_096
"""Ids that a file holds, more or less."""
_OFFSET, _PRIME, _BITS = 0x811C9DC5, 0x01000193, 0xFFFFFFFF


def bucket(name: str, buckets: int) -> int:
    """Tell in which of so many files an id is: FNV-1a of 32 bits over its UTF-8.

    >>> bucket("e1", 16), bucket("é", 7)
    (3, 2)
    """
    found = _OFFSET
    for byte in name.encode():
        found = ((found ^ byte) * _PRIME) & _BITS
    return found % buckets


def write_ids(folder: Path, ids: Sequence[str]) -> int:
    """Write the row of each id; give the number of files."""
    buckets = -(-len(ids) // BUCKET) or 1
    of = np.fromiter((bucket(name, buckets) for name in ids), np.int32, len(ids))
    order = np.argsort(of, kind="stable")
    ends = np.cumsum(np.bincount(of, minlength=buckets))
    for k, rows in enumerate(np.split(order, ends[:-1])):
        held = text([ids[row] for row in rows.tolist()])
        columns = {f"id{end}": column for end, column in held.items()}
        write_file(folder / f"{k}.bin", {"kind": "ids"}, {**columns, "at": rows})
    return buckets
