"""Columns of Arrow as the texts of cells."""

from typing import Any, Final

import pyarrow as pa
import pyarrow.compute as pc

from events.formats.geo.inside.texts import flat, text

_FRACTION: Final = r"(\d\d:\d\d:\d\d)\.\d+"
_MIDNIGHT: Final = r" 00:00:00$"


def cells(name: str, column: Any) -> dict[str, list[str]]:
    """Write a column as cells, a nested one as several; bytes say nothing and are left out.

    Days stay days, however long ago; a time of day is that of its own zone.
    """
    kind = column.type
    if pa.types.is_dictionary(kind):
        return cells(name, column.cast(kind.value_type))
    if pa.types.is_binary(kind) or pa.types.is_large_binary(kind):
        return {}
    if pa.types.is_struct(kind):
        return _nested(name, column.to_pylist())
    if pa.types.is_temporal(kind):
        return {name: _moments(column)}
    return {name: [text(_plain(value)) for value in column.to_pylist()]}


def _plain(value: Any) -> Any:
    """Make a decimal, or a date inside a list, something that text can be made of."""
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value if isinstance(value, str | bool | int | float | dict | None) else str(value)


def _moments(column: Any) -> list[str]:
    timed = pa.types.is_timestamp(column.type)
    local = pc.local_timestamp(column) if timed and column.type.tz else column
    said = pc.replace_substring_regex(pc.cast(local, pa.string()), _FRACTION, r"\1")
    if timed:
        bare = pc.replace_substring_regex(said, _MIDNIGHT, "")
        if not pc.any(pc.match_substring(bare, ":")).as_py():
            said = bare
    return [value or "" for value in said.to_pylist()]


def _nested(name: str, values: list[Any]) -> dict[str, list[str]]:
    rows = [dict(flat({name: value or {}})) for value in values]
    names = dict.fromkeys(path for row in rows for path in row if path != name)
    return {path: [row.get(path, "") for row in rows] for path in names}
