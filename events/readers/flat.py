"""Turns rows with event, place and source side by side into the tables of a collection."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import pandas as pd

from events.problems import Problem, did_you_mean
from events.raw import RawCollection, Table
from events.readers.flat_places import place_tables
from events.schema import CLAIMS, EVENTS
from events.slugs import numbered, slugify
from events.suggest import near_misses

ALIASES: Final = {
    "name": "title",
    "event_date": "date",
    "location": "place",
    "latitude": "lat",
    "longitude": "lon",
    "lng": "lon",
    "long": "lon",
    "description": "summary",
    "notes": "summary",
}
"""Common names of columns -> ours."""
DEFAULTS: Final = {
    "theme": "politics",
    "status": "reported",
    "role": "venue",
    "precision": "town",
}
_EMPTY: Final = ("id", "title", "date", "summary", "place", "lat", "lon", "source", "attributed_to")
_KNOWN: Final = frozenset({*_EMPTY, *DEFAULTS})
_STANCES_OF: Final = {
    "documented": ("asserts",),
    "alleged": ("speculates",),
    "disputed": ("reports", "denies"),
}


def collect(
    path: Path, rows: pd.DataFrame, problems: Sequence[Problem], notes: Sequence[str]
) -> RawCollection:
    """Build a collection from rows of texts indexed by row number.

    What is missing gets a plain default; the notes say which.
    """
    names = _our_names(list(rows.columns))
    given = rows.rename(columns=names)
    full = _completed(given)
    shown = {ours: theirs for theirs, ours in names.items()}
    shown["place_id"] = shown.get("place", "place")
    missing = _missing_columns(list(given.columns))
    absent = frozenset({"claim", *missing} | ({"place_id"} if "place" in missing else set()))
    tables = place_tables(full) | {
        "events": full.reindex(columns=list(EVENTS.columns)),
        "claims": _claims(path, full),
    }
    return RawCollection(
        tables={name: Table(path.name, frame, absent, shown) for name, frame in tables.items()},
        sources=_sources(path, full),
        meta={"name": slugify(path.stem), "title": path.stem},
        notes=(*notes, *_notes(path.name, given, names)),
        problems=(*problems, *_missing_problems(path.name, missing, list(given.columns))),
        sources_file=path.name,
    )


def _our_names(header: list[str]) -> dict[str, str]:
    """Map the names in the file that differ from ours only in case, or that others use."""
    lowered = {column.lower() for column in header}
    names = {}
    for column in header:
        name = ALIASES.get(column.lower(), column.lower())
        if name != column and (name == column.lower() or name not in lowered):
            names[column] = name
            lowered.add(name)
    return names


def _missing_columns(header: list[str]) -> list[str]:
    missing = [column for column in ("title", "date") if column not in header]
    located = "place" in header or {"lat", "lon"} <= set(header)
    return missing if located else [*missing, "place"]


def _missing_problems(file: str, missing: list[str], header: list[str]) -> list[Problem]:
    extra = [column for column in header if column not in _KNOWN]
    alternative = {"place": ", or lat and lon"}
    return [
        Problem(
            file,
            1,
            column,
            None,
            f"missing column{alternative.get(column, '')}"
            f"{did_you_mean(near_misses(column, extra, limit=1))}",
        )
        for column in missing
    ]


def _completed(given: pd.DataFrame) -> pd.DataFrame:
    full = given.reindex(columns=[*_EMPTY, *DEFAULTS], fill_value="")
    for column, default in DEFAULTS.items():
        full[column] = full[column].where(full[column] != "", default)
    made = _made_ids(full)
    return full.assign(id=full["id"].where(full["id"] != "", made))


def _made_ids(full: pd.DataFrame) -> pd.Series:
    """Make ids from title and date, so that they outlive a new order of the rows."""
    slugs = pd.Series(
        [
            slugify(f"{title} {date}")
            for title, date in zip(full["title"], full["date"], strict=True)
        ],
        index=full.index,
        dtype=str,
    )
    return numbered(slugs)


def _notes(file: str, given: pd.DataFrame, names: Mapping[str, str]) -> list[str]:
    unused = [column for column in given.columns if column and column not in _KNOWN]
    notes = [f"column {theirs} read as {ours}" for theirs, ours in names.items()]
    notes += [
        f"{column}: {default} where the file gives none"
        for column, default in DEFAULTS.items()
        if column not in given.columns or (given[column] == "").any()
    ]
    if "id" not in given.columns:
        notes.append("id: made from title and date")
    if "source" not in given.columns or (given["source"] == "").any():
        notes.append("source: this file where it names none")
    if unused:
        notes.append(f"columns not used: {', '.join(unused)}")
    return [f"{file}: {note}" for note in notes]


def _claims(path: Path, full: pd.DataFrame) -> pd.DataFrame:
    """Let the source of each row claim what its status says."""
    stances = full["status"].map(lambda status: _STANCES_OF.get(status, ("reports",)))
    claims = pd.DataFrame(
        {
            "event_id": full["id"],
            "claim": full["summary"].where(full["summary"] != "", full["title"]),
            "source_id": _source_ids(path, full["source"]),
            "stance": stances,
            "attributed_to": full["attributed_to"],
        }
    ).explode("stance")
    return claims.reindex(columns=list(CLAIMS.columns), fill_value="")


def _source_ids(path: Path, names: pd.Series) -> pd.Series:
    ids = {name: slugify(name or path.stem) for name in names.unique()}
    return names.map(ids)


def _sources(path: Path, full: pd.DataFrame) -> list[Any]:
    names: Iterable[str] = full["source"].unique()
    items = {slugify(name or path.stem): _item(name or path.name) for name in names}
    return [{"id": source_id, **item} for source_id, item in items.items()]


def _item(name: str) -> dict[str, str]:
    if name.startswith(("http://", "https://")):
        return {"type": "webpage", "title": name, "URL": name}
    return {"type": "document", "title": name}
