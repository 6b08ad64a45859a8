"""Whether a value from outside is a draft."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, cast

from events.columns.fields import FIELDS
from events.drafting.draft import OWN_FIELDS, VERSION, Draft
from events.problems import did_you_mean, near_misses
from events.schema import TABLES
from events.translations.bound import BOUND, TRANSLATED

MOST_ROWS: Final = 20_000
"""Of a table."""
MOST_COLUMNS: Final = 200
LONGEST_CELL: Final = 100_000
"""Characters."""
_MEMBERS: Final = {
    "draft": int,
    "meta": dict,
    "columns": list,
    "tables": dict,
    "sources": list,
    "translations": dict,
    "geometry": dict,
    "history": list,
}
_MAY_BE_MISSING: Final = frozenset({"translations", "geometry", "history"})
_SAID: Final = {int: "a whole number", dict: "an object", list: "a list", str: "a text"}
_SHOWN: Final = 60


class DraftError(Exception):
    """A value that is no draft; its text is one line."""


def checked(value: object) -> Draft:
    """Take a JSON value for a draft.

    Raises
    ------
    DraftError
        Where it is none, with where in it, what is there and what was expected.
    """
    draft = _of(value, dict, "the draft")
    _check_members(draft)
    fields = _check_columns(draft["columns"])
    for name, rows in draft["tables"].items():
        _check_table(f"table {name}", rows, _columns_of(name, fields))
    _check_sources(draft["sources"])
    for lang, tables in draft.get("translations", {}).items():
        for name, rows in _of(tables, dict, f"translations {lang}").items():
            _check_table(f"translations {lang} {name}", rows, _translated(name, lang))
    for key, shape in draft.get("geometry", {}).items():
        _of(shape, dict, f"geometry {_short(key)}")
    _check_letters(draft)
    return cast(Draft, draft)


def _check_letters(draft: Mapping[str, Any]) -> None:
    for name in ("meta", "columns", "sources", "history"):
        if not _is_whole(json.dumps(draft.get(name), ensure_ascii=False)):
            raise DraftError(f"{name}: half of a letter; expected text")


def _check_members(draft: Mapping[str, Any]) -> None:
    for name, kind in _MEMBERS.items():
        if name in draft:
            _of(draft[name], kind, name)
        elif name not in _MAY_BE_MISSING:
            raise DraftError(f"{name} is missing; expected {_SAID[kind]}")
    if draft["draft"] != VERSION or isinstance(draft["draft"], bool):
        raise DraftError(f"draft {draft['draft']}: this version reads drafts of form {VERSION}")
    _known(draft, _MEMBERS, "member of a draft")


def _check_columns(columns: Sequence[Any]) -> list[str]:
    """Give the names of the columns of the events."""
    if len(columns) > MOST_COLUMNS:
        raise DraftError(f"{len(columns)} columns; expected {MOST_COLUMNS} at most")
    names: list[str] = []
    for number, column in enumerate(columns, 1):
        where = f"column {number}"
        _of(column, dict, where)
        name, field = (_of(column.get(key), str, f"{where} {key}") for key in ("name", "field"))
        if not name.strip():
            raise DraftError(f"{where}: expected a name")
        if name in names:
            raise DraftError(f'{where}: "{_short(name)}" is the name of column {_nth(names, name)}')
        _known([field] if field else [], [*FIELDS, *OWN_FIELDS], f"{where}: field")
        names.append(name)
    return names


def _nth(names: Sequence[str], name: str) -> int:
    return names.index(name) + 1


def _columns_of(table: str, events: Sequence[str]) -> Sequence[str]:
    _known([table], TABLES, "table")
    return events if table == "events" else TABLES[table].columns


def _translated(table: str, lang: str) -> Sequence[str]:
    _known([table], TRANSLATED, f"translations {lang}: table")
    schema = TRANSLATED[table]
    return (*schema.keys, BOUND, *schema.columns)


def _check_table(where: str, rows: object, columns: Sequence[str]) -> None:
    listed = _of(rows, list, where)
    if len(listed) > MOST_ROWS:
        raise DraftError(f"{where}: {len(listed)} rows; expected {MOST_ROWS} at most")
    known, keys = {*columns}, dict[str, int]()
    for number, row in enumerate(listed, 1):
        at = f"{where} row {number}"
        cells = _of(_of(row, dict, at).get("cells"), dict, f"{at} cells")
        key = _of(row.get("key"), str, f"{at} key")
        if (first := keys.setdefault(key, number)) != number:
            raise DraftError(f'{at}: key "{_short(key)}" is that of row {first}')
        if not cells.keys() <= known:
            _known(cells, columns, f"{at}: column")
        _check_cells(cells, at)


def _check_cells(cells: Mapping[str, Any], at: str) -> None:
    for name, text in cells.items():
        if not isinstance(text, str):
            _of(text, str, f"{at} {_short(name)}")
        if not text.isascii() and not _is_whole(text):
            raise DraftError(f"{at} {_short(name)}: half of a letter; expected text")
        if len(text) > LONGEST_CELL:
            raise DraftError(
                f"{at} {_short(name)}: {len(text)} characters; expected {LONGEST_CELL} at most"
            )


def _is_whole(text: str) -> bool:
    """Tell whether a text has no half of a letter, as broken JSON may have."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _check_sources(sources: Sequence[Any]) -> None:
    if len(sources) > MOST_ROWS:
        raise DraftError(f"{len(sources)} sources; expected {MOST_ROWS} at most")
    keys: dict[str, int] = {}
    for number, source in enumerate(sources, 1):
        where = f"source {number}"
        _of(_of(source, dict, where).get("item"), dict, f"{where} item")
        key = _of(source.get("key"), str, f"{where} key")
        if (first := keys.setdefault(key, number)) != number:
            raise DraftError(f'{where}: key "{_short(key)}" is that of source {first}')


def _known(names: Iterable[str], known: Iterable[str], what: str) -> None:
    """Refuse the first name that is not known, with the nearest that is."""
    choices = [*known]
    for name in names:
        if name not in choices:
            hint = did_you_mean(near_misses(str(name), choices, 1))
            raise DraftError(f'{what} "{_short(str(name))}" is not known{hint}')


def _of(value: object, kind: type, where: str) -> Any:
    if isinstance(value, kind) and not (kind is int and isinstance(value, bool)):
        return value
    raise DraftError(f"{where}: {_short(repr(value))}; expected {_SAID[kind]}")


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
