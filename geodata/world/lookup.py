"""Names as people write them, to places."""

from collections.abc import Sequence

from geodata.world import choose, nearest
from geodata.world.decide import decide
from geodata.world.near import Anchors
from geodata.world.places import Candidate
from geodata.world.query import Found, Query
from geodata.world.spellings import is_no_place, key
from geodata.world.wording import numbers

__all__ = ["Candidate", "Found", "Query", "candidates", "find_all"]

LONGEST = 200
"""Characters of a name."""
TOO_LONG = Found(fault=f"longer than a name of a place: more than {LONGEST} characters")


def candidates(name: str) -> list[Candidate]:
    """Give all places of a name, the likeliest first; accents, case and punctuation are folded."""
    return [spot.candidate for spot in choose.ranked(numbers(name))]


def find_all(queries: Sequence[Query], near: Sequence[tuple[float, float]] = ()) -> list[Found]:
    """Look up names of one file together: what is plain helps to decide what is not.

    Parameters
    ----------
    near
        Points of the file that are known already, as (lon, lat).
    """
    short = {query for query in queries if len(query.name) <= LONGEST}
    in_order = sorted(short, key=lambda query: key(query.name))
    decisions = {query: decide(query) for query in in_order}
    plain = [d.choice.spot for d in decisions.values() if d.is_plain and d.choice.spot]
    anchors = Anchors(tuple(near)).with_spots(plain)
    likely = [d.choice.spot for d in decisions.values() if d.choice.spot]
    beside = Anchors(tuple(near)).with_spots(likely)
    found = {
        query: decision.told(anchors if decision.choice.spot else beside)
        for query, decision in decisions.items()
    }
    told = {query: _explained(query, found.get(query, TOO_LONG)) for query in {*queries}}
    return [told[query] for query in queries]


def _explained(query: Query, found: Found) -> Found:
    if found.place or found.fault:
        return found
    if is_no_place(query.name):
        return Found(fault="says that there is no place")
    return Found(fault=nearest.unknown(query.name))
