"""Columns that a person names for fields."""

from collections.abc import Mapping, Sequence

from events.columns.fields import FIELDS
from events.problems import Problem, UnreadableError, did_you_mean, near_misses
from events.records import Records


def parse_columns(text: str) -> dict[str, str]:
    """Read which column is which field, as in `title=Event,date=When`; a column's comma is doubled.

    Raises
    ------
    ValueError
        When that is not said so, with what was expected.

    >>> parse_columns("title=Event,date=Day,, month and year,theme=")
    {'title': 'Event', 'date': 'Day, month and year', 'theme': ''}
    """
    asked: dict[str, str] = {}
    for part in text.replace(",,", "\0").split(","):
        name, equals, column = (piece.strip() for piece in part.partition("="))
        if not equals:
            raise ValueError(
                f'"{part.strip()}": expected FIELD=COLUMN, as in title=Event,date=When'
            )
        if name in asked:
            raise ValueError(f"{name} is asked for twice")
        asked[name] = column.replace("\0", ",")
        if unknown := unknown_field(name):
            raise ValueError(f'"{name}": {unknown}')
    return asked


def unknown_field(name: str) -> str:
    """Say that there is no such field, with the nearest that is; empty where it is one.

    >>> unknown_field("titel"), unknown_field("title")
    ('no field of an event; did you mean "title"?', '')
    """
    if name in FIELDS:
        return ""
    hint = did_you_mean(near_misses(name, list(FIELDS))) or f"; there are {_listed(list(FIELDS))}"
    return f"no field of an event{hint}"


def checked(records: Records, asked: Mapping[str, str]) -> dict[str, str]:
    """Give asked columns as the file spells them; a field without one is to have none.

    Raises
    ------
    UnreadableError
        When a field or a column is not there, with the nearest that is.
    """
    columns = list(map(str, records.rows.columns))
    for field in asked:
        if unknown := unknown_field(field):
            raise _wrong(records.file, field, unknown)
    return {field: _found(records.file, columns, column) for field, column in asked.items()}


def _found(file: str, columns: Sequence[str], asked: str) -> str:
    if not asked or asked in columns:
        return asked
    folded = {column.strip().casefold(): column for column in reversed(columns)}
    if column := folded.get(asked.strip().casefold()):
        return column
    hint = did_you_mean(near_misses(asked, columns)) or f"; there are {_listed(columns)}"
    raise _wrong(file, asked, f"there is no such column{hint}")


def _listed(names: Sequence[str], most: int = 12) -> str:
    return ", ".join(names[:most]) + (", …" if len(names) > most else "")


def _wrong(file: str, value: str, rule: str) -> UnreadableError:
    return UnreadableError(Problem(file, None, None, value, rule))
