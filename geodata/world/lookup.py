"""Names as people write them, to places."""

from collections.abc import Sequence
from dataclasses import replace

from geodata.world import choose, nearest
from geodata.world.decide import Decision, decide
from geodata.world.near import Anchors
from geodata.world.old import old_names
from geodata.world.places import Candidate
from geodata.world.query import Found, Query
from geodata.world.spellings import is_no_place, key
from geodata.world.wording import numbers, wordings

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
    decisions = _decisions(sorted(short, key=lambda query: key(query.name)))
    plain = [d.choice.spot for d in decisions.values() if d.is_plain and d.choice.spot]
    anchors = Anchors(tuple(near)).with_spots(plain)
    likely = [d.choice.spot for d in decisions.values() if d.choice.spot]
    beside = Anchors(tuple(near)).with_spots(likely)
    different = {id(decision): decision for decision in decisions.values()}
    told_of = {
        one: decision.told(anchors if decision.choice.spot else beside)
        for one, decision in different.items()
    }
    found = {query: told_of[id(decision)] for query, decision in decisions.items()}
    told = {query: _explained(query, found.get(query, TOO_LONG)) for query in {*queries}}
    return [told[query] for query in queries]


def _decisions(queries: Sequence[Query]) -> dict[Query, Decision]:
    """Decide each query; those that differ only in a year that tells nothing are decided once."""
    dated = {name for name in {query.name for query in queries} if _is_dated(name)}
    asked = {
        query: query if query.name in dated else replace(query, year=None) for query in queries
    }
    made = {query: decide(query) for query in dict.fromkeys(asked.values())}
    return {query: made[one] for query, one in asked.items()}


def _is_dated(name: str) -> bool:
    """Tell whether a name may mean different places in different years."""
    return any(old_names(one.name) for one in wordings(name))


def _explained(query: Query, found: Found) -> Found:
    if found.place or found.fault:
        return found
    if is_no_place(query.name):
        return Found(fault="says that there is no place")
    return Found(fault=nearest.unknown(query.name))
