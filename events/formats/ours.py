"""Files that the atlas wrote itself: their columns mean what they are called."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

import pandas as pd

_MARKS: Final = frozenset({"date", "independent_voices", "places", "claims", "sources"})
_MEANING: Final = {
    "id": "id",
    "title": "title",
    "date": "date",
    "start": "",
    "end": "",
    "start_day": "",
    "end_day": "",
    "begin": "",
    "when": "",
    "theme": "theme",
    "summary": "summary",
    "description": "",
    "place": "place",
    "place_precision": "place_precision",
    "source": "source",
    "places": "",
    "sources": "",
    "claims": "",
    "actors": "",
    "media": "",
}
_BETWEEN: Final = "; "
Rows = tuple[pd.DataFrame, Mapping[str, str]]


def are_ours(names: Iterable[str]) -> bool:
    """Tell the columns, or the members of a record, of a file that the atlas wrote.

    >>> are_ours(["id", "date", "places"])
    False
    """
    return set(names) >= _MARKS


def understood(rows: pd.DataFrame, meaning: Mapping[str, str], before: str = "") -> Rows:
    """Give rows with their places and sources in words, and what the columns mean.

    Other files, without the columns of ours, are given back as they are. `before` is what stands
    before the names of ours.
    """
    if not are_ours(str(name).removeprefix(before) for name in rows):
        return rows, meaning
    lists = {name: rows[f"{before}{name}"].map(_listed) for name in ("places", "sources")}
    told = {
        "place": _each(lists["places"], _names),
        "place_precision": _each(lists["places"], _precision),
        "source": _each(lists["sources"], _first_cited),
    }
    own = {f"{before}{name}": what for name, what in _MEANING.items()} | {n: n for n in told}
    named = {what for name, what in own.items() if name in rows}
    others = {name: "" if what in named else what for name, what in meaning.items()}
    return rows.assign(**told), {**others, **own, "links": ""}


def _each(cells: "pd.Series[Any]", say: Callable[[list[Any]], str]) -> "pd.Series[str]":
    return pd.Series([say(cell) for cell in cells], cells.index, dtype=str)


def _listed(cell: str) -> list[dict[str, Any]]:
    try:
        found = json.loads(cell or "[]")
    except (ValueError, RecursionError):
        return []
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _names(places: list[dict[str, Any]]) -> str:
    return _BETWEEN.join(dict.fromkeys(str(place.get("name", "")) for place in places))


def _precision(places: list[dict[str, Any]]) -> str:
    """Say how exact a place is that is the only one."""
    found = {str(place.get("precision", "")) for place in places}
    return found.pop() if len(found) == 1 else ""


def _first_cited(sources: list[dict[str, Any]]) -> str:
    return str(sources[0].get("citation", "")) if sources else ""
