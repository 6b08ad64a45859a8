"""Counts of the whole by source, theme and month, in files like those of a tile."""

from collections.abc import Iterator
from typing import Final

import numpy as np

from events.index.leaf import Leaf
from events.index.pyramid.content import contents
from events.index.pyramid.histograms import sums
from events.index.pyramid.tiles import Budget, files
from events.index.spans import Spans

KIND: Final = "root.sources"
BUDGET: Final = Budget(48 * 1024, 48 * 1024)
"""A window wants the head and two pages at most."""


def source_files(
    leaf: Leaf, spans: Spans, sources: int, themes: int
) -> Iterator[tuple[str, bytes, bytes]]:
    """Give each file's name, its bytes, and these compressed; places of the leaf are sources."""
    every = np.arange(sources)
    counted = sums(leaf, spans, themes, every)
    (held,) = contents(counted, every, [0, sources])
    columns = {"n": np.bincount(leaf.place, leaf.n, sources).astype(np.int64)}
    for ending, raw, packed in files({"kind": KIND, "themes": themes}, columns, held, BUDGET):
        yield f"{KIND}{ending}.bin", raw, packed
