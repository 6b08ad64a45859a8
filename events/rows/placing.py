"""Where the events of records were: places, and which event was where, in which role."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

import pandas as pd
from shapely.geometry.base import BaseGeometry

from events.columns.choose import Chosen
from events.records import Records
from events.rows.cells import Cells
from events.rows.naming_places import AREAS, Named, Years, found_names
from events.schema import ROLES
from events.texts import mapped, texts_of
from geodata.written import Spot, read_grid, read_pairs, read_single_cells

_JOURNEY: Final = ("origin", "destination")


class Stay(NamedTuple):
    """One place of one row."""

    row: int
    role: str
    name: str
    """As the file has it; empty where it gives coordinates only."""
    shape: BaseGeometry | None = None
    """As the file has it; else the place is found by its name."""
    found: Named | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """What became of one cell that says where."""

    row: int
    column: str
    """Field."""
    value: str
    text: str = ""
    kind: str = ""
    question: str = ""
    fault: str = ""


@dataclass(frozen=True)
class Placed:
    """Where all rows are."""

    stays: list[Stay] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)


def places_of(records: Records, fields: pd.DataFrame, chosen: Chosen, years: Years) -> Placed:
    """Find the places of each row: its shape, else its coordinates, else its names.

    `years` are those of the rows' dates: a name may have meant another place then.
    """
    spots = spots_of(records, fields, chosen)
    shapes = {row: spot.shape for row, (_, spot) in spots.items() if spot.shape is not None}
    shapes |= {row: shape for row, shape in records.geometry.items() if not shape.is_empty}
    cell = Cells(fields[["role"]])
    own = _own(fields, shapes)
    middle = {id(one): _middle(one) for one in _different(shapes)}
    near = [middle[id(one)] for one in shapes.values()]
    named = _named(fields, chosen, {stay.row for stay in own}, years, near)
    stays = [
        Stay(one.row, _role(cell, column, one.row), one.name, found=one)
        for column, one in named
        if one.place
    ]
    told = [
        Cell(one.row, column, one.name, one.text, one.kind, fault=one.fault)
        for column, one in named
    ]
    cells = [*_spot_cells(fields, spots), *told]
    return Placed(sorted([*own, *stays], key=lambda stay: stay.row), cells)


def _named(
    fields: pd.DataFrame,
    chosen: Chosen,
    placed: Collection[int],
    years: Years,
    near: Sequence[tuple[float, float]],
) -> list[tuple[str, Named]]:
    """Look up the names of rows that have no place yet, and the two ends of journeys.

    Where a file says no more than regions or countries, these are the places.
    """
    left = fields if not placed else fields[~fields.index.isin([*placed])]
    columns = [name for name in ("place", *_JOURNEY) if name in chosen.column]
    if not columns and not placed:
        columns = [name for name in AREAS if name in chosen.column][:1]
    return [
        (column, one)
        for column in columns
        for one in found_names(fields if column in _JOURNEY else left, column, years, near)
    ]


def spots_of(records: Records, fields: pd.DataFrame, chosen: Chosen) -> dict[int, tuple[str, Spot]]:
    """Read coordinates, each with the column that it is from; where it has none, none."""
    spots: dict[int, tuple[str, Spot]] = {}
    if "coordinates" in chosen.column:
        cells = list(fields["coordinates"])
        first, o = chosen.longitude_first, chosen.letter_o
        read = read_single_cells(cells, longitude_first=first, letter_o=o)
        spots |= _by_row(fields, "coordinates", read)
    if {"easting", "northing"} <= set(chosen.column):
        east, north, zone = (list(fields[name]) for name in ("easting", "northing", "zone"))
        spots |= _by_row(fields, "easting", read_grid(east, north, zone, chosen.crs))
    if {"lat", "lon"} <= set(chosen.column):
        lats, lons = (_angles(records, fields, chosen, axis) for axis in ("lat", "lon"))
        spots |= _by_row(fields, "lat", read_pairs(lats, lons, letter_o=chosen.letter_o))
    return spots


def _angles(records: Records, fields: pd.DataFrame, chosen: Chosen, axis: str) -> list[str]:
    """Put the parts of each angle together that stand in columns of their own."""
    parts = [fields[axis], *(records.rows[name] for name in chosen.beside.get(axis, ()))]
    columns = [*map(texts_of, parts)]
    if len(columns) == 1:
        return columns[0]
    rows = zip(*columns, strict=True)
    return [" ".join(filter(None, cells)) if cells[0] else "" for cells in rows]


def _by_row(
    fields: pd.DataFrame, column: str, spots: Sequence[Spot]
) -> Iterator[tuple[int, tuple[str, Spot]]]:
    return (
        (row, (column, spot))
        for row, spot in zip(fields.index.tolist(), spots, strict=True)
        if spot.shape is not None or spot.kind or spot.fault
    )


def _spot_cells(fields: pd.DataFrame, spots: Mapping[int, tuple[str, Spot]]) -> Iterator[Cell]:
    cell = Cells(fields[["lat", "lon", "coordinates", "easting"]])
    for row, (column, spot) in spots.items():
        if spot.kind or spot.question or spot.fault:
            value = cell(row, column)
            if column == "lat":
                value = f"{value}, {cell(row, 'lon')}"
            at = spot.shape.representative_point() if spot.shape is not None else None
            text = f"{at.y:.6g}, {at.x:.6g}" if at is not None else ""
            yield Cell(row, column, value, text, spot.kind, spot.question, spot.fault)


def _own(fields: pd.DataFrame, shapes: Mapping[int, BaseGeometry]) -> list[Stay]:
    """Give each row with a shape its own place; a point that stands for a region gets no pin."""
    parts = {id(shape): parts_of(shape) for shape in _different(shapes)}
    points = {id(shape) for shape in _different(shapes) if shape.geom_type == "Point"}
    at = {row: n for n, row in enumerate(fields.index.tolist())}
    names, roles = texts_of(fields["place"]), texts_of(mapped(fields["role"], _role_of))
    areas = texts_of(mapped(fields["place_precision"], str.casefold))
    placed = ((row, at[row], shape) for row, shape in shapes.items())
    return [
        Stay(row, roles[n], names[n], part)
        for row, n, shape in placed
        if areas[n] not in AREAS or id(shape) not in points
        for part in parts[id(shape)]
    ]


def _different(shapes: Mapping[int, BaseGeometry]) -> Collection[BaseGeometry]:
    return {id(shape): shape for shape in shapes.values()}.values()


def _middle(shape: BaseGeometry) -> tuple[float, float]:
    at = shape.representative_point()
    return at.x, at.y


def parts_of(shape: BaseGeometry) -> list[BaseGeometry]:
    """Take a shape apart that is several places: points each, lines and areas as they are."""
    if shape.geom_type not in ("MultiPoint", "GeometryCollection"):
        return [shape]
    return [part for one in shape.geoms for part in parts_of(one) if not part.is_empty]


def _role(cell: Cells, column: str, row: int) -> str:
    if column in _JOURNEY:
        return column
    return _role_of(cell(row, "role"))


def _role_of(text: str) -> str:
    said = text.casefold()
    return said if said in ROLES else "venue"
