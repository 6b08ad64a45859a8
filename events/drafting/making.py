"""A draft to the collection that it is so far, and what there is to say of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from events.collection import Collection
from events.dates import LANGUAGES
from events.drafting.building import built
from events.drafting.descriptor import META, descriptor_of
from events.drafting.draft import Draft, Remark, Understood
from events.drafting.eras import ERAS, read_eras
from events.drafting.judging import Case, Refused, judged, left
from events.drafting.numbering import EVENTS, FIRST, Numbering
from events.drafting.remarks import of_notes, of_problems, remark
from events.drafting.sheet import Sheet, sheet_of
from events.drafting.standing import standing
from events.drafting.tables import frames_of, translations_of
from events.drafting.understanding import made_places, understood
from events.limits import day_limits
from events.load import assembled
from events.media.content import Content
from events.notes import Note
from events.outset import OUTSET
from events.raw import RawCollection
from events.rows.cells import by_row
from events.rows.collect import Tell, quietly
from events.rows.naming import id_of
from events.rules.outset import check_outset
from events.rules.voices import near_actors

NO_SHAPE: Final = "not read as a shape; expected GeoJSON in degrees"
_NO_MEDIA: Final[Mapping[str, Content]] = {}
TWICE: Final = "two columns for one field"
NEAR: Final = "names that are nearly the same"


@dataclass(frozen=True, eq=False)
class Made:
    """What a draft is so far."""

    raw: RawCollection
    """All that breaks no rule: a folder written of it opens without a problem."""
    collection: Collection | None
    """None where nothing can be shown yet."""
    understood: list[Understood]
    """Of every event row, in their order."""
    remarks: list[Remark]


def made(
    draft: Draft,
    langs: Sequence[str] = LANGUAGES,
    tell: Tell = quietly,
    media: Mapping[str, Content] = _NO_MEDIA,
) -> Made:
    """Make a collection of a draft; what is wrong in a row keeps that row out, and is remarked.

    Parameters
    ----------
    langs
        In which dates are said.
    tell
        Told when "dates", "places" and "tables" begin.
    media
        Files by the name that rows of `media` have for them; bytes, or what is known of them.
    """
    numbering, sheet, about = Numbering.of(draft), sheet_of(draft), descriptor_of(draft)
    frames = frames_of(draft, numbering)
    frames[ERAS], dated = read_eras(frames[ERAS], about.order)
    found = built(draft, sheet, frames, about, tell)
    keys, history = [one["key"] for one in draft["sources"]], draft.get("history", [])
    told = translations_of(draft, numbering)
    case = Case(found, sheet, numbering, keys, history, told, media)
    raw, faults = judged(case)
    raw, odd = _opening(raw)
    shown = dict(by_row(raw[EVENTS].rows["id"]))
    collection = assembled(raw) if shown else None
    dates = raw[EVENTS].rows["date"].unique()
    limits = day_limits(raw.meta or {}, dates) if shown else None
    whole = raw if not faults else left(case, Refused())
    notes = collection.translation_notes if collection else ()
    remarks = [
        *read_remarks(found.made, sheet, numbering),
        *faults,
        *about.remarks,
        *odd,
        *_twice(draft, sheet),
        *_near(raw),
        *of_notes([*dated, *notes], numbering, {}),
    ]
    rows = enumerate((row["key"] for row in draft["tables"].get(EVENTS, [])), FIRST)
    where = made_places(found.read, raw, shown)
    if whole is not raw:
        where = made_places(found.read, whole, shown).but(where)
    ids = {row: id_of(text) for row, text in sheet.ids.items()}
    where = replace(where, ids={**ids, **where.ids})
    events = understood(dict(rows), found.read, where, limits, langs)
    return Made(raw, collection, standing(events, collection), remarks)


def _opening(raw: RawCollection) -> tuple[RawCollection, list[Remark]]:
    """Open with all where how the atlas is to open breaks a rule."""
    problems = [*check_outset(raw)]
    if not problems:
        return raw, []
    meta = {key: value for key, value in (raw.meta or {}).items() if key != OUTSET}
    remarks = [remark(META, "", OUTSET, "problem", one.rule) for one in problems]
    return replace(raw, meta=meta), remarks


def read_remarks(raw: RawCollection, sheet: Sheet, numbering: Numbering) -> list[Remark]:
    """Say how rows were read, and which have neither a date nor a place."""
    if sheet.records.rows.empty:
        return []
    (reading,) = raw.readings
    shapeless = [Note("", NO_SHAPE, None, row, unread=True) for row in sheet.broken]
    return [
        *of_notes([*raw.notes, *shapeless], numbering, sheet.columns),
        *of_problems([replace(one, column=None) for one in reading.left_out], numbering, {}),
    ]


def _twice(draft: Draft, sheet: Sheet) -> list[Remark]:
    """Say which columns are read as nothing, because another is read as the same."""
    pairs = [(one["name"], sheet.columns.get(one["field"], "")) for one in draft["columns"]]
    again = [(name, first) for name, first in pairs if first and first != name]
    return [
        remark(EVENTS, "", name, "note", f"{first} is read instead", TWICE) for name, first in again
    ]


def _near(raw: RawCollection) -> list[Remark]:
    """Say whose names are nearly those of others."""
    lines = [line.partition(": ")[2] for line in near_actors(raw)]
    return [remark("claims", "", "", "note", line, NEAR) for line in lines]
