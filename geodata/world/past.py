"""Names that meant another place, or a state that is gone, in the years of a row."""

from collections.abc import Sequence
from typing import NamedTuple

from geodata.world import areas, old
from geodata.world.places import Spot, with_id

LARGE = 15_000
"""People of a town of today that is reckoned with beside a place that had its name once."""
_NO_OUTLINE = "no outline of it is packaged: name places in it instead"


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
    known = [area for area in said if today or areas.countries(area)]
    rows = [row for row in old.old_names(name) if _fits(row, known)]
    then = [row for row in rows if year is None or row.at(year)]
    if not rows or (today and not then) or (year is None and _is_plain(today, rows)):
        return None
    if not then:
        return Past(
            fault=f"an old name: {_told(rows)}; the row is of {year}: write the name of that year"
        )
    if len({row.place or row.meaning for row in then}) > 1:
        drawn = any(row.place for row in then)
        advice = "say which in a column country" if drawn else _NO_OUTLINE
        return Past(fault=f"more than one: {_told(then)}; {advice}")
    row = then[0]
    spot = with_id(row.place) if row.place else None
    if spot is None:
        return Past(fault=f"{row}; {_NO_OUTLINE}")
    rivals = [other for other in today if other != spot and other.population >= LARGE]
    if rivals and (year is None or spot.precision != "country"):
        told = ", ".join(str(other.candidate) for other in rivals[:3])
        return Past(fault=f"{row}, or one of today: {told}; say which in a column country")
    return Past(row, spot)


def _fits(row: old.OldName, known: Sequence[str]) -> bool:
    spot = with_id(row.place) if row.place else None
    return spot is None or all(areas.holds(area, spot) for area in known)


def _is_plain(today: Sequence[Spot], rows: Sequence[old.OldName]) -> bool:
    """Tell whether a country of today has the name, so that it is meant where no year is said."""
    return any(s.kind == "country" for s in today) and all(r.last != old.ALWAYS for r in rows)


def _told(rows: Sequence[old.OldName]) -> str:
    return "; ".join(dict.fromkeys(row.told for row in rows))
