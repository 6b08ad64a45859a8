"""Which column of records is read as which field."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from events.columns.names import field_of
from events.notes import Note
from events.records import Records


@dataclass(frozen=True)
class Chosen:
    """What the columns of records mean."""

    column: Mapping[str, str]
    """Field -> column, of those that are read."""
    candidates: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Field -> the columns that could have been it too, the fullest first."""
    calendar: str = ""
    """Calendar of the dates, where the name of their column says so."""
    notes: tuple[Note, ...] = ()


def choose(records: Records, asked: Mapping[str, str] | None = None) -> Chosen:
    """Choose a column for each field.

    `asked` (field -> column) goes before what the format says, that before names, names before
    what the cells look like.

    Raises
    ------
    UnreadableError
        When `asked` names a field or a column that is not there, with the nearest that is.
    """
    by_name = {name: str(column) for column in records.rows if (name := field_of(str(column)))}
    said = {name: column for column, name in records.meaning.items() if name}
    return Chosen({**by_name, **said, **(asked or {})})


def parse_columns(text: str) -> dict[str, str]:
    """Read which column is which field, as in `title=Event,date=When`.

    Raises
    ------
    ValueError
        When that is not said so, with what was expected.
    """
    pairs = [part.partition("=") for part in text.split(",")]
    return {name.strip(): column.strip() for name, _, column in pairs}
