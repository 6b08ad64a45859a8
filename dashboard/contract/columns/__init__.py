"""The payload: a collection as numbers, ids and dates, and as texts of one language.

The JSON Schema and the TypeScript types beside this folder are made from it
(`python -m dashboard.contract`). Every column is a list with one entry a row; a reference to a
row of another table is its position. Days are integers since 1970-01-01, inclusive. Coordinates
are longitude, latitude in WGS 84 degrees; bounds are west, south, east, north.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dashboard.contract.columns.numbers import (
    Actors,
    Bounds,
    Changes,
    Claims,
    Day,
    Eras,
    Events,
    Files,
    Lines,
    Links,
    Media,
    Members,
    Payload,
    Places,
    Related,
    Release,
    Routes,
    Row,
    Sayings,
    Sources,
    Steps,
    Takes,
    Themes,
    Tours,
    Views,
)
from dashboard.contract.columns.texts import (
    ActorTexts,
    CitationPart,
    Citations,
    CitationStyle,
    Cite,
    ClaimTexts,
    EraTexts,
    EventTexts,
    Fields,
    FileReport,
    FileTexts,
    Glossary,
    Interpretations,
    MediaTexts,
    Notes,
    Original,
    PlaceTexts,
    Report,
    SourceTexts,
    StepTexts,
    TakeTexts,
    Texts,
    ThemeTexts,
    ToldRows,
)
from events.index.whole import Whole

__all__ = [
    "ActorTexts",
    "Actors",
    "Atlas",
    "Bounds",
    "Changes",
    "CitationPart",
    "CitationStyle",
    "Citations",
    "Cite",
    "ClaimTexts",
    "Claims",
    "Day",
    "EraTexts",
    "Eras",
    "EventTexts",
    "Events",
    "Fields",
    "FileReport",
    "FileTexts",
    "Files",
    "Glossary",
    "Interpretations",
    "Lines",
    "Links",
    "Media",
    "MediaTexts",
    "Members",
    "Notes",
    "Original",
    "Payload",
    "PlaceTexts",
    "Places",
    "Related",
    "Release",
    "Report",
    "Routes",
    "Row",
    "Sayings",
    "SourceTexts",
    "Sources",
    "StepTexts",
    "Steps",
    "TakeTexts",
    "Takes",
    "Texts",
    "ThemeTexts",
    "Themes",
    "ToldRows",
    "Tours",
    "Views",
]


@dataclass(frozen=True, eq=False)
class Atlas:
    """One collection in one language: all that a view is made from."""

    numbers: Payload
    texts: Texts
    areas: dict[str, Any]
    """Outlines of the places without a point, as GeoJSON; `properties.id` is a place."""
    whole: Whole | None = None
    """What all events are counted from, where only some of them are at hand."""
