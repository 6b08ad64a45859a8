"""`datapackage.json` of a collection that is written: what it says of itself, and its files."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from events.raw import RawCollection
from events.schema import SOURCES_FILE, TABLES

_SCHEMA: Final = "https://datapackage.org/profiles/2.0/datapackage.json"
_SAID: Final = {
    "events.csv": "One row for each event: date in EDTF, theme, summary, and why it matters.",
    "event_places.csv": "Where each event happened and in which role the place stands.",
    "claims.csv": "What each source says of each event, in our words, and how surely.",
    "sources.json": "The sources as CSL-JSON; a note says who publishes each.",
    "places.csv": "Places that the packaged gazetteer lacks.",
    "eras.csv": "Named periods and the reason for each boundary.",
    "relations.csv": "Events that belong together, with the reason.",
    "actors.csv": "People, organisations and states, with offices and every spelling.",
    "event_actors.csv": "Who took part in each event or spoke of it, and as what.",
    "glossary.csv": "Terms of art in plain words.",
    "tours.csv": "Lessons to follow step by step.",
    "media.csv": "Pictures, sounds and links of each event.",
}
MADE: Final = ("$schema", "resources")
"""What is written anew."""
_NUMBERS: Final = ("lat", "lon", "accuracy_km")


def described(raw: RawCollection, headers: Mapping[str, Iterable[str]]) -> dict[str, Any]:
    """Give the descriptor of a collection; `headers` are the columns of the tables it has by file.

    Once a version has been released, what is said stays as it is, since the version is known by it.
    """
    meta = dict(raw.meta or {})
    if raw.themes and meta.get("themes") != raw.themes:
        meta["themes"] = raw.themes
    files = [SOURCES_FILE, *(schema.file for schema in TABLES.values())]
    own = [file for file in files if file == SOURCES_FILE or file in headers]
    gone = {*files} - {*own}
    given = meta.get("resources")
    kept = [one for one in given if _path(one) not in gone] if isinstance(given, list) else []
    if raw.history:
        return {**meta, "resources": kept} if kept else meta
    there = {*map(_path, kept)}
    made = [_resource(file, headers.get(file, ())) for file in own if file not in there]
    return {"$schema": _SCHEMA, **meta, "resources": [*kept, *made]}


def _path(resource: Any) -> Any:
    path = resource.get("path") if isinstance(resource, dict) else None
    return path if isinstance(path, str) else None


def _resource(file: str, header: Iterable[str]) -> dict[str, Any]:
    stem, _, ending = file.partition(".")
    told = {"description": _SAID[file]} if file in _SAID else {}
    return {
        "name": stem.replace("_", "-"),
        "path": file,
        "format": ending,
        "mediatype": "text/csv" if ending == "csv" else "application/json",
        "encoding": "utf-8",
        **told,
        **({"schema": {"fields": [*map(_field, header)]}} if ending == "csv" else {}),
    }


def _field(name: str) -> dict[str, str]:
    """Declare a column; dates are texts, for table tools mangle early years."""
    return {"name": name, "type": "number" if name in _NUMBERS else "string"}
