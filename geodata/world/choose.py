"""Which of several places a name means."""

from collections.abc import Sequence
from typing import NamedTuple

from geodata.world import store
from geodata.world.near import Anchors
from geodata.world.places import Spot

FAR = 5
"""How many times as many people make a town the one that is meant …"""
OVERWHELMING = 20
"""… and a place that is called so only among other names one that nobody thinks of."""
LARGE = 100_000
"""People that a town has at least that is meant by its size."""
KNOWN = 15_000
"""People of a town that another name may mean, where it means nothing else."""
BY_SIZE = "by far the most people"
ON_MAPS = "a place that the maps of the atlas name"
_NEAR = "near the other places of the file"
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
    if spots[0].strong and spots[0].kind in _ORDER:
        return Choice(spots[0], "a country" if len(spots) > 1 else "")
    first, *rest = _without_own_regions(spots)
    if not rest:
        known = first.strong or telling > 1 or (telling and first.population >= KNOWN)
        return Choice(first) if known else Choice()
    largest = max((first, *rest), key=_weight)
    second = max(_weight(spot) for spot in (first, *rest) if spot is not largest)
    is_far = largest.population >= LARGE and _weight(largest) >= FAR * second
    if is_far and (first.strong or telling):
        return Choice(largest, BY_SIZE)
    return Choice(first, _why_lone(first)) if _is_lone([first, *rest]) else Choice()


def by_file(spots: Sequence[Spot], anchors: Anchors, otherwise: Choice) -> Choice:
    """Choose by where the other places of the file are.

    One that is chosen by its size stays where no town worth the name is near them.
    """
    inside = anchors.in_countries(spots)
    near = anchors.nearest(inside) or anchors.nearest(spots)
    if otherwise.spot:
        near = [] if otherwise.spot in inside else [s for s in near if _is_town(s)]
        choice = best(near, _NEAR) if near else Choice()
        return choice if choice.spot else otherwise
    choice = best(near, _NEAR) if near else Choice()
    if choice.spot or not inside:
        return choice
    return best(inside, f"the other places of the file are in {inside[0].country}")


def best(spots: Sequence[Spot], why: str) -> Choice:
    """Choose among those that an area, or the file, leaves: the only one or much the largest."""
    own = [spot for spot in spots if spot.strong] or list(spots)
    largest = max(own, key=_people)
    alone = len(own) == 1 or _people(largest) >= FAR * max(_second(own, largest), 1000)
    hidden = any(_weight(spot) > _weight(largest) for spot in spots if spot.kind == "town")
    return Choice(largest, why) if alone and not hidden else Choice()


def _without_own_regions(spots: Sequence[Spot]) -> list[Spot]:
    """Leave out regions that have the name of a town in them: the town is meant.

    Those that cannot be drawn are left out for any town.
    """
    towns = [spot for spot in spots if spot.strong and _is_town(spot)]
    seats = {s.region[0] for s in spots if s.kind == "town" and _is_seat(s)}
    countries = {s.country for s in towns if s.is_packaged or s.population >= LARGE}
    return [
        spot
        for spot in spots
        if spot.precision != "region"
        or not (
            spot.region[0] in seats or spot.country in countries or (towns and not spot.is_drawn)
        )
    ]


def _is_town(spot: Spot) -> bool:
    """Tell whether it is more than a village of the name."""
    return spot.kind == "town" and spot.strong and _is_seat(spot)


def _is_seat(town: Spot) -> bool:
    return town.is_packaged or town.population >= KNOWN


def rivals(taken: Spot, spots: Sequence[Spot]) -> list[Spot]:
    """Return the places that people may mean too, beside the one that is taken."""
    others = [spot for spot in spots if spot.number != taken.number]
    others = [s for s in others if s.precision != "region" or s.country != taken.country]
    if taken.kind in _ORDER:
        return [spot for spot in others if spot.population >= LARGE]
    return [s for s in others if s.strong or OVERWHELMING * s.population > taken.population]


def _likeliest(spot: Spot) -> tuple[int, bool, int]:
    kind = _ORDER.index(spot.kind) if spot.kind in _ORDER else len(_ORDER)
    return kind if spot.strong else len(_ORDER), not spot.strong, -spot.population


def _weight(spot: Spot) -> float:
    """How much speaks for a place: its people, fewer where the name is only another one of it."""
    return spot.population if spot.strong else spot.population * FAR / OVERWHELMING


def _people(spot: Spot) -> int:
    return spot.population


def _second(spots: Sequence[Spot], largest: Spot) -> int:
    return max(spot.population for spot in spots if spot is not largest)


def _why_lone(spot: Spot) -> str:
    return ON_MAPS if spot.is_packaged else "the only one of which it is the first name"


def _is_lone(spots: Sequence[Spot]) -> bool:
    """Tell whether it is the first name of one place, and but another name of no larger ones."""
    first, *rest = spots
    larger = [spot for spot in rest if spot.strong or spot.population > first.population]
    return first.strong and (first.is_packaged or not larger)
