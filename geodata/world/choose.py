"""Which of several places a name means."""

from collections.abc import Sequence
from typing import NamedTuple

from geodata.world import store
from geodata.world.near import Anchors
from geodata.world.places import Spot

OVERWHELMING = 20
"""How many times as many people make a town the one that is meant …"""
LARGE = 100_000
"""… where it has at least so many."""
BY_SIZE = "by far the most people"
_ORDER = ("country", "former state", "area")


class Choice(NamedTuple):
    """The place that is taken, and why; nothing where no choice is sure."""

    spot: Spot | None = None
    why: str = ""


def ranked(found: store.Numbers) -> list[Spot]:
    """Return places, the likeliest first: countries, own names before other names, size."""
    spots = [Spot(number, True) for number in found.strong]
    spots += [Spot(number, False) for number in found.weak]
    return sorted(spots, key=_likeliest)


def sure(spots: Sequence[Spot], telling: int = 1) -> Choice:
    """Choose where nothing else of the file need be asked.

    Parameters
    ----------
    telling
        How much the name says where it is only another name: 2 where it is a spelling in another
        script, 0 where it is too short to say anything.
    """
    first, *rest = spots
    if first.strong and first.kind in _ORDER:
        return Choice(first, "a country" if rest else "")
    if not rest:
        return Choice(first) if first.strong or telling > 1 else Choice()
    largest = max(spots, key=_people)
    if (first.strong or telling) and _people(largest) >= max(
        LARGE, OVERWHELMING * _second(spots, largest)
    ):
        return Choice(largest, BY_SIZE)
    return (
        Choice(first, "the only one of which it is the first name") if _is_lone(spots) else Choice()
    )


def by_file(spots: Sequence[Spot], anchors: Anchors, otherwise: Choice) -> Choice:
    """Choose by where the other places of the file are; one that is chosen by size may stay."""
    near = anchors.nearest(spots)
    if near:
        choice = best(near, "near the other places of the file")
        return otherwise if choice.spot is None or choice.spot is otherwise.spot else choice
    inside = anchors.in_countries(spots)
    if otherwise.spot or not inside:
        return otherwise
    return best(inside, f"the other places of the file are in {inside[0].country}")


def best(spots: Sequence[Spot], why: str) -> Choice:
    """Choose among those that an area, or the file, leaves: the only one or much the largest."""
    own = [spot for spot in spots if spot.strong] or list(spots)
    largest = max(own, key=_people)
    alone = len(own) == 1 or _people(largest) >= 5 * max(_second(own, largest), 1000)
    return Choice(largest, why) if alone else Choice()


def _likeliest(spot: Spot) -> tuple[int, bool, int]:
    kind = _ORDER.index(spot.kind) if spot.kind in _ORDER else len(_ORDER)
    return kind if spot.strong else len(_ORDER), not spot.strong, -spot.population


def _people(spot: Spot) -> int:
    return spot.population


def _second(spots: Sequence[Spot], largest: Spot) -> int:
    return max(spot.population for spot in spots if spot is not largest)


def _is_lone(spots: Sequence[Spot]) -> bool:
    """Tell whether it is the first name of one place, and but another name of no larger ones."""
    first, *rest = spots
    larger = [spot for spot in rest if spot.strong or spot.population > first.population]
    return first.strong and (first.is_packaged or not larger)
