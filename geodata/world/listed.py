"""Names with commas between them: of one place, or of several."""

from collections.abc import Sequence

from geodata.world import areas, store
from geodata.world.near import Anchors
from geodata.world.places import Spot
from geodata.world.spellings import key
from geodata.world.wording import Wording


def is_list(wording: Wording, spots: Sequence[Spot]) -> bool:
    """Tell whether what follows a name names other places, not what lies around it."""
    return any(_is_another(area, spots) for area in wording.areas)


def beside(wording: Wording, spots: Sequence[Spot]) -> list[Spot]:
    """Return the places near the larger towns that follow the name, all where none follows."""
    towns = [town for area in wording.areas if _is_free(area, spots) for town in _towns(area)]
    near = [spot for spot in spots if any(_is_around(town, spot) for town in towns)]
    return near or list(spots)


def _is_another(area: str, spots: Sequence[Spot]) -> bool:
    towns = _towns(area) if _is_free(area, spots) else []
    return bool(towns) and not any(_is_around(town, spot) for town in towns for spot in spots)


def _is_free(area: str, spots: Sequence[Spot]) -> bool:
    """Tell whether the area is no country, nor a region of one of the places."""
    return not areas.countries(area) and not any(areas.holds(area, spot) for spot in spots)


def _towns(area: str) -> list[Spot]:
    return [Spot(number, True) for number in store.numbers(key(area)).strong]


def _is_around(town: Spot, spot: Spot) -> bool:
    """Tell whether a larger town is so near that it may be said to find a smaller one."""
    if town.point is None or town.population <= spot.population:
        return False
    return bool(Anchors((town.point,)).nearest([spot]))
