"""Rules on places: those a collection adds, and those its events name."""

from collections.abc import Collection, Iterator

import pandas as pd

from events.problems import Problem, did_you_mean, near_misses
from events.raw import RawCollection, Table
from events.rules.cells import broken
from events.rules.points import check_points
from events.schema import POINT_PRECISIONS, PRECISIONS
from events.texts import within
from geodata.gazetteer import Gazetteer

_FARTHEST_KM = 20037
"""Half the way around the Earth."""
_LIMITS = {"lat": ("latitude", 90), "lon": ("longitude", 180)}


def check_places(raw: RawCollection, gazetteer: Gazetteer) -> Iterator[Problem]:
    """Check the collection's own places against themselves and the packaged gazetteer."""
    places = raw["places"]
    ids = places.rows["id"]
    yield from broken(
        places,
        "id",
        within(ids, gazetteer.frame.index),
        "the gazetteer has a place of this id; use that one or choose another id",
    )
    yield from _coordinates(places)
    if not raw.readings:
        yield from check_points(places, gazetteer)
    yield from _areas(places, raw.shapes)
    yield from _accuracies(places)
    country = places.rows["country"]
    yield from broken(
        places,
        "country",
        ~country.str.fullmatch("[A-Z]{2}") & (country != ""),
        "expected the two capital letters of ISO 3166-1",
    )
    yield from _unknown(places, "part_of", gazetteer, list(ids))


def check_event_places(raw: RawCollection, gazetteer: Gazetteer) -> Iterator[Problem]:
    """Check that every place an event names is in the gazetteer or the collection."""
    yield from _unknown(raw["event_places"], "place_id", gazetteer, list(raw["places"].rows["id"]))


def _unknown(table: Table, column: str, gazetteer: Gazetteer, own: list[str]) -> Iterator[Problem]:
    bad = ~within(table.rows[column], [*gazetteer.frame.index, *own, ""])
    yield from broken(
        table,
        column,
        bad,
        lambda value: f"unknown place{did_you_mean(_near(value, gazetteer, own))}",
    )


def _near(value: str, gazetteer: Gazetteer, own: list[str]) -> list[str]:
    named = gazetteer.find(value)
    if named:
        return [named]
    return near_misses(value, [*own, *gazetteer.frame.index]) or gazetteer.near_misses(value)


def _coordinates(places: Table) -> Iterator[Problem]:
    points = places.rows["precision"].isin(POINT_PRECISIONS)
    for column, (name, limit) in _LIMITS.items():
        text = places.rows[column]
        number = pd.to_numeric(text, errors="coerce")
        missing = points & (text == "")
        for row in places.rows.index[missing & (column not in places.absent)]:
            yield places.problem(row, column, f"a site or town needs its {name}")
        yield from _not_numbers(places, column)
        yield from broken(
            places,
            column,
            number.abs() > limit,
            f"{name} must lie between -{limit} and {limit}",
        )
    located = (places.rows["lat"] != "") & (places.rows["coordinates_from"] == "")
    for row in places.rows.index[located]:
        yield places.problem(row, "coordinates_from", "say where the coordinates are from")


def _accuracies(places: Table) -> Iterator[Problem]:
    km = pd.to_numeric(places.rows["accuracy_km"], errors="coerce")
    yield from _not_numbers(places, "accuracy_km")
    rule = f"expected kilometres from 0 to {_FARTHEST_KM}"
    yield from broken(places, "accuracy_km", (km < 0) | (km > _FARTHEST_KM), rule)


def _areas(places: Table, shapes: Collection[str]) -> Iterator[Problem]:
    area = places.rows["precision"].isin([p for p in PRECISIONS if p not in POINT_PRECISIONS])
    yield from broken(
        places,
        "precision",
        area & ~within(places.rows["id"], shapes),
        "an area must be the gazetteer's, or have its shape in places.geojson; "
        "expected site or town",
    )


def _not_numbers(places: Table, column: str) -> Iterator[Problem]:
    text = places.rows[column]
    bad = pd.to_numeric(text, errors="coerce").isna() & (text != "")
    yield from broken(places, column, bad, _number_hint)


def _number_hint(text: str) -> str:
    decimal = text.replace(",", ".")
    return f"not a number{did_you_mean([decimal] if decimal != text else [])}"
