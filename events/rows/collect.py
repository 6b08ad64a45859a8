"""Records of a file to a raw collection, with an account of every one of them."""

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import pandas as pd

from events.columns.choose import Chosen, choose
from events.dates.written import Order
from events.options import NONE, Options
from events.raw import RawCollection, Table
from events.records import Records
from events.rows.accounting import account, interpretations, notes_of, others
from events.rows.cells import by_row, fields_of, plain
from events.rows.dating import dates_of, without_dates
from events.rows.declared import declared_themes
from events.rows.eras import with_eras
from events.rows.media import Told, media_of
from events.rows.naming import ids_of, titles_of
from events.rows.place_table import place_rows, shapes_of
from events.rows.placing import places_of
from events.rows.read import Read
from events.rows.split_dates import with_days
from events.rows.telling import are_statuses, claims_of, has_few_sources, sources_of
from events.rows.themes import MadeThemes
from events.rows.whole import Whole, whole_of
from events.rows.years import Yearly
from events.schema import EVENT_PLACES, EVENTS, PLACES
from events.texts import texts_of

_LOG: Final = logging.getLogger(__name__)
MANY: Final = 5_000
"""Rows from which on progress is told."""
_TEXTS: Final = (
    *("title", "first_name", "last_name", "summary", "theme", "source", "attributed_to"),
    *("place", "region", "origin", "destination"),
)


Tell = Callable[[str], None]
"""Takes the name of the step that begins."""


def quietly(_step: str) -> None:
    """Tell nobody."""


def collect(path: Path, records: Records, options: Options = NONE) -> RawCollection:
    """Build a collection of the records that have a date or a place.

    Raises
    ------
    UnreadableError
        When columns are asked for that are not there.
    """
    tell = _teller(records)
    tell("columns")
    chosen = choose(records, dict(options.columns))
    read = read_rows(path, records, chosen, options.order, tell)
    tell("tables")
    return assembled(read, options)


def read_rows(
    path: Path, records: Records, chosen: Chosen, order: Order | None = None, tell: Tell = quietly
) -> Read:
    """Read the dates and the places of records by the columns that are chosen."""
    fields, chosen = cells_of(records, chosen)
    tell("dates")
    fields, chosen = with_eras(fields, chosen)
    dated = dates_of(fields, chosen, order)
    dated = with_days(records.rows, chosen, dated, order)
    fields = fields.assign(title=without_dates(fields, dated))
    dates = pd.Series(dated, index=fields.index, dtype=object)
    tell("places")
    placed = places_of(records, fields, chosen, Yearly(dates))
    return Read(path, records, chosen, fields, dates, placed)


def cells_of(records: Records, chosen: Chosen) -> tuple[pd.DataFrame, Chosen]:
    """Give the chosen cells by field, without what only looks like a status or a source."""
    return _told(_cleaned(fields_of(records, chosen)), chosen)


def _teller(records: Records) -> Callable[[str], None]:
    """Say how far it has come, where there is much to read."""
    level = logging.INFO if len(records.rows) >= MANY else logging.DEBUG
    return lambda step: _LOG.log(level, "%s: %s", records.file, step)


def _cleaned(fields: pd.DataFrame) -> pd.DataFrame:
    countries = fields["country"]
    if not countries[countries != ""].str.fullmatch("[A-Z]{2}").all():
        fields = fields.assign(country=plain(countries))  # among codes, NA is a country's
    return fields.assign(**{name: plain(fields[name]) for name in _TEXTS})


def _told(fields: pd.DataFrame, chosen: Chosen) -> tuple[pd.DataFrame, Chosen]:
    """Leave aside what only looks like our words for a status, and sources too many to list."""
    aside = [
        name
        for name, is_ours in (("status", are_statuses), ("source", has_few_sources))
        if name in chosen.column and not is_ours(fields[name])
    ]
    column = {name: of for name, of in chosen.column.items() if name not in aside}
    return fields.assign(**dict.fromkeys(aside, "")), replace(chosen, column=column)


def assembled(read: Read, options: Options = NONE, whole: Whole | None = None) -> RawCollection:
    """Put the tables of a collection together; it is what the file says, where no `whole` is."""
    whole = whole or whole_of(read.path, read.records)
    titles = titles_of(read.shown)
    fields = read.shown.assign(title=titles["title"])
    ids = ids_of(fields, fields["title"], read.edtf.loc[read.kept])
    themes = declared_themes(fields["theme"], whole.themes, whole.language)
    media = media_of(read, ids["id"])
    notes = [*notes_of(read, titles, ids, themes), *media.notes]
    event_places, places, shapes = _places(read, fields, ids["id"])
    frames = {
        "events": _events(read, fields, ids["id"], themes),
        "event_places": event_places,
        "places": places,
        "claims": claims_of(fields, ids["id"], whole.id),
        "media": media.frame,
    }
    raw = RawCollection(
        tables={name: _table(read, frame) for name, frame in frames.items()},
        sources=sources_of(whole, read.records, fields),
        meta=whole.meta,
        themes=themes.themes,
        notes=tuple(notes),
        sources_file=read.records.file,
        readings=(account(read, whole.id, notes),),
        file_of=dict.fromkeys(texts_of(ids["id"]), whole.id),
        shapes=shapes,
    )
    return _with_beside(raw, read, ids["id"], media.told) if options.beside else raw


def _with_beside(raw: RawCollection, read: Read, ids: pd.Series, told: Told) -> RawCollection:
    """Add what a card shows beneath all else."""
    said = interpretations(raw.notes, ids)
    return replace(raw, fields=others(read, ids, told), interpretations=said)


def _events(read: Read, fields: pd.DataFrame, ids: pd.Series, themes: MadeThemes) -> pd.DataFrame:
    empty = pd.Series("", fields.index, dtype=str)
    own = {"id": ids, "date": read.edtf.loc[read.kept], "theme": themes.column, "status": empty}
    columns = {name: own.get(name, fields.get(name, empty)) for name in EVENTS.columns}
    return pd.DataFrame(columns, fields.index, dtype=str)


def _places(
    read: Read, fields: pd.DataFrame, ids: pd.Series
) -> tuple[pd.DataFrame, pd.DataFrame, dict[str, Any]]:
    """Make the tables of stays and of the file's own places, and the shapes of these."""
    rows, event_of = [stay.row for stay in read.placed.stays], dict(by_row(ids))
    places, place_ids = place_rows(read.placed, fields)
    stays = pd.DataFrame(
        {
            "event_id": [*map(event_of.__getitem__, rows)],
            "place_id": place_ids,
            "role": [stay.role for stay in read.placed.stays],
        },
        index=pd.Index(rows, name="row"),
        columns=list(EVENT_PLACES.columns),
        dtype=str,
    ).drop_duplicates()
    columns = [*PLACES.columns, "aliases"]
    return (
        stays,
        places.reindex(columns=columns, fill_value="").fillna(""),
        shapes_of(read.placed, place_ids),
    )


def _table(read: Read, frame: pd.DataFrame) -> Table:
    return Table(read.records.file, frame, shown=dict(read.chosen.column))
