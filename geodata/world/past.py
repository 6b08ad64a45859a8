"""Names that meant another place, or a state that is gone, in the years of a row."""

from collections.abc import Sequence
from typing import NamedTuple

from geodata.world import areas, old
from geodata.world.places import Spot, with_id

LARGE = 15_000
"""People of a town of today that is reckoned with beside a place that had its name once."""


class Past(NamedTuple):
    """What an old name means, or why it is not told."""

    row: old.OldName | None = None
    spot: Spot | None = None
    fault: str = ""


def meaning(name: str, year: int | None, said: Sequence[str], today: Sequence[Spot]) -> Past | None:
    """Say what an old name means in a year; None where it is not one, or has its sense of today.

    Parameters
    ----------
    said
        Areas that the row names.
    today
        Places that have the name now, as their own.
    """
    rows = [row for row in old.old_names(name) if _fits(row, said)]
    then = [row for row in rows if year is None or row.at(year)]
    if not rows or (today and not then) or (year is None and _is_named(today)):
        return None
    if not then:
        return Past(
            fault=f"an old name: {_told(rows)}; the row is of {year}: write the name of that year"
        )
    if len({row.place or row.meaning for row in then}) > 1:
        return Past(fault=f"more than one: {_told(then)}; say which in a column country")
    row = then[0]
    spot = with_id(row.place) if row.place else None
    if spot is None:
        return Past(fault=f"{row}: no outline of it is packaged; name places in it instead")
    rivals = [other for other in today if other != spot and other.population >= LARGE]
    if rivals and spot.precision != "country":
        told = ", ".join(str(other.candidate) for other in rivals[:3])
        return Past(fault=f"{row}, or one of today: {told}; say which in a column country")
    return Past(row, spot)


def _fits(row: old.OldName, said: Sequence[str]) -> bool:
    spot = with_id(row.place) if row.place else None
    known = [area for area in said if areas.countries(area)]
    return spot is None or all(areas.holds(area, spot) for area in known)


def _is_named(today: Sequence[Spot]) -> bool:
    """Tell whether a country of today has the name, so that it may be meant without a year."""
    return any(spot.kind == "country" for spot in today)


def _told(rows: Sequence[old.OldName]) -> str:
    return "; ".join(dict.fromkeys(f"{row.meaning}, {row.first}–{row.last}" for row in rows))
