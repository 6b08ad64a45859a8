"""The gazetteer of the whole world: names to places, with the candidates that were passed over."""

from geodata.world.lookup import Candidate, Found, Query, candidates, find_all

__all__ = ["Candidate", "Found", "Query", "candidates", "find_all"]
