"""Shapes as a file has them, made fit for the map, and what was made of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS
from shapely.geometry.base import BaseGeometry

from events.formats.geo.shapes.meridian import within
from events.formats.geo.shapes.projected import degrees, is_degrees, name_of
from events.formats.geo.shapes.swapped import alone, impossible
from events.notes import Note

_COLUMN: Final = "geometry"
_TANGLE: Final = 500
"""Times the diagonal of a shape; the most winding of coasts are a tenth as long."""

Shapes = NDArray[np.object_]


@dataclass(frozen=True, eq=False)
class Fitted:
    """Shapes in degrees, each valid and on earth, by their rows."""

    shapes: Mapping[int, BaseGeometry] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()


def fit(file: str, raw: Mapping[int, BaseGeometry], crs: CRS | None, crs_fault: str) -> Fitted:
    """Flatten, reproject, turn, cut and mend shapes; what cannot be placed is left away and noted.

    Parameters
    ----------
    crs
        None where nobody names the system: then nothing is placed, for the reason in `crs_fault`.
    """
    fitting = _Fitting(file, np.fromiter(raw, dtype=np.int64, count=len(raw)))
    shapes = np.empty(len(raw), dtype=object)
    shapes[:] = list(raw.values())
    if crs is None:
        notes = (Note(file, crs_fault, _COLUMN),) if len(raw) else ()
        return Fitted(notes=notes)
    shapes = fitting.filled(shapes)
    shapes = fitting.flat(shapes)
    shapes = fitting.in_degrees(shapes, crs)
    shapes = fitting.on_earth(shapes)
    shapes = fitting.untangled(shapes)
    shapes = fitting.within(shapes)
    shapes = fitting.valid(shapes)
    placed = dict(zip(fitting.rows.tolist(), shapes, strict=True))
    return Fitted(placed, tuple(fitting.notes))


class _Fitting:
    """One file's shapes on their way; `rows` are those that are still with us."""

    def __init__(self, file: str, rows: NDArray[np.int64]) -> None:
        self.file = file
        self.rows = rows
        self.notes: list[Note] = []

    def note(self, kind: str, which: Any = None, texts: Any = None) -> None:
        """Note one kind of change: of the shapes at `which`, or of the file as a whole."""
        if which is None:
            self.notes.append(Note(self.file, kind, _COLUMN, text=texts or ""))
            return
        rows = self.rows[which].tolist()
        values = texts or [None] * len(rows)
        self.notes.extend(
            Note(self.file, kind, _COLUMN, row, value)
            for row, value in zip(rows, values, strict=True)
        )

    def keep(self, shapes: Shapes, which: NDArray[np.bool_]) -> Shapes:
        self.rows = self.rows[which]
        return shapes[which]

    def filled(self, shapes: Shapes) -> Shapes:
        empty = shapely.is_empty(shapes)
        self.note("empty geometry; unplaced", empty)
        return self.keep(shapes, ~empty)

    def flat(self, shapes: Shapes) -> Shapes:
        deep = int(np.count_nonzero(shapely.has_z(shapes)))
        if deep:
            self.note("heights and depths left out", texts=f"{deep} shapes")
        plane: Shapes = shapely.force_2d(shapes)
        return plane

    def in_degrees(self, shapes: Shapes, crs: CRS) -> Shapes:
        if not len(shapes) or is_degrees(crs):
            return shapes
        self.note("coordinates of another system, reprojected", texts=name_of(crs))
        return degrees(shapes, crs)

    def on_earth(self, shapes: Shapes) -> Shapes:
        """Turn pairs that can only be meant the other way round; leave away what lies nowhere."""
        turned = impossible(shapely.bounds(shapes))
        self.note("latitude and longitude swapped", turned, list(map(_spot, shapes[turned])))
        shapes = np.where(turned, shapely.transform(shapes, _swap), shapes)
        here = _possible(shapely.bounds(shapes))
        kind = "outside the earth, in degrees; unplaced"
        self.note(kind, ~here, list(map(_spot, shapes[~here])))
        shapes = self.keep(shapes, here)
        odd = alone(shapely.bounds(shapes))
        kind = (
            "lies far from all others, and with them if latitude and longitude are swapped: check"
        )
        self.note(kind, odd, list(map(_spot, shapes[odd])))
        return shapes

    def untangled(self, shapes: Shapes) -> Shapes:
        """Leave away outlines that cross themselves so often that mending them has no end."""
        west, south, east, north = shapely.bounds(shapes).T
        long = shapely.length(shapes) > _TANGLE * np.hypot(east - west, north - south)
        tangles = long & ~shapely.is_valid(shapes)
        self.note("a tangle for an outline; unplaced", tangles)
        return self.keep(shapes, ~tangles)

    def within(self, shapes: Shapes) -> Shapes:
        cut = np.empty(len(shapes), dtype=object)
        cut[:] = [within(shape) for shape in shapes]
        changed = np.array([new is not old for new, old in zip(cut, shapes, strict=True)], bool)
        self.note("over 180° of longitude, continued on the other side", changed)
        return cut

    def valid(self, shapes: Shapes) -> Shapes:
        broken = ~shapely.is_valid(shapes)
        self.note(
            "invalid outline, mended", broken, shapely.is_valid_reason(shapes[broken]).tolist()
        )
        shapes[broken] = [_mended(shape) for shape in shapes[broken]]
        return self.filled(shapes)


def _possible(bounds: NDArray[np.float64]) -> NDArray[np.bool_]:
    west, south, east, north = bounds.T
    possible: NDArray[np.bool_] = (west >= -360) & (east <= 360) & (south >= -90) & (north <= 90)
    return possible


def _swap(lonlat: NDArray[np.float64]) -> NDArray[np.float64]:
    return lonlat[:, ::-1]


def _spot(shape: BaseGeometry) -> str:
    """Write the first pair of a shape, as the file has it."""
    pair = shapely.get_coordinates(shape)[0]
    return ", ".join(f"{number:.10g}" for number in pair)


def _mended(shape: BaseGeometry) -> BaseGeometry:
    mended = shapely.make_valid(shape, method="structure", keep_collapsed=False)
    return shapely.make_valid(shape) if mended.is_empty else mended
