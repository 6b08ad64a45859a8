"""The account of a file: what was interpreted, what is kept beside, and what is left out."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from types import MappingProxyType

import pandas as pd

from events.notes import Note
from events.problems import Problem
from events.raw import FIELD_COLUMNS, INTERPRETATION_COLUMNS
from events.reading import Reading
from events.rows.cells import Cells, by_row, first_value, plain_text
from events.rows.dating import UNDATED, Dated
from events.rows.read import Read
from events.rows.themes import MadeThemes
from events.texts import mapped, texts_of

UNREAD_DATE = "not read as a date"
UNREAD_PLACE = "not read as a place"
NOWHERE = "neither a date nor a place that can be read"
_HELD = frozenset(
    {
        *("id", "title", "first_name", "last_name", "summary", "theme", "role"),
        *("date", "start", "end", "year", "month", "day", "season", "decade", "century"),
        *("end_year", "end_month", "end_day"),
        *("place", "place_precision", "lat", "lon", "coordinates", "easting", "northing", "zone"),
        *("source", "attributed_to", "locator", "status"),
    }
)
"""Fields that the card shows by themselves; what was read from the others is kept beside."""


def notes_of(read: Read, titles: pd.DataFrame, ids: pd.DataFrame, themes: MadeThemes) -> list[Note]:
    """Say all that was made of the file and is not literal."""
    return [
        *read.records.notes,
        *read.chosen.notes,
        *date_notes(read),
        *place_notes(read),
        *_titles(read, titles),
        *_ids(read, ids),
        *(Note(read.records.file, note) for note in themes.notes),
        *_themes(read),
    ]


def _titles(read: Read, titles: pd.DataFrame) -> Iterator[Note]:
    made = titles[titles["made"] != ""]
    for (row, how), title in zip(by_row(made["made"]), texts_of(made["title"]), strict=True):
        yield Note(read.records.file, f"title made {how}", None, row, None, title)


def _ids(read: Read, ids: pd.DataFrame) -> Iterator[Note]:
    doubled = ids.loc[ids["doubled"], "id"]
    old = texts_of(read.fields.loc[doubled.index, "id"])
    for (row, new), given in zip(by_row(doubled), old, strict=True):
        yield Note(read.records.file, "ids told apart", read.column("id"), row, given, new)


def date_notes(read: Read) -> Iterator[Note]:
    """Say how dates were read, where that is not literal."""
    file = read.records.file
    telling = {id(one) for one in _different(read.dates) if one.is_telling}
    for row, one in by_row(read.dates):
        if id(one) not in telling:
            continue
        column, written = read.column(one.column), one.written
        if one.read.fault:
            yield Note(file, UNREAD_DATE, column, row, written, one.read.fault, unread=True)
        if one.edtf != UNDATED and one.read.kind:
            yield Note(file, one.read.kind, column, row, written, one.edtf)
        if one.edtf != UNDATED and one.read.question:
            text = f"{one.edtf}; {one.read.question}"
            yield Note(file, "dates to check", column, row, written, text)


def _different(dates: pd.Series) -> Collection[Dated]:
    """Give each object once."""
    return {id(one): one for one in dates.tolist()}.values()


def place_notes(read: Read) -> Iterator[Note]:
    """Say how places were found, where that is not literal."""
    file, placed = read.records.file, dict(by_row(read.is_placed))
    for one in read.placed.cells:
        column = read.column(one.column)
        if one.fault:
            unread = not placed[one.row]
            yield Note(file, UNREAD_PLACE, column, one.row, one.value, one.fault, unread)
        elif one.kind:
            yield Note(file, one.kind, column, one.row, one.value, one.text)
        if one.question:
            text = "; ".join(filter(None, (one.text, one.question)))
            yield Note(file, "places to check", column, one.row, one.value, text)


def _themes(read: Read) -> Iterator[Note]:
    themes = read.fields["theme"]
    several = {text for text in themes.unique() if first_value(text) != text}
    for row, text in by_row(themes) if several else ():
        if text in several:
            column = read.column("theme")
            yield Note(read.records.file, "the first of several", column, row, text)


def account(read: Read, file_id: str, notes: Sequence[Note]) -> Reading:
    """Account for every record."""
    dated, placed, kept = read.is_dated, read.is_placed, {*read.kept.tolist()}
    return Reading(
        id=file_id,
        file=read.records.file,
        format=read.records.format,
        records=read.records.total,
        shown=int((dated & placed).sum()),
        unplaced=int((dated & ~placed).sum()),
        undated=int((~dated & placed).sum()),
        aside=tuple(read.records.aside.items()),
        left_out=(*read.records.left_out, *left_out(read)),
        notes=tuple(note for note in notes if note.row is None or note.row in kept),
    )


def left_out(read: Read) -> Iterator[Problem]:
    """Say of each row that is not shown why its date and its place could not be read."""
    if read.keeps_all:
        return
    faults: dict[int, list[str]] = {}
    for one in read.placed.cells:
        if one.fault:
            faults.setdefault(one.row, []).append(f'"{one.value}": {one.fault}')
    kept, cell = {*read.kept.tolist()}, Cells(read.fields[["title"]])
    for row, one in by_row(read.dates):
        if row not in kept:
            why = [f'"{one.written}": {one.read.fault}'] if one.read.fault else []
            said = "; ".join([*why, *faults.get(row, [])])
            title = plain_text(cell(row, "title")) or None
            rule = f"{NOWHERE}{f' ({said})' if said else ''}"
            yield Problem(read.records.file, row, None, title, rule)


def others(
    read: Read, ids: pd.Series, told: Mapping[int, Collection[str]] = MappingProxyType({})
) -> pd.DataFrame:
    """Keep what else the file says of each event, in its own words and order.

    Columns that are `told` elsewhere of a row are left out of it.
    """
    used = {column for field, column in read.chosen.column.items() if field in _HELD}
    columns = [str(column) for column in read.records.rows if column not in used]
    cells = read.records.rows.loc[ids.index, columns]
    texts = {name: texts_of(mapped(cells[name], plain_text)) for name in columns}
    rows = [
        (event, name, texts[name][n])
        for n, (row, event) in enumerate(by_row(ids))
        for name in columns
        if texts[name][n] and name not in told.get(row, ())
    ]
    return pd.DataFrame(rows, columns=list(FIELD_COLUMNS), dtype=str)


def interpretations(notes: Sequence[Note], ids: pd.Series) -> pd.DataFrame:
    """Say of each event how its own row was read."""
    event_of = dict(by_row(ids))
    rows = [
        (event_of[note.row], said(note))
        for note in notes
        if note.row is not None and note.row in event_of
    ]
    return pd.DataFrame(rows, columns=list(INTERPRETATION_COLUMNS), dtype=str)


def said(note: Note) -> str:
    """Say a note where its row is known."""
    return note.said(row=None).removeprefix(f"{note.file}").lstrip(": ")
