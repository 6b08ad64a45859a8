"""Turns rows with event, place and source side by side into the tables of a collection."""

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from events.formats.flat.columns import (
    DEFAULTS,
    EMPTY,
    column_notes,
    missing_columns,
    missing_problems,
    our_names,
)
from events.formats.flat.places import place_tables
from events.formats.flat.testimony import claims_of, sources_of, status_notes, statuses_of
from events.formats.themes import themes_of
from events.notes import Note
from events.problems import Problem
from events.raw import RawCollection, Table
from events.schema import EVENTS
from events.slugs import numbered, slugify


def collect(path: Path, rows: pd.DataFrame, problems: Sequence[Problem]) -> RawCollection:
    """Build a collection from rows of texts indexed by row number.

    What is missing gets a plain default; the notes say which.
    """
    names = our_names(list(rows.columns))
    given = rows.rename(columns=names)
    full = _completed(given)
    themes = themes_of(full["theme"])
    full = full.assign(theme=themes.column)
    missing = missing_columns(list(given.columns))
    tables = place_tables(full) | {
        "events": full.assign(status=statuses_of(full["status"])).reindex(
            columns=list(EVENTS.columns), fill_value=""
        ),
        "claims": claims_of(path, full),
    }
    notes = (*column_notes(given, names), *status_notes(full["status"]), *themes.notes)
    absent = frozenset({"claim", *missing} | ({"place_id"} if "place" in missing else set()))
    shown = {ours: theirs for theirs, ours in names.items()}
    shown["place_id"] = shown.get("place", "place")
    return RawCollection(
        tables={name: Table(path.name, frame, absent, shown) for name, frame in tables.items()},
        sources=sources_of(path, full),
        meta={"name": slugify(path.stem), "title": path.stem},
        themes=themes.themes,
        notes=tuple(Note(path.name, note) for note in notes),
        problems=(*problems, *missing_problems(path.name, missing, list(given.columns))),
        sources_file=path.name,
    )


def _completed(given: pd.DataFrame) -> pd.DataFrame:
    full = given.reindex(columns=[*EMPTY, *DEFAULTS], fill_value="")
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
