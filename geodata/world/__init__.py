"""The gazetteer of the whole world: names to places, with the candidates that were passed over."""

from geodata.world.lookup import candidates, find_all
from geodata.world.places import Candidate, outline
from geodata.world.query import Found, Query
from geodata.world.spellings import is_no_place
from geodata.world.suggest import suggested

__all__ = [
    "Candidate",
    "Found",
    "Query",
    "candidates",
    "find_all",
    "is_no_place",
    "outline",
    "suggested",
]
