"""The levels of the pyramid, from the finest to the coarsest, and the files of each tile."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from events.index.leaf import Leaf, Places
from events.index.pyramid.cells import DEEPEST, SIDE, Cells, Grid, cells, children, grid, splitting
from events.index.pyramid.container import Column, text
from events.index.pyramid.histograms import Sums, sums
from events.index.pyramid.tiles import Budget, content, files
from events.index.spans import Spans
from events.index.window import Numbers


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
    known = level.known
    starts = np.searchsorted(level.cells.tile, tiles)
    ends = np.searchsorted(level.cells.tile, tiles, side="right")
    for tile, a, b in zip(tiles.tolist(), starts.tolist(), ends.tolist(), strict=True):
        x, y = int(level.cells.x[a]) // SIDE, int(level.cells.y[a]) // SIDE
        header = {
            "z": level.cells.zoom,
            "x": x,
            "y": y,
            "themes": level.sums.themes,
            "children": children(tile, level.split),
        }
        rows = a + np.lexsort([known["cx"][a:b], known["cy"][a:b]])
        order = np.empty(b - a, dtype=np.int64)
        order[rows - a] = np.arange(b - a)
        columns = {name: column[rows] for name, column in known.items()}
        names = text([of.places.name[k] for k in columns["place"].tolist()])
        columns |= {f"name{end}": column for end, column in names.items()}
        held = content(level.sums, slice(a, b), order)
        for ending, raw, packed in files(header, columns, held, budget):
            yield (level.cells.zoom, x, y), ending, raw, packed


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
