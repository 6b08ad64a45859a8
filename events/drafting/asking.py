"""What was understood of some events of a draft, at once while somebody types."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from events.dates import LANGUAGES
from events.drafting.building import read_sheet
from events.drafting.descriptor import descriptor_of
from events.drafting.draft import Draft, Remark, Row, Understood
from events.drafting.numbering import EVENTS, FIRST, Numbering
from events.drafting.places import outlines
from events.drafting.remarks import of_notes, of_problems
from events.drafting.sheet import columns_of, sheet_of
from events.drafting.tables import frames_of
from events.drafting.understanding import read_places, understood
from events.limits import day_limits
from events.rows.accounting import date_notes, left_out, place_notes
from events.rows.dating import UNDATED
from events.rows.naming import id_of

BESIDE: Final = 100
"""Other events that are read along: the order of day and month shows in them, and which of several
places of a name is meant."""


def understood_rows(
    draft: Draft, keys: Collection[str], langs: Sequence[str] = LANGUAGES
) -> tuple[list[Understood], list[Remark]]:
    """Say of some events when and where they were, and what there is to remark on their cells.

    It is what `made` says of them, but for what only all events together show: `shown` heeds the
    date and the place alone, open dates end where those of some other events do, and how the
    events stand is not known.
    """
    part = _part(draft, keys)
    numbering, every = Numbering.of(part), [*enumerate(part["tables"][EVENTS], FIRST)]
    wanted = {row: one["key"] for row, one in every if one["key"] in keys}
    sheet, about = sheet_of(part, _beside(every, wanted)), descriptor_of(part)
    read, _ = read_sheet(sheet, frames_of(part, numbering), outlines(part), about.order)
    dates = {edtf for edtf in read.edtf if edtf != UNDATED}
    limits = day_limits(about.meta, dates) if dates else None
    ids = {row: id_of(sheet.ids[row]) for row in wanted}
    said = understood(wanted, read, read_places(read, wanted, ids), limits, langs)
    notes = [*date_notes(read), *place_notes(read)]
    remarks = [
        *of_notes([one for one in notes if one.row in wanted], numbering, sheet.columns),
        *of_problems([one for one in left_out(read) if one.row in wanted], numbering, {}),
    ]
    return said, remarks


def _part(draft: Draft, keys: Collection[str]) -> Draft:
    """Leave out the tables that say neither when nor where."""
    tables, named = draft["tables"], columns_of(draft).get("id", "")
    events = tables.get(EVENTS, [])
    own = {row["cells"].get(named, "").strip() for row in events if row["key"] in keys}
    ids = own | {id_of(text) for text in own}
    stays = [row for row in tables.get("event_places", []) if row["cells"].get("event_id") in ids]
    part = {EVENTS: events, "event_places": stays, "places": tables.get("places", [])}
    return {**draft, "tables": part, "translations": {}, "sources": []}


def _beside(events: Sequence[tuple[int, Row]], wanted: Mapping[int, str]) -> list[tuple[int, Row]]:
    """Give the wanted rows and some of the others, from all over the draft."""
    step = max(len(events) // BESIDE, 1)
    return [pair for n, pair in enumerate(events) if pair[0] in wanted or not n % step]
