"""Places that somebody may mean who is still typing a name."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

import numpy as np
from numpy.typing import NDArray

from geodata.world import areas, nearest, old, store
from geodata.world.lookup import LONGEST
from geodata.world.places import Candidate, Spot, with_id
from geodata.world.spellings import key
from geodata.world.wording import Wording, numbers, wordings

FEWEST: Final = 3
"""Letters of a beginning that is looked for."""
_EXACT, _OTHER, _BEGUN, _BEGUN_OTHER = 20.0, 5.0, 1.0, 0.05
"""How many people more speak for a place whose name is typed whole, whose other name is, …"""
_COUNTRY, _OF_REGION = 2e6, 0.1
"""People that speak for a country, and what share of a region's own do."""
_LOOKED_AT: Final = 300
"""Places of which it is looked up in which region they lie."""
Numbers = NDArray[np.int64]


def suggested(text: str, country: str = "", limit: int = 8) -> list[Candidate]:
    """Give the places of a name, and of names that begin so, the likeliest first.

    Those in the country or region that the text or `country` names go before the others. Where no
    name begins so, it is the largest of those that are nearly spelled so.

    >>> suggested("?")
    []
    """
    if len(text) > LONGEST or not key(text):
        return []
    for wording in wordings(text):
        found = [*_once(wording.name), *_ordered(wording, country)]
        if drawn := _first(found, limit):
            return drawn
    return _first(nearest.near(key(text)), limit)


def _first(spots: Iterable[Spot], limit: int) -> list[Candidate]:
    known = {spot.number: spot for spot in reversed([*spots])}
    in_order = reversed([*known.values()])
    return [spot.candidate for spot in islice(filter(_is_drawn, in_order), limit)]


def _is_drawn(spot: Spot) -> bool:
    return spot.is_drawn


def _once(name: str) -> Iterator[Spot]:
    """Give what was once called so."""
    return (spot for place in old.places_named(name) if (spot := with_id(place)))


def _ordered(wording: Wording, country: str) -> list[Spot]:
    """Give the places of a name in the order of the people that speak for them."""
    found, weights = _weighed(wording.name)
    order = found[np.argsort(-_people(found) * weights, kind="stable")]
    for area in filter(None, (*wording.areas, country)):
        order = _inside_first(order, area)
    return [Spot(number, True) for number in dict.fromkeys(order.tolist())]


def _people(found: Numbers) -> NDArray[np.float64]:
    """Count the people of places, those of regions less than those of the towns that are meant."""
    kinds = np.array([kind.partition("\t")[0] for kind in store.texts("kind")])
    kind = kinds[store.column("kind")[found]]
    people = np.maximum(store.column("population")[found].astype(float), 1.0)
    people = np.where(np.isin(kind, ["country", "former state"]), _COUNTRY, people)
    return np.where(kind == "region", people * _OF_REGION, people)


def _weighed(name: str) -> tuple[Numbers, NDArray[np.float64]]:
    exact, begun = numbers(name), _begun(name)
    groups = [
        (exact.strong, _EXACT),
        (exact.weak, _OTHER),
        (begun.strong, _BEGUN),
        (begun.weak, _BEGUN_OTHER),
    ]
    found = np.concatenate([np.array(several, "int64") for several, _ in groups])
    return found, np.repeat([weight for _, weight in groups], [len(one) for one, _ in groups])


def _begun(name: str) -> store.Numbers:
    """Find names that begin so; a word that is often shortened is a whole word of them."""
    folded = key(name)
    if len(name) < FEWEST or not folded:
        return store.Numbers()
    return store.beginning(folded if len(folded) >= FEWEST else f"{folded} ")


def _inside_first(order: Numbers, area: str) -> Numbers:
    """Put those before the others that lie in an area."""
    codes = areas.countries(area)
    if codes:
        names = store.texts("country")
        known = [n for n, code in enumerate(names) if code in codes]
        inside = np.isin(store.column("country")[order], known)
    else:
        some = [areas.holds(area, Spot(n, True)) for n in order[:_LOOKED_AT].tolist()]
        inside = np.array([*some, *[False] * (len(order) - len(some))], dtype=bool)
    return np.concatenate([order[inside], order[~inside]])
