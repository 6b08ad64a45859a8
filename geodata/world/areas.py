"""Areas that are said to hold a place: countries, states that are gone, regions."""

from functools import lru_cache

from geodata.former import former_states
from geodata.world import old, store
from geodata.world.places import Spot, with_id
from geodata.world.spellings import bare, key


@lru_cache(maxsize=10_000)
def countries(name: str) -> frozenset[str]:
    """Return the ISO codes of the countries that a name means or once meant."""
    found = store.numbers(f"={name.strip().upper()}").strong + store.numbers(key(name)).strong
    once = [with_id(place) for place in old.places_named(name)]
    spots = [*(Spot(number, True) for number in found), *filter(None, once)]
    return frozenset().union(*map(codes_of, spots))


def codes_of(spot: Spot) -> frozenset[str]:
    """Return the ISO codes of a country or of a state that is gone, none of anything else."""
    if spot.kind == "former state":
        return _parts(spot.candidate.id)
    return frozenset(filter(None, [spot.country])) if spot.kind == "country" else frozenset()


def holds(area: str, spot: Spot) -> bool:
    """Tell whether the area, as far as it is known, holds the place."""
    codes = countries(area)
    if codes & (codes_of(spot) or {spot.country}):
        return True
    code, name = spot.region
    wanted = {key(area), _plain(area)}
    return bool(name) and not wanted.isdisjoint({key(name), _plain(name), key(code[3:])})


@lru_cache(maxsize=10_000)
def _plain(name: str) -> str:
    return bare(name) or key(name)


@lru_cache
def _parts(state_id: str) -> frozenset[str]:
    parts = next(state["parts"] for state in former_states() if state["id"] == state_id)
    return frozenset(spot.country for part in parts if (spot := with_id(part)))
