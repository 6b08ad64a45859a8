"""Times of a feature of GeoJSON that stand beside or inside its properties."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from events.columns.names import field_of
from events.formats.geo.inside.entries import one_each
from events.formats.geo.inside.texts import text

SERIES: Final = frozenset({"times", "coordTimes", "coordinateProperties"})
"""Members that hold a time for each position of a line."""
_MEMBERS: Final = ("when", "time")
_DATES: Final = frozenset({"date", "start", "year"})


def moments(members: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Give the times of `when` and of series as cells.

    >>> dict(moments({"when": {"start": {"in": "1961"}, "end": "1963"}}))
    {'when.start': '1961', 'when.end': '1963'}
    >>> dict(moments({"times": [0, 5, 9]}))
    {'times.first': '0', 'times.last': '9'}
    """
    for name, value in members.items():
        if name == "when":
            yield from _when(value)
        elif name in SERIES:
            yield from _series(name, value)


def meanings(columns: Iterable[str], clocks: frozenset[str] = frozenset()) -> dict[str, str]:
    """Say which cells are dates, `clocks` being the columns that hold nothing but hours.

    >>> meanings(["name", "time", "weight"]), meanings(["date", "time"])
    ({'time': 'date'}, {})
    """
    names = list(columns)
    if "when.start" in names or "when.end" in names:
        return {"when.start": "start", "when.end": "end"}
    if any(field_of(name) in _DATES for name in names if name not in _MEMBERS):
        return {}
    for name in names:
        if name.endswith(".first") and name.partition(".")[0] in SERIES:
            return {name: "start", name.replace(".first", ".last"): "end"}
    found = next((name for name in _MEMBERS if name in names and name not in clocks), None)
    return {found: "date"} if found else {}


def _when(value: Any) -> Iterator[tuple[str, str]]:
    if not isinstance(value, Mapping):
        yield "when", text(value)
        return
    spans = [span for span in _listed(value.get("timespans")) if isinstance(span, Mapping)]
    first, last = (spans[0], spans[-1]) if spans else (value, value)
    start, end = one_each(_edge(first.get("start")), _edge(last.get("end")))
    yield "when.start", start
    yield "when.end", end


def _edge(value: Any) -> str:
    """Read one end of a span: in a year, or between an earliest and a latest."""
    if not isinstance(value, Mapping):
        return text(value)
    if known := text(value.get("in")):
        return known
    earliest, latest = text(value.get("earliest")), text(value.get("latest"))
    return f"[{earliest}..{latest}]" if earliest or latest else ""


def _series(name: str, value: Any) -> Iterator[tuple[str, str]]:
    value = value.get("times") if isinstance(value, Mapping) else value
    parts = (part if isinstance(part, list) else [part] for part in _listed(value))
    times = [time for part in parts for time in part if time is not None]
    if times:
        first, last = one_each(text(times[0]), text(times[-1]))
        yield f"{name}.first", first
        yield f"{name}.last", last


def _listed(value: Any) -> list[Any]:
    if isinstance(value, list):
        return value
    return [value] if isinstance(value, str | Mapping) else []
