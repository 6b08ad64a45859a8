"""The file that says which column of a table is which field, where a guess is wrong."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from events.columns.asking import unknown_field
from events.formats.files import UnreadableError, read_json
from events.problems import Problem

BESIDE: Final = "columns.json"


def asked_beside(path: Path) -> Mapping[str, str]:
    """Read what `NAME.columns.json`, or else `columns.json`, beside a file asks for; {} without."""
    for name in (f"{path.stem}.{BESIDE}", BESIDE):
        beside = path.with_name(name)
        if beside.is_file() and beside != path:
            return asked_from(beside)
    return {}


def asked_from(path: Path) -> Mapping[str, str]:
    """Read which column is which field from a JSON object, field -> column.

    Raises
    ------
    UnreadableError
        Where it is no such object.
    """
    content = read_json(path)
    if not isinstance(content, dict):
        raise _wrong(path, None, "expected an object, field -> column")
    for field, column in content.items():
        if not isinstance(column, str):
            raise _wrong(path, field, "expected the name of a column, as text")
        if unknown := unknown_field(field):
            raise _wrong(path, field, unknown)
    return content


def _wrong(path: Path, value: str | None, rule: str) -> UnreadableError:
    return UnreadableError(Problem(path.name, None, None, value, rule))
