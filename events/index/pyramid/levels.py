"""The levels of the pyramid, from the finest to the coarsest, and the files of each tile."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np

from events.index.leaf import Leaf, Places
from events.index.pyramid.cells import DEEPEST, SIDE, Cells, Grid, cells, children, grid, splitting
from events.index.pyramid.container import Column, text
from events.index.pyramid.content import contents
from events.index.pyramid.histograms import Sums, sums
from events.index.pyramid.tiles import Budget, files
from events.index.spans import Spans
from events.index.window import Numbers

AT_ONCE: Final = 1 << 17
"""Counts of several tiles that are taken out of a level together."""


@dataclass(frozen=True, eq=False)
class Level:
    """The cells of one zoom, and what each counts."""

    cells: Cells
    sums: Sums
    tiles: Numbers
    """Tiles of this zoom that are written, by their positions on the curve."""
    split: Numbers
    """Those of the next zoom."""
    known: dict[str, Column]
    """What is said of each cell beside its counts."""

    @property
    def counts(self) -> int:
        """Count what there is to write."""
        return sum(len(table.key) for table in self.sums.tables)


@dataclass(frozen=True, eq=False)
class Land:
    """What is known of the places that have events, in the order of the curve."""

    grid: Grid
    n: Numbers
    """Events of each."""
    places: Places
    rank: Numbers
    """Where each stands among them by its events, the most first, the first of equals."""

    @property
    def by_rank(self) -> Numbers:
        """Give them, the one with most events first."""
        order = np.empty_like(self.rank)
        order[self.rank] = np.arange(len(order))
        return order


def land(leaf: Leaf, places: Places) -> Land:
    """Count the events of each place, and lay out those that are somewhere."""
    n = np.bincount(leaf.place, leaf.n, len(places.name)).astype(np.int64)
    known = np.isfinite(places.lon) & np.isfinite(places.lat)
    laid = grid(places.lon, places.lat, known & (n > 0))
    rank = np.empty_like(laid.place)
    rank[np.lexsort([laid.place, -n[laid.place]])] = np.arange(len(rank))
    return Land(laid, n[laid.place], places, rank)


def levels(leaf: Leaf, spans: Spans, themes: int, of: Land) -> Iterator[Level]:
    """Give each level, the finest that is wanted first."""
    node = np.full(len(of.places.name), -1)
    node[of.grid.place] = np.arange(len(of.grid.place))
    held = sums(leaf, spans, themes, node)
    zooms = [cells(of.grid, zoom) for zoom in range(DEEPEST + 1)]
    split = [splitting(one) for one in zooms]
    known, by_rank = np.arange(len(of.grid.place)), of.by_rank
    for zoom in range(DEEPEST, -1, -1):
        tiles = split[zoom - 1] if zoom else np.unique(zooms[0].tile)
        if not len(tiles):
            continue
        of_place = zooms[zoom].of_place
        held, known = held.moved(of_place[_firsts(known)]), of_place
        described = _described(zooms[zoom], of, by_rank)
        yield Level(zooms[zoom], held, tiles, split[zoom], described)


def tile_files(
    level: Level, of: Land, budget: Budget, tiles: Numbers
) -> Iterator[tuple[tuple[int, int, int], str, bytes, bytes]]:
    """Give the files of some tiles of a level: zoom, x and y of the tile, ending, bytes."""
    for some in _at_once(level, tiles):
        nodes, starts = _nodes(level.cells, some)
        known = {name: column[nodes] for name, column in level.known.items()}
        x, y = (one[nodes[starts[:-1]]] // SIDE for one in (level.cells.x, level.cells.y))
        each = zip(
            zip(x.tolist(), y.tolist(), strict=True),
            children(some, level.split),
            pairwise(starts),
            contents(level.sums, nodes, starts),
            strict=True,
        )
        for (column, row), quarters, (a, b), held in each:
            at = {"z": level.cells.zoom, "x": column, "y": row}
            header = {**at, "themes": level.sums.themes, "children": quarters}
            columns = {name: values[a:b] for name, values in known.items()}
            names = text([of.places.name[k] for k in columns["place"].tolist()])
            columns |= {f"name{end}": values for end, values in names.items()}
            for ending, raw, packed in files(header, columns, held, budget):
                yield (level.cells.zoom, column, row), ending, raw, packed


def _at_once(level: Level, tiles: Numbers) -> Iterator[Numbers]:
    """Give tiles that are taken out together: one, or more that count little."""
    ends = (np.searchsorted(level.cells.tile, tiles, side=side) for side in ("left", "right"))
    first, beyond = (end << level.sums.bits for end in ends)
    keys = [table.key for table in level.sums.tables]
    counts = sum(np.searchsorted(key, beyond) - np.searchsorted(key, first) for key in keys)
    group = np.cumsum(counts) // AT_ONCE
    yield from np.split(tiles, np.flatnonzero(np.diff(group)) + 1)


def _nodes(of: Cells, tiles: Numbers) -> tuple[Numbers, list[int]]:
    """Give the cells of tiles, from the north-west row by row, and where each tile's begin."""
    first = np.searchsorted(of.tile, tiles)
    held = np.searchsorted(of.tile, tiles, side="right") - first
    ends = np.cumsum(held)
    nodes = np.repeat(first - (ends - held), held) + np.arange(ends[-1])
    order = np.lexsort([of.x[nodes], of.y[nodes], np.repeat(np.arange(len(tiles)), held)])
    return nodes[order], [0, *ends.tolist()]


def _firsts(known: Numbers) -> Numbers:
    """Give the first place of each node."""
    return np.flatnonzero(np.diff(known, prepend=-1))


def _described(of: Cells, ground: Land, by_rank: Numbers) -> dict[str, Column]:
    """Describe the cells of a level by the place with most events, the first of equals."""
    place = ground.grid.place[by_rank[np.minimum.reduceat(ground.rank, of.first)]]
    return {
        "cx": of.x % SIDE,
        "cy": of.y % SIDE,
        "lon": ground.places.lon[place],
        "lat": ground.places.lat[place],
        "n": np.add.reduceat(ground.n, of.first),
        "places": of.places,
        "place": place,
    }
