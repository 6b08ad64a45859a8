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


@dataclass(frozen=True, eq=False)
class Land:
    """What is known of the places that have events, in the order of the curve."""

    grid: Grid
    n: Numbers
    """Events of each."""
    places: Places


def land(leaf: Leaf, places: Places) -> Land:
    """Count the events of each place, and lay out those that are somewhere."""
    n = np.bincount(leaf.place, leaf.n, len(places.name)).astype(np.int64)
    known = np.isfinite(places.lon) & np.isfinite(places.lat)
    laid = grid(places.lon, places.lat, known & (n > 0))
    return Land(laid, n[laid.place], places)


def levels(leaf: Leaf, spans: Spans, themes: int, of: Land) -> Iterator[Level]:
    """Give each level, the finest that is wanted first."""
    node = np.full(len(of.places.name), -1)
    node[of.grid.place] = np.arange(len(of.grid.place))
    held = sums(leaf, spans, themes, node)
    zooms = [cells(of.grid, zoom) for zoom in range(DEEPEST + 1)]
    split = [splitting(one) for one in zooms]
    known = np.arange(len(of.grid.place))
    for zoom in range(DEEPEST, -1, -1):
        tiles = split[zoom - 1] if zoom else np.unique(zooms[0].tile)
        if not len(tiles):
            continue
        of_place = zooms[zoom].of_place
        held, known = held.moved(of_place[_firsts(known)]), of_place
        yield Level(zooms[zoom], held, tiles, split[zoom])


def tile_files(
    level: Level, of: Land, budget: Budget, tiles: Numbers
) -> Iterator[tuple[tuple[int, int, int], str, bytes, bytes]]:
    """Give the files of some tiles of a level: zoom, x and y of the tile, ending, bytes."""
    known = _described(level.cells, of)
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


def _described(of: Cells, ground: Land) -> dict[str, Column]:
    """Describe the cells of a level by the place with most events, the first of equals."""
    heaviest = np.lexsort([ground.grid.place, -ground.n, of.of_place])[of.first]
    place = ground.grid.place[heaviest]
    return {
        "cx": of.x % SIDE,
        "cy": of.y % SIDE,
        "lon": ground.places.lon[place],
        "lat": ground.places.lat[place],
        "n": np.add.reduceat(ground.n, of.first),
        "places": of.places,
        "place": place,
    }
