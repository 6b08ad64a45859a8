"""The nearest name to one that is not known, to tell people; it chooses nothing."""

from functools import lru_cache

from rapidfuzz import fuzz, process

from geodata.world import store
from geodata.world.places import Spot
from geodata.world.spellings import key

_LEAST = 80
_MOST = 3


@lru_cache(maxsize=10_000)
def unknown(name: str) -> str:
    """Say that a name is not known, and what it may have been meant to be."""
    names = dict.fromkeys(spot.candidate.name for spot in near(key(name)))
    hint = f"; did you mean {' or '.join(names)}?" if names else ""
    return f"not in the gazetteer{hint}"


def near(folded: str) -> list[Spot]:
    """Give the largest places among keys that begin alike."""
    found = process.extract(
        folded, store.near_keys(folded), scorer=fuzz.ratio, limit=9, score_cutoff=_LEAST
    )
    numbers = [store.numbers(one).strong for one, _, _ in found]
    spots = [Spot(group[0], True) for group in numbers if group]
    return sorted(spots, key=lambda spot: -spot.population)[:_MOST]
