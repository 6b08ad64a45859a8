"""A file of any format that is known, opened as a draft."""

import secrets
import string
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import pandas as pd
from shapely.geometry import mapping

from events.columns.choose import Chosen, choose
from events.drafting.checking import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS
from events.drafting.descriptor import ORDER
from events.drafting.draft import VERSION, Column, Draft, Remark, Row, Source
from events.drafting.making import Made, made
from events.drafting.numbering import EVENTS, FIRST, Numbering
from events.drafting.remarks import of_notes
from events.formats.registry import records_of, with_asked
from events.notes import Note
from events.options import NONE, Options
from events.problems import Problem, UnreadableError
from events.records import Records
from events.rows.cells import by_row, plain_text
from events.rows.collect import Tell, quietly, read_rows
from events.rows.naming import ids_of, titles_of
from events.rows.whole import whole_of
from events.slugs import slugify
from events.texts import texts_of

ID: Final = "id"
_LETTERS: Final = string.ascii_lowercase + string.digits
_RANDOM: Final = 7
_CUT: Final = "long cells: the beginning is kept"
_POINT: Final = ("lat", "lon")


@dataclass(frozen=True, eq=False)
class Opened:
    """A file as a draft."""

    draft: Draft
    format: str
    """What the file was taken for, in words."""
    rows: int
    """Of the file: those of the draft, and those that are aside."""
    aside: tuple[tuple[int, str], ...]
    """Row of the file, and why it is not in the draft: a title slide, a repeated header, a row
    that could not be read at all."""
    notes: tuple[Note, ...]
    """How the file itself was read, and what its columns were taken for; rows are the file's."""
    remarks: list[Remark]
    """The same as remarks on the draft."""
    made: Made


def opened(path: Path, options: Options = NONE, tell: Tell = quietly) -> Opened:
    """Open a file as a draft, with all of its rows in its own words.

    `tell` is told when "reading", "columns", "dates", "places" and "tables" begin.

    Raises
    ------
    UnreadableError
        Where nothing of it can be read, or it is too large for a draft.
    """
    tell("reading")
    records, cut = _short(_bounded(records_of(path)))
    asked = with_asked(path, options)
    tell("columns")
    chosen = choose(records, dict(asked.columns))
    draft = _draft(path, records, chosen, asked)
    notes = (*records.notes, *cut, *chosen.notes)
    rows = {row: n for n, row in enumerate(records.rows.index.tolist(), FIRST)}
    moved = [replace(note, row=rows.get(note.row or 0)) for note in notes]
    remarks = of_notes(moved, Numbering.of(draft), {})
    aside = (*records.aside.items(), *((one.row or 0, one.rule) for one in records.left_out))
    return Opened(
        draft, records.format, records.total, aside, notes, remarks, made(draft, tell=tell)
    )


def random_id() -> str:
    """Make an id for an event that has no title."""
    return "e" + "".join(secrets.choice(_LETTERS) for _ in range(_RANDOM))


def _bounded(records: Records) -> Records:
    rows, columns = records.rows.shape
    for count, most, what in ((rows, MOST_ROWS, "rows"), (columns, MOST_COLUMNS, "columns")):
        if count > most:
            rule = f"{count} {what}; a draft has {most} at most"
            raise UnreadableError(Problem(records.file, None, None, None, rule))
    return records


def _short(records: Records) -> tuple[Records, list[Note]]:
    """Cut cells that are longer than those of drafts."""
    cut: list[Note] = []
    rows = records.rows
    for name in rows:
        long = rows[name].str.len() > LONGEST_CELL
        cut += [Note(records.file, _CUT, str(name), row) for row in rows.index[long].tolist()]
        rows = rows.assign(**{str(name): rows[name].str[:LONGEST_CELL]}) if long.any() else rows
    return replace(records, rows=rows), cut


def _draft(path: Path, records: Records, chosen: Chosen, asked: Options) -> Draft:
    whole = whole_of(path, records)
    columns = _columns(records, chosen)
    named = next(column["name"] for column in columns if column["field"] == ID)
    ids = _ids(path, records, chosen, asked)
    rows = _rows(records.rows, named, ids)
    meta: dict[str, Any] = {
        **whole.meta,
        "sources": [{"title": records.file, "path": path.name}],
        **({ORDER: asked.order.value} if asked.order else {}),
    }
    draft: Draft = {
        "draft": VERSION,
        "meta": meta,
        "columns": columns,
        "tables": {EVENTS: rows},
        "sources": _sources({**whole.source, "id": whole.id}, records),
    }
    shapes = _geometry(records, [row["key"] for row in rows])
    return {**draft, "geometry": shapes} if shapes else draft


def _columns(records: Records, chosen: Chosen) -> list[Column]:
    """Give the columns of the file with their fields, and one for ids where it has none.

    What a file with shapes says of points beside them was not read, and is not now.
    """
    shut = _POINT if records.geometry else ()
    field = {of: name for name, of in chosen.column.items() if name not in shut}
    names = [*map(str, records.rows)]
    columns: list[Column] = [{"name": name, "field": field.get(name, "")} for name in names]
    if ID in chosen.column:
        return columns
    own = next(name for name in _numbered(ID) if name not in names)
    return [*columns, {"name": own, "field": ID}]


def _numbered(name: str) -> Iterator[str]:
    yield name
    n = 2
    while True:
        yield f"{name} {n}"
        n += 1


def _ids(path: Path, records: Records, chosen: Chosen, asked: Options) -> Mapping[int, str]:
    """Give the id of each row: that of the collection, else of its title, else a random one."""
    read = read_rows(path, records, chosen, asked.order)
    titled = titles_of(read.shown)["title"]
    ids = dict(by_row(ids_of(read.shown, titled, read.edtf.loc[read.kept])["id"]))
    taken = {*ids.values()}
    for row, title in by_row(read.fields["title"]):
        if row not in ids:
            slug = slugify(plain_text(title)[:100]) if title else random_id()
            ids[row] = next(one for one in _apart(slug) if one not in taken)
            taken.add(ids[row])
    return ids


def _apart(slug: str) -> Iterator[str]:
    return (name.replace(" ", "-") for name in _numbered(slug))


def _rows(rows: pd.DataFrame, named: str, ids: Mapping[int, str]) -> list[Row]:
    columns = {str(name): texts_of(rows[name]) for name in rows}
    given = columns.pop(named, [""] * len(rows))
    made: list[Row] = []
    for n, row in enumerate(rows.index.tolist()):
        cells = {name: texts[n] for name, texts in columns.items() if texts[n]}
        made.append({"key": f"r{n + 1}", "cells": {**cells, named: given[n] or ids[row]}})
    return made


def _sources(own: Mapping[str, Any], records: Records) -> list[Source]:
    items = [own, *records.sources]
    return [{"key": f"s{n}", "item": dict(item)} for n, item in enumerate(items, 1)]


def _geometry(records: Records, keys: Sequence[str]) -> dict[str, dict[str, Any]]:
    rows = dict(zip(records.rows.index.tolist(), keys, strict=True))
    return {
        rows[row]: {"type": shape.geom_type, **mapping(shape)}
        for row, shape in records.geometry.items()
        if row in rows and not shape.is_empty
    }
