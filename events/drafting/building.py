"""A draft to the tables of a collection, before any rule has looked at them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import pandas as pd
from shapely.geometry.base import BaseGeometry

from events.dates.written import Order
from events.drafting.descriptor import Descriptor
from events.drafting.draft import OWN_FIELDS, Draft
from events.drafting.places import Atlas, apart, outlines, rehoused
from events.drafting.sheet import Sheet, origin
from events.drafting.sources import Named
from events.drafting.tables import Frames, tied
from events.raw import RawCollection, Table
from events.rows.cells import by_row
from events.rows.collect import Tell, assembled, quietly, read_rows
from events.rows.read import Read
from events.rows.whole import Whole
from events.rules.geography import check_places
from events.rules.shape import check_shape
from events.slugs import slugify
from events.texts import texts_of
from events.themes import first_language
from geodata.gazetteer import load_gazetteer

_PLACES: Final = "places"
_STAYS: Final = "event_places"
_CLAIMS: Final = "claims"
_THEMES: Final = "themes"


@dataclass(frozen=True, eq=False)
class Built:
    """A draft as it was read."""

    read: Read
    made: RawCollection
    """Of the events alone, with their own cells, and with the places that ids say."""
    stated: Collection[str]
    """Events that are where rows of event_places say."""
    hidden: Collection[str]
    """Ids, as the draft has them, of events that have neither a date nor a place."""
    frames: Frames
    """The other tables, tied to events and sources."""
    sources: Named
    outlines: Mapping[str, BaseGeometry]
    """Id of a place of the draft -> its line or area."""


def read_sheet(
    sheet: Sheet,
    frames: Frames,
    shapes: Mapping[str, BaseGeometry],
    order: Order | None,
    tell: Tell = quietly,
) -> tuple[Read, set[int]]:
    """Read dates and places of the events; given with the rows that rows of event_places place.

    `shapes` are the lines and areas of the draft's own places, by id.
    """
    file = Path(sheet.records.file)
    read = read_rows(file, sheet.records, sheet.chosen, order, tell)
    stays = frames[_STAYS].assign(event=frames[_STAYS]["event_id"].map(_rows_of(sheet)))
    return rehoused(read, sheet, stays, Atlas.of(_sound(frames[_PLACES], shapes)))


def _sound(places: pd.DataFrame, shapes: Mapping[str, BaseGeometry]) -> pd.DataFrame:
    """Leave out places that break a rule: nothing can be there."""
    if places.empty:
        return places
    raw = RawCollection({_PLACES: Table(_PLACES, places)}, None, None, shapes=shapes)
    problems = [*check_shape(raw), *check_places(raw, load_gazetteer())]
    return places.drop(index=[*{one.row for one in problems if one.file == _PLACES}])


def built(
    draft: Draft, sheet: Sheet, frames: Frames, about: Descriptor, tell: Tell = quietly
) -> Built:
    """Read the events by their columns, and tie the other tables to them."""
    sources = Named.of([source["item"] for source in draft["sources"]])
    shapes = outlines(draft)
    read, at = read_sheet(sheet, frames, shapes, about.order, tell)
    rows = _rows_of(sheet)
    read = _sourced(read, {*frames[_CLAIMS]["event_id"].map(rows)}, sources)
    tell("tables")
    made = assembled(read, whole=_whole(Path(origin(draft)[1]), about))
    made = replace(made, meta={**about.meta, **({_THEMES: made.themes} if about.themes else {})})
    ids = dict(by_row(made["events"].rows["id"]))
    event_of = {text: ids[row] for text, row in rows.items() if row in ids}
    hidden = {text for row, text in sheet.ids.items() if row not in ids} - event_of.keys()
    stated = {ids[row] for row in at if row in ids}
    others = tied(frames, event_of, sources)
    return Built(read, made, stated, hidden, others, sources, shapes)


def overlaid(found: Built, sheet: Sheet, frames: Frames, sources: Named) -> RawCollection:
    """Lay the other tables over what the events' own cells say."""
    made = found.made
    renamed = apart(made[_PLACES].rows, found.frames[_PLACES])
    stays = _moved(made[_STAYS], "place_id", renamed)
    own = {*found.frames[_PLACES]["id"]}
    places = _moved(made[_PLACES], "id", renamed)
    places = replace(places, rows=places.rows[~places.rows["id"].isin(own)])
    cells = stays.rows[~stays.rows["event_id"].isin([*found.stated])]
    tables = {
        **{name: Table(name, rows) for name, rows in frames.items()},
        "events": _judged(made["events"], sheet, sources),
        _PLACES: _together(frames[_PLACES], places),
        _STAYS: _before(frames[_STAYS], replace(stays, rows=cells)),
        _CLAIMS: _before(frames[_CLAIMS], _first_hand(made, sources)),
    }
    shapes = {renamed.get(name, name): shape for name, shape in made.shapes.items()}
    shapes |= {name: shape for name, shape in found.outlines.items() if name in own}
    used = {*tables[_CLAIMS].rows["source_id"], *tables[_CLAIMS].rows["via"]}
    items = sources.with_others(made.sources or [], used)
    return replace(made, tables=tables, sources=items, shapes=shapes, sources_file="sources")


def _whole(path: Path, about: Descriptor) -> Whole:
    name, title = about.meta["name"], about.meta["title"]
    return Whole(
        slugify(path.stem) if path.stem else slugify(name),
        about.meta,
        {"type": "dataset", "title": title},
        about.themes,
        first_language(about.meta),
    )


def _rows_of(sheet: Sheet) -> dict[str, int]:
    """Give the row of each id, as written and as a slug, the first of several."""
    rows = {text: row for row, text in reversed([*sheet.ids.items()]) if text}
    return {**{slugify(text): row for text, row in rows.items()}, **rows}


def _sourced(read: Read, told: Collection[object], sources: Named) -> Read:
    """Name sources by their ids; of events that rows of claims tell of, none."""
    cells = read.fields["source"]
    if not cells.any():
        return read
    named = sources.ids(cells).mask(cells.index.isin([*told]), "")
    return replace(read, fields=read.fields.assign(source=named))


def _judged(events: Table, sheet: Sheet, sources: Named) -> Table:
    """Add why events matter, and who says so."""
    own = sheet.own.reindex(events.rows.index)
    said = sources.ids(own["significance_source"])
    rows = events.rows.assign(significance=own["significance"], significance_source=said)
    names = {name: of for name, of in sheet.columns.items() if name in OWN_FIELDS}
    return replace(events, rows=rows, shown={**events.shown, **names})


def _moved(table: Table, column: str, renamed: Mapping[str, str]) -> Table:
    if not renamed:
        return table
    names = [renamed.get(name, name) for name in texts_of(table.rows[column])]
    return replace(table, rows=table.rows.assign(**{column: names}))


def _before(stated: pd.DataFrame, cells: Table) -> Table:
    """Put rows in the place of what the cells of their events say."""
    if stated.empty:
        return cells
    others = cells.rows[~cells.rows["event_id"].isin(stated["event_id"])]
    return _together(stated, replace(cells, rows=others))


def _together(stated: pd.DataFrame, cells: Table) -> Table:
    if stated.empty:
        return cells
    rows = pd.concat([stated, cells.rows]).reindex(columns=list(cells.rows.columns))
    return Table(cells.file, rows.fillna(""))


def _first_hand(made: RawCollection, sources: Named) -> Table:
    """Read sources through the file only where it is a source itself."""
    claims, file_id = made[_CLAIMS], (made.sources or [{}])[0].get("id")
    if file_id in sources.by_name.values():
        return claims
    return replace(claims, rows=claims.rows.assign(via=""))
