"""Places of the gazetteer for a name that somebody types."""

from events.drafting.draft import Spot
from events.drafting.understanding import spot_of
from geodata.world import suggested


def candidates(text: str, country: str = "", limit: int = 8) -> list[Spot]:
    """Give the places that a name may mean, also when only its first letters are typed.

    Each can be chosen by its id, in a cell of the field `place_id`.
    """
    return [spot_of(place) for place in suggested(text, country, limit)]
