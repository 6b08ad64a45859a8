"""What a query may ask for that a collection keeps: keys that there are, and values that it has."""

from collections.abc import Collection, Iterator, Mapping

from events.problems import did_you_mean, near_misses
from events.raw import RawCollection
from events.rules.testimony import source_ids
from events.schema import RESERVED_SOURCES

Allowed = Mapping[str, tuple[str, ...] | None]
"""Key -> its values, or None where they are ids of the collection or free."""
Known = dict[str, Collection[str]]
"""What each key of a query may hold."""


def known_values(raw: RawCollection, allowed: Allowed) -> Known:
    """Give what the keys may hold in a collection; a key that is missing may hold anything."""
    themes = raw.themes if isinstance(raw.themes, list) else []
    ids = [str(theme.get("id")) for theme in themes if isinstance(theme, dict)]
    return {
        "themes": ids,
        "sources": [*RESERVED_SOURCES, *source_ids(raw.sources or [])],
        "place": list(raw["event_places"].rows["place_id"].unique()),
        "actor": list(raw["actors"].rows["id"]),
        **{key: values for key, values in allowed.items() if values},
    }


def query_faults(key: str, value: str, known: Known, allowed: Allowed) -> Iterator[str]:
    """Say what is wrong with a key of a query, and with each of its values."""
    if key not in allowed:
        near = did_you_mean(near_misses(key, list(allowed), 1))
        yield f'unknown key "{key}"; expected one of {", ".join(allowed)}{near}'
    elif key in known:
        for member in filter(None, value.split(",")):
            if member not in known[key]:
                hint = did_you_mean(near_misses(member, known[key]))
                yield f'unknown value "{member}" of {key}{hint}'
