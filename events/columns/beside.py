"""Minutes, seconds and sides of the world that stand in columns beside the degrees."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from events.columns.cells.looks import Looks
from events.columns.naming.folding import words_of
from events.columns.naming.senses import TABLES
from events.records import Records

_PARTS: Final[Mapping[str, list[str]]] = TABLES["angles"]
AXES: Final = ("lat", "lon")


def beside(
    records: Records, free: Iterable[str], column: Mapping[str, str]
) -> dict[str, tuple[str, ...]]:
    """Give the columns that belong to latitude and longitude, in the order of an angle."""
    names = {name: {*words_of(name)} for name in free if name not in column.values()}
    found = {
        axis: tuple(_parts(records, names, axis, {*words_of(column[axis])}))
        for axis in AXES
        if axis in column
    }
    return {axis: columns for axis, columns in found.items() if columns}


def _parts(
    records: Records, names: Mapping[str, set[str]], axis: str, own: set[str]
) -> Iterator[str]:
    """Minutes and seconds stand beside what is called degrees; sides beside anything."""
    own_words = {*TABLES["tails"][axis]}
    for part in ("minutes", "seconds") if own & {*_PARTS["degrees"]} else ():
        yield from (
            c for c, words in names.items() if words & own_words and words & {*_PARTS[part]}
        )
    for name, words in names.items():
        is_named = words & own_words and words & {*_PARTS["side"]}
        if (is_named or words <= {*_PARTS[axis]}) and Looks(records.rows[name]).sides:
            yield name
            return
