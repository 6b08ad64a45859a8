"""Linked Places 1.x: features with names, and spans of time for the whole or for each shape."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from shapely.geometry.base import BaseGeometry

from events.formats.ours import are_ours, understood
from events.formats.tools.shared.flat import flat, frame, text
from events.formats.tools.shared.lp_times import spans
from events.formats.tools.shared.shapes import shape_of
from events.notes import Note
from events.problems import Problem
from events.records import Records

FORMAT: Final = "Linked Places"
_MEANING: Final = {
    "@id": "id",
    "properties.title": "title",
    "date": "date",
    "descriptions": "summary",
    "types": "theme",
    "properties.ccode": "country",
    "properties.ccodes": "country",
    "place": "place",
}
_OWN: Final = ("geometry", "when", "names", "types", "descriptions", "links", "type", "depictions")
"""Members that are read apart."""
_BETWEEN: Final = "; "


@dataclass(frozen=True, eq=False)
class _Entry:
    """One row: a feature, or one of its shapes or spans."""

    cells: Mapping[str, str]
    shape: BaseGeometry | None
    feature: int
    fault: str = ""


def matches(content: Any) -> bool:
    """Tell Linked Places from other GeoJSON by a span of time or a name with a toponym.

    >>> matches({"type": "FeatureCollection", "features": [{"names": [{"toponym": "A"}]}]})
    True
    """
    return any(isinstance(one, Mapping) and _is_place(one) for one in _features(content))


def records(file: str, content: Any) -> Records:
    """Make a row of each feature, and one of each of its spans or shapes that has its own dates."""
    features = dict(enumerate(_features(content), 1))
    entries = [
        e for n, one in features.items() if isinstance(one, Mapping) for e in _entries(n, one)
    ]
    cells = frame(file, [entry.cells for entry in entries])
    rows, meaning = understood(cells, _meanings(cells.columns), "properties.")
    found = list(enumerate(entries, 1))
    return Records(
        file,
        rows,
        meaning,
        {n: entry.shape for n, entry in found if entry.shape is not None},
        _title(content),
        left_out=_wrong(file, features, len(entries)),
        notes=(*_faults(file, found), *_several(file, found)),
        format=FORMAT,
    )


def _features(content: Any) -> list[Any]:
    """Give the features of a collection, of the lines of a file, or the single one."""
    match content:
        case {"features": list(features)}:
            return features
        case list():
            return content
        case {"type": "Feature"}:
            return [content]
    return []


def _is_place(feature: Mapping[str, Any]) -> bool:
    match feature:
        case {"when": {"timespans": _}} | {"names": [{"toponym": _}, *_]}:
            return True
        case {"geometry": {"geometries": [*parts]}}:
            return any(isinstance(part, Mapping) and "when" in part for part in parts)
        case {"geometry": {"when": {"timespans": _}}}:
            return True
    return False


def _entries(number: int, feature: Mapping[str, Any]) -> Iterator[_Entry]:
    common = _cells(feature)
    whole = spans(feature.get("when"))
    if _is_ours(feature):
        whole = whole[:1]
    dated, undated = _parts(feature.get("geometry"))
    shape, fault = shape_of(undated)
    if undated is not None or whole or not dated:
        yield from (_Entry({**common, "date": d}, shape, number, fault) for d in whole or [""])
    for part in dated:
        shape, fault = shape_of(part)
        for date in spans(part["when"]):
            yield _Entry({**common, "date": date}, shape, number, fault)


def _is_ours(feature: Mapping[str, Any]) -> bool:
    """Tell a feature that holds one event of ours, whatever its spans."""
    properties = feature.get("properties")
    return isinstance(properties, Mapping) and are_ours(properties)


def _parts(geometry: Any) -> tuple[list[Mapping[str, Any]], Any]:
    """Part a geometry into shapes with spans of their own, and the rest, if any."""
    if not isinstance(geometry, Mapping):
        return [], geometry
    if spans(geometry.get("when")):
        return [geometry], None
    parts = geometry.get("geometries")
    if not isinstance(parts, list):
        return [], geometry
    dated = [p for p in parts if isinstance(p, Mapping) and spans(p.get("when"))]
    rest = [p for p in parts if p not in dated]
    return dated, ({"type": "GeometryCollection", "geometries": rest} if rest else None)


def _cells(feature: Mapping[str, Any]) -> dict[str, str]:
    plain = flat({key: value for key, value in feature.items() if key not in _OWN})
    names = _said(feature, "names", "toponym")
    title = plain.get("properties.title") or next(iter(names), "")
    return {
        **plain,
        "properties.title": title,
        "place": title,
        "names": _BETWEEN.join(names),
        "types": _BETWEEN.join(_said(feature, "types", "sourceLabel", "label", "identifier")),
        "descriptions": " ".join(_said(feature, "descriptions", "value")),
        "links": _BETWEEN.join(_said(feature, "links", "identifier")),
    }


def _said(feature: Mapping[str, Any], member: str, *keys: str) -> list[str]:
    """Give one text of each object of a member: of the first of the keys that it has."""
    items = feature.get(member)
    objects = [one for one in items if isinstance(one, Mapping)] if isinstance(items, list) else []
    texts = (next(filter(None, (text(one.get(key)) for key in keys)), "") for one in objects)
    return list(dict.fromkeys(filter(None, texts)))


def _meanings(columns: Any) -> dict[str, str]:
    fields: dict[str, str] = {}
    for column, field in _MEANING.items():
        if column in columns:
            fields.setdefault(field, column)
    return {column: field for field, column in fields.items()}


def _title(content: Any) -> str:
    said = content if isinstance(content, Mapping) else {}
    return text(said.get("title")) or text(said.get("label"))


def _wrong(file: str, features: Mapping[int, Any], entries: int) -> tuple[Problem, ...]:
    """Give what is no feature the numbers that follow those of the entries."""
    wrong = [n for n, one in features.items() if not isinstance(one, Mapping)]
    return tuple(
        Problem(file, entries + nth, None, str(features[n])[:80], f"item {n} is no feature")
        for nth, n in enumerate(wrong, 1)
    )


def _faults(file: str, entries: list[tuple[int, _Entry]]) -> Iterator[Note]:
    yield from (Note(file, e.fault, "geometry", n) for n, e in entries if e.fault)


def _several(file: str, entries: list[tuple[int, _Entry]]) -> Iterator[Note]:
    counted = Counter(entry.feature for _, entry in entries)
    for number, count in counted.items():
        if count > 1:
            kind = "a row of each span or shape that has dates of its own"
            yield Note(file, kind, "when", None, f"feature {number}", f"{count} rows")
