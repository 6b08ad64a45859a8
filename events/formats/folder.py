"""Reads a collection folder: CSV tables, CSL-JSON sources and a Data Package."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from shapely.geometry.base import BaseGeometry

from events.formats.files import UnreadableError, read_csv, read_json
from events.formats.outlines import read_outlines
from events.formats.translations import read_translations
from events.media.content import FOLDER, files_in
from events.notes import Note
from events.problems import Problem, did_you_mean, near_misses
from events.raw import RawCollection, Table
from events.rows.themes import themes_of
from events.schema import HISTORY_FILE, MEDIA, METADATA_FILE, SOURCES_FILE, TABLES, TableSchema
from events.themes import first_language


def read_folder(folder: Path) -> RawCollection:
    """Read what the folder holds; a file that is missing or unreadable is a problem."""
    reading = _Reading(folder)
    tables = {name: table for name, schema in TABLES.items() if (table := reading.table(schema))}
    sources = reading.json(SOURCES_FILE, list)
    meta = reading.json(METADATA_FILE, dict)
    history = reading.json(HISTORY_FILE, list) if (folder / HISTORY_FILE).exists() else None
    shapes = reading.outlines(tables.get("places"))
    translations, translation_notes = read_translations(folder)
    media_files = files_in(folder)
    raw = RawCollection(
        tables=tables,
        sources=sources,
        meta=meta,
        notes=(*reading.notes, *_unnamed(media_files, tables.get("media")), *translation_notes),
        problems=tuple(reading.problems),
        history=history or (),
        translations=translations,
        media_files=media_files,
        shapes=shapes,
    )
    return _with_themes(raw)


def _unnamed(files: Iterable[str], media: Table | None) -> list[Note]:
    """Note the media files that no row names, which may have been forgotten."""
    named = set() if media is None else {*media.rows["file"]}
    rest = [f"{FOLDER}/{name}" for name in files if name not in named]
    kind = f"files that no row of {MEDIA.file} names"
    return [Note(f"{FOLDER}/", kind, value=one) for one in rest]


def _with_themes(raw: RawCollection) -> RawCollection:
    """Take the themes of the descriptor; where it has none, those that the events name."""
    events = raw["events"]
    if raw.meta is None or "themes" in raw.meta:
        return replace(raw, themes=(raw.meta or {}).get("themes"))
    if "theme" in events.absent:
        return raw
    made = themes_of(events.rows["theme"], first_language(raw.meta))
    table = replace(events, rows=events.rows.assign(theme=made.column))
    notes = (
        Note(METADATA_FILE, "no themes; they are those of the theme column"),
        *(Note(events.file, note) for note in made.notes),
    )
    tables = {**raw.tables, "events": table}
    return replace(raw, themes=made.themes, tables=tables, notes=(*raw.notes, *notes))


class _Reading:
    """One pass over a folder, gathering problems and notes as it goes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems: list[Problem] = []
        self.notes: list[Note] = []

    def table(self, schema: TableSchema) -> Table | None:
        path = self.folder / schema.file
        if schema.optional_file and not path.exists():
            return None
        try:
            read = read_csv(path)
        except UnreadableError as error:
            self.problems.append(error.problem)
            return None
        self.problems += read.problems
        self.notes += read.notes
        absent = self._compare_header(schema, list(read.rows.columns))
        rows = read.rows.reindex(columns=list(schema.columns), fill_value="")
        return Table(schema.file, rows, absent)

    def outlines(self, places: Table | None) -> dict[str, BaseGeometry]:
        """Read the shapes of places that have no point."""
        if places is None or places.absent & {"id", "lat", "lon"}:
            return {}
        shapes, problems = read_outlines(self.folder, places.rows)
        self.problems += problems
        return shapes

    def json(self, file: str, kind: type) -> Any:
        """Read a JSON file of a kind, list or dict; None when that cannot be done."""
        try:
            content = read_json(self.folder / file)
        except UnreadableError as error:
            self.problems.append(error.problem)
            return None
        if isinstance(content, kind):
            return content
        expected = "an array [ … ]" if kind is list else "an object { … }"
        self.problems.append(Problem(file, None, None, None, f"expected {expected}"))
        return None

    def _compare_header(self, schema: TableSchema, header: list[str]) -> frozenset[str]:
        """Report missing columns, note extra ones; return those that are not there."""
        extra = [column for column in header if column and column not in schema.columns]
        for column in schema.required:
            if column not in header:
                hint = did_you_mean(near_misses(column, extra, limit=1))
                rule = f"missing column{hint}"
                self.problems.append(Problem(schema.file, 1, column, None, rule))
        if extra:
            self.notes.append(Note(schema.file, f"columns not used: {', '.join(extra)}"))
        return frozenset(schema.columns) - frozenset(header)
