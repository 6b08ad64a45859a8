"""The collection's own places, made of what its rows give."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

import pandas as pd
from shapely.geometry.base import BaseGeometry

from events.rows.cells import Cells
from events.rows.placing import Placed, Stay
from events.schema import PRECISIONS
from events.slugs import numbered, slugify
from geodata.world import outline

GIVEN: Final = "the file"


def place_rows(placed: Placed, fields: pd.DataFrame) -> tuple[pd.DataFrame, list[str]]:
    """Make the collection's own places, and name the place of each stay.

    Rows that give the same name and shape share a place, whose row is the first of theirs. A line
    or an area without a name has that of its one event.
    """
    stays, precision = _titled(placed.stays, fields), Cells(fields[["place_precision"]])
    keys = _keys(stays)
    firsts = dict(zip(reversed(keys), reversed(stays), strict=True))
    firsts = {key: firsts[key] for key in dict.fromkeys(keys)}
    slugs = {
        key: f"point-{slugify(_name(stay))}"
        for key, stay in dict(zip(keys, stays, strict=True)).items()
        if stay.shape is not None
    }
    ids = dict(numbered(pd.Series(slugs, dtype=str))) if slugs else {}
    rows: dict[str, tuple[int, dict[str, str]]] = {}
    for key, stay in firsts.items():
        place_id = ids.get(key, key)
        if place_id not in rows and stay.shape is not None:
            rows[place_id] = (
                stay.row,
                _row(place_id, stay, precision(stay.row, "place_precision")),
            )
        elif place_id not in rows and stay.found and stay.found.is_new:
            rows[place_id] = (stay.row, stay.found.row_of_place())
    index = pd.Index([row for row, _ in rows.values()], name="row", dtype="int64")
    frame = pd.DataFrame([cells for _, cells in rows.values()], index, dtype=str)
    return frame, [ids.get(key, key) for key in keys]


def _titled(stays: Sequence[Stay], fields: pd.DataFrame) -> list[Stay]:
    """Name lines and areas by the one event there, where the file gives them no name."""
    if not any(_lacks_name(stay) for stay in stays):
        return [*stays]
    title, titles = Cells(fields[["title"]]), defaultdict[str, set[str]](set)
    for stay in stays:
        if _lacks_name(stay):
            titles[_key(stay)].add(title(stay.row, "title"))
    return [
        stay._replace(name=next(iter(titles[_key(stay)])))
        if _lacks_name(stay) and len(titles[_key(stay)]) == 1
        else stay
        for stay in stays
    ]


def _lacks_name(stay: Stay) -> bool:
    return not stay.name and stay.shape is not None and not _is_point(stay.shape)


def _is_point(shape: BaseGeometry) -> bool:
    return str(shape.geom_type) == "Point"


def _keys(stays: Sequence[Stay]) -> list[str]:
    """Give the key of each stay; those of one name and one shape are made once."""
    met = [(stay.name, id(stay.shape), id(stay.found)) for stay in stays]
    made = {one: _key(stay) for one, stay in dict(zip(met, stays, strict=True)).items()}
    return [made[one] for one in met]


def _key(stay: Stay) -> str:
    """Tell places apart: the gazetteer's by their id, own ones by name and shape."""
    if stay.shape is None:
        assert stay.found is not None
        return stay.found.id
    return f"{_name(stay)}|{stay.shape.wkb_hex}"


def _name(stay: Stay) -> str:
    if stay.name:
        return stay.name
    assert stay.shape is not None
    at = stay.shape.representative_point()
    return f"{at.y:.6g}, {at.x:.6g}"


def _row(place_id: str, stay: Stay, said: str) -> dict[str, str]:
    assert stay.shape is not None
    is_point = _is_point(stay.shape)
    precision = said.casefold() if said.casefold() in PRECISIONS else "town"
    return {
        "id": place_id,
        "name": _name(stay),
        "lat": f"{stay.shape.y!r}" if is_point else "",
        "lon": f"{stay.shape.x!r}" if is_point else "",
        "precision": precision if is_point else "region",
        "kind": "place" if is_point else "line" if "Line" in stay.shape.geom_type else "area",
        "coordinates_from": GIVEN,
    }


def shapes_of(placed: Placed, ids: Sequence[str]) -> dict[str, BaseGeometry]:
    """Give the lines and areas among the collection's own places, by id."""
    shapes = {id(stay.shape): stay.shape for stay in placed.stays if stay.shape is not None}
    drawn = {one for one, shape in shapes.items() if not _is_point(shape)}
    own = {
        place_id: shapes[id(stay.shape)]
        for place_id, stay in zip(ids, placed.stays if drawn else (), strict=bool(drawn))
        if id(stay.shape) in drawn
    }
    found = {stay.found.id for stay in placed.stays if stay.found and stay.found.is_new}
    return {**own, **{one: area for one in sorted(found) if (area := outline(one))}}
