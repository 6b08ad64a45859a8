"""Names of places in cells, looked up in the gazetteer of the world."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

import pandas as pd

from events.rows.cells import Cells, by_row
from events.texts import texts_of
from geodata.gazetteer import load_gazetteer
from geodata.world import Candidate, Found, Query, find_all, is_no_place

Years = Mapping[int, int]
"""Row -> year of its date, astronomical; rows without a date are not there."""
_SEPARATORS: Final = re.compile(r"\s*(?:[;|\n]|\s/\s|\s[–—]\s)\s*")
_AND: Final = re.compile(r"\s+(?:and|et|und|y|e|и|&)\s+")
AREAS: Final = ("region", "country")
_FEWEST_LETTERS: Final = 2
_MOST_OTHERS: Final = 3
_LONGEST: Final = 120


@dataclass(frozen=True)
class Named:
    """One name of one cell."""

    row: int
    cell: str
    name: str
    found: Found

    @property
    def place(self) -> Candidate | None:
        return self.found.place

    @property
    def id(self) -> str:
        assert self.place is not None
        return self.place.id

    @property
    def is_new(self) -> bool:
        """Whether the packaged gazetteer lacks it."""
        return self.place is not None and self.place.id not in _packaged()

    @property
    def kind(self) -> str:
        if self.found.kind or self.place is None:
            return self.found.kind
        return "names of places" if self.is_new else ""

    @property
    def text(self) -> str:
        """What the name was taken for, and what it might have been."""
        if self.place is None:
            return ""
        own = described(self.place)
        names = dict.fromkeys(map(described, self.found.others))
        others = ", ".join([name for name in names if name != own][:_MOST_OTHERS])
        why = f", as {self.found.why}" if self.found.why else ""
        return f"{own}{why}{f'; not {others}' if others else ''}"

    @property
    def question(self) -> str:
        return ""

    @property
    def fault(self) -> str:
        return self.found.fault if self.place is None else ""

    def row_of_place(self) -> dict[str, str]:
        """Give the row of `places.csv`."""
        place = self.place
        assert place is not None
        return {
            "id": place.id,
            "name": place.name,
            "lat": "" if place.lat is None else repr(place.lat),
            "lon": "" if place.lon is None else repr(place.lon),
            "precision": place.precision,
            "kind": place.kind,
            "country": place.country,
            "coordinates_from": place.coordinates_from,
            "aliases": "|".join(place.names),
        }


def described(place: Candidate) -> str:
    """Name a place so that it can be told from others of its name."""
    where = ", ".join(part for part in (place.region, place.country) if part and part != place.name)
    return f"{place.name} ({where})" if where else place.name


def found_names(
    rows: pd.DataFrame, column: str, years: Years, near: Sequence[tuple[float, float]]
) -> list[Named]:
    """Look up the names of a column; a cell that is no name may hold several."""
    names = {text for text in texts_of(rows[column].drop_duplicates()) if is_name(text)}
    cells = [(row, text) for row, text in by_row(rows[column]) if text in names]
    whole = _look_up(rows, cells, cells, years, near)
    again = [one for one in whole if one.place is None and len(apart(one.cell)) > 1]
    several = [((one.row, one.cell), (one.row, name)) for one in again for name in apart(one.cell)]
    parts = _look_up(rows, [c for c, _ in several], [n for _, n in several], years, near)
    parts = _anywhere(rows, parts, near)
    taken = {one.row for one in parts if one.place is not None}
    return [*(one for one in whole if one.row not in taken), *(p for p in parts if p.row in taken)]


def _look_up(
    rows: pd.DataFrame,
    cells: Sequence[tuple[int, str]],
    names: Sequence[tuple[int, str]],
    years: Years,
    near: Sequence[tuple[float, float]],
) -> list[Named]:
    cell = Cells(rows[["country", "region", "place_precision"]])
    queries = [
        Query(name, cell(row, "country"), cell(row, "region"), years.get(row))
        for row, name in names
    ]
    return [
        Named(row, text, name, _as_exact(found, cell(row, "place_precision").casefold()))
        for (row, text), (_, name), found in zip(cells, names, find_all(queries, near), strict=True)
    ]


def _anywhere(
    rows: pd.DataFrame, parts: Sequence[Named], near: Sequence[tuple[float, float]]
) -> list[Named]:
    """Look for those of several names elsewhere that are not in the country of their row."""
    lost = [one for one in parts if one.place is None]
    cells, names = [(one.row, one.cell) for one in lost], [(one.row, one.name) for one in lost]
    nowhere = rows.assign(country="", region="")
    again = iter(_look_up(nowhere, cells, names, {}, near))
    return [one if one.place is not None else next(again) for one in parts]


def _as_exact(found: Found, precision: str) -> Found:
    """Take no town where only a region is known, even if it has the region's name."""
    if precision not in AREAS or found.place is None or found.place.precision in AREAS:
        return found
    return Found(fault=f"only a {precision} is known, and that is the name of a town")


def is_name(cell: str) -> bool:
    """Tell whether a cell may name a place at all."""
    return len(cell) >= _FEWEST_LETTERS and "://" not in cell and not is_no_place(cell)


def apart(cell: str) -> list[str]:
    """Take the names of a cell apart.

    >>> apart("Thebes; Old Harbour"), apart("Thebes | Harbour"), apart("Thebes and Harbour")
    (['Thebes', 'Old Harbour'], ['Thebes', 'Harbour'], ['Thebes', 'Harbour'])
    """
    if len(cell) > _LONGEST * 4:
        return []
    parts = [part.strip(" ,.") for part in _SEPARATORS.split(cell)]
    if len(parts) == 1:
        parts = [part.strip(" ,.") for part in _AND.split(cell)]
    if len(parts) == 1:
        parts = [part.strip() for part in cell.strip(",").split(",")]
    return [part for part in dict.fromkeys(parts) if len(part) >= _FEWEST_LETTERS]


@cache
def _packaged() -> frozenset[str]:
    return frozenset(load_gazetteer().frame.index)
