"""Steps of lessons that name what they show as the collection has it that they are shown in."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import Final

from events.raw import Table
from events.spellings import parts
from events.tours import read_query

Names = Mapping[str, str]
"""Old id -> new."""
_JOINT: Final = "|"


def with_names(tours: Table, sources: Names, places: Names) -> Table:
    """Give steps the new ids of their sources, in a cell and in a query, and of places."""
    rows = tours.rows
    by_key = {"sources": sources, "place": places}
    cells = {
        "sources": rows["sources"].map(
            lambda cell: _JOINT.join(sources.get(name, name) for name in parts(cell))
        ),
        "query": rows["query"].map(
            _each(lambda key, value: _renamed(value, by_key[key]) if key in by_key else value)
        ),
    }
    return replace(tours, rows=rows.assign(**cells))


def with_themes(tours: Table, themes: Collection[str]) -> Table:
    """Let no step choose themes of which one has become another."""
    known = set(themes)
    return _with_queries(
        tours,
        _each(
            lambda key, value: (
                value if key != "themes" or known.issuperset(value.split(",")) else ""
            )
        ),
    )


def with_files(tours: Table, files: Sequence[str]) -> Table:
    """Let every step show these files."""
    more = f"files={','.join(files)}"
    return _with_queries(tours, lambda cell: f"{cell}&{more}" if cell else more)


def _with_queries(tours: Table, change: Callable[[str], str]) -> Table:
    return replace(tours, rows=tours.rows.assign(query=tours.rows["query"].map(change)))


def _each(change: Callable[[str, str], str]) -> Callable[[str], str]:
    """Change the values of a query; what has none any more is left out."""

    def changed(cell: str) -> str:
        pairs = [(key, change(key, value)) for key, value in read_query(cell)]
        return "&".join(f"{key}={value}" for key, value in pairs if value)

    return changed


def _renamed(value: str, names: Names) -> str:
    return ",".join(names.get(name, name) for name in value.split(","))
