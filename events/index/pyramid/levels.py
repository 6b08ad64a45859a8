"""The levels of the pyramid, from the finest to the coarsest, and the files of each tile."""

from collections.abc import Iterator, Sequence
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
    level: Level, of: Land, budget: Budget
) -> Iterator[tuple[tuple[int, int, int], str, bytes, bytes]]:
    """Give the files of the tiles of a level: zoom, x and y of the tile, ending, bytes."""
    starts = np.searchsorted(level.cells.tile, level.tiles)
    ends = np.searchsorted(level.cells.tile, level.tiles, side="right")
    for tile, a, b in zip(level.tiles.tolist(), starts.tolist(), ends.tolist(), strict=True):
        x, y = int(level.cells.x[a]) // SIDE, int(level.cells.y[a]) // SIDE
        header = {
            "z": level.cells.zoom,
            "x": x,
            "y": y,
            "themes": level.sums.themes,
            "children": children(tile, level.split),
        }
        columns, order = _described(level.cells, of, slice(a, b))
        held = content(level.sums, slice(a, b), order)
        for ending, raw, packed in files(header, columns, held, budget):
            yield (level.cells.zoom, x, y), ending, raw, packed


def _firsts(known: Numbers) -> Numbers:
    """Give the first place of each node."""
    return np.flatnonzero(np.diff(known, prepend=-1))


def _described(of: Cells, ground: Land, which: slice) -> tuple[dict[str, Column], Numbers]:
    """Describe the cells of a tile, row by row from the north-west, and where each has gone."""
    cx, cy = of.x[which] % SIDE, of.y[which] % SIDE
    sort = np.lexsort([cx, cy])
    order = np.empty_like(sort)
    order[sort] = np.arange(len(sort))
    first, held = of.first[which][sort], of.places[which][sort]
    heaviest = _heaviest(ground, first, held)
    place = ground.grid.place[heaviest]
    names: Sequence[str] = [ground.places.name[k] for k in place.tolist()]
    total = np.array([ground.n[a : a + n].sum() for a, n in zip(first, held, strict=True)])
    columns: dict[str, Column] = {
        "cx": cx[sort],
        "cy": cy[sort],
        "lon": ground.places.lon[place],
        "lat": ground.places.lat[place],
        "n": total,
        "places": held,
        "place": place,
    }
    return columns | {f"name{end}": column for end, column in text(names).items()}, order


def _heaviest(ground: Land, first: Numbers, held: Numbers) -> Numbers:
    """Give the place with most events of each cell; the first in the list if there are several."""
    found = []
    for a, n in zip(first.tolist(), held.tolist(), strict=True):
        weight, place = ground.n[a : a + n], ground.grid.place[a : a + n]
        found.append(a + int(np.lexsort([place, -weight])[0]))
    return np.array(found, dtype=np.int64)
