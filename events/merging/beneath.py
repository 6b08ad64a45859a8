"""A collection laid under another as context: the upper one stays what it is."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd

from events.merging.renaming import renamed
from events.merging.steps import with_files, with_themes
from events.merging.together import accounted, joined, letters_apart, translations
from events.raw import RawCollection, Table
from events.schema import TABLES
from events.translations.bound import COLLECTION


def beneath(upper: RawCollection, lower: RawCollection, theme: Mapping[str, Any]) -> RawCollection:
    """Lay a checked collection under another, whose descriptor, eras and words stay.

    Where the upper one has not all themes of the lower, all that lies under it has `theme`.
    """
    first = accounted(upper)
    second = _shown(_themed(renamed(accounted(lower), [first]), first, theme), first)
    both = [first, second]
    own = {one["id"] for one in first.themes}
    readings = [replace(reading, under=True) for reading in second.readings]
    return replace(
        first,
        tables={name: joined(name, both) for name in TABLES},
        translations=_translations(first, second),
        sources=[item for raw in both for item in raw.sources or []],
        themes=letters_apart([*first.themes, *(t for t in second.themes if t["id"] not in own)]),
        readings=(*first.readings, *readings),
        file_of={**first.file_of, **second.file_of},
        fields=pd.concat([raw.fields for raw in both], ignore_index=True),
        interpretations=pd.concat([raw.interpretations for raw in both], ignore_index=True),
        shapes={**first.shapes, **second.shapes},
        media_files={**first.media_files, **second.media_files},
    )


def _themed(raw: RawCollection, upper: RawCollection, theme: Mapping[str, Any]) -> RawCollection:
    """Give all events one theme where the upper collection lacks one of theirs."""
    events = raw["events"]
    if {*events.rows["theme"]} <= {one["id"] for one in upper.themes}:
        return replace(raw, themes=[])
    rows = events.rows.assign(theme=theme["id"])
    tours = with_themes(raw["tours"], [])
    tables = {**raw.tables, "events": replace(events, rows=rows), "tours": tours}
    return replace(raw, tables=tables, themes=[dict(theme)])


def _shown(raw: RawCollection, upper: RawCollection) -> RawCollection:
    """Let its own lessons show it, which is switched off otherwise."""
    files = [one.id for each in (upper, raw) for one in each.readings]
    return replace(raw, tables={**raw.tables, "tours": with_files(raw["tours"], files)})


def _translations(first: RawCollection, second: RawCollection) -> dict[str, dict[str, Table]]:
    """Put translations under each other; what translates the title is the first one's."""
    found = translations([first, second])
    for lang, files in first.translations.items():
        if COLLECTION in files:
            found[lang][COLLECTION] = files[COLLECTION]
    return found
