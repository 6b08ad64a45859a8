"""Columns, files and categories of a collection: the only place where they are spelled."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

MOST_THEMES: Final = 9
FIRST_LANGUAGE: Final = "en"
"""The language of texts in a collection that names none."""
STATUSES: Final = (
    "corroborated",
    "single-source",
    "second-hand",
    "disputed",
    "alleged",
    "planned",
)
"""What the claims make of an event; a table need not say it."""
OLD_STATUSES: Final = ("documented", "reported")
"""Words for a status that earlier collections used."""
ROLES: Final = ("venue", "subject", "origin", "staging", "destination")
"""`staging`: where a journey stops on its way."""
STANCES: Final = ("asserts", "denies", "reports", "speculates", "comments", "plans", "dates")
"""`plans`: tells of a plan, not of the deed. `dates`: gives only a day or a place."""
ACTOR_KINDS: Final = ("person", "organisation", "state")
PAGE_TERMS: Final = ("certain", "possible", "context", "voice", "edtf")
"""Ids of terms of the page itself, which need not stand in a text; those of signs begin `edtf-`."""
PRECISIONS: Final = ("site", "town", "region", "country")
POINT_PRECISIONS: Final = ("site", "town")
"""Places drawn from a coordinate; the others are areas."""

VERSION: Final = re.compile(r"[A-Za-z0-9_.+-]{1,40}", re.ASCII)
"""What a pinned view can name."""
RESERVED_SOURCES: Final = ("attested-2",)
"""What an address may say in place of a source."""

METADATA_FILE: Final = "datapackage.json"
SOURCES_FILE: Final = "sources.json"
HISTORY_FILE: Final = "history.json"
OUTLINES_FILE: Final = "places.geojson"
"""Lines and areas of places of the collection's own."""
DRAFT_FILE: Final = "draft.json"
"""What the workshop keeps beside the tables; it is passed over by everything else."""


@dataclass(frozen=True)
class Theme:
    """What a collection sorts its events by."""

    id: str
    title: Mapping[str, str]
    """Language -> title; the first language of the collection stands first."""
    colour: str | None
    """As #rrggbb; None where the program is to hand one out."""
    letter: str
    """One character that no other theme of the collection has."""


@dataclass(frozen=True)
class Release:
    """What one version of a collection held: a row of the history file."""

    version: str
    hash: str
    """SHA-256 of the content, in hex."""
    events: Mapping[str, str]
    """Event id -> digest of all that its card shows."""
    date: str = ""
    """Day on which it was released, ISO 8601; empty where nobody wrote it down."""


@dataclass(frozen=True)
class TableSchema:
    """One table of a collection: its columns in order, and which of them must be there."""

    file: str
    columns: tuple[str, ...]
    required: tuple[str, ...]
    """Columns the header must name."""
    filled: tuple[str, ...]
    """Columns without an empty cell."""
    optional_file: bool = False


EVENTS: Final = TableSchema(
    "events.csv",
    (
        "id",
        "title",
        "date",
        "theme",
        "status",
        "summary",
        "significance",
        "significance_source",
    ),
    required=("id", "title", "date", "theme", "summary"),
    filled=("id", "title", "date", "theme"),
)
EVENT_PLACES: Final = TableSchema(
    "event_places.csv",
    ("event_id", "place_id", "role"),
    required=("event_id", "place_id", "role"),
    filled=("event_id", "place_id", "role"),
)
CLAIMS: Final = TableSchema(
    "claims.csv",
    ("event_id", "claim", "source_id", "stance", "attributed_to", "locator", "via"),
    required=("event_id", "claim", "source_id", "stance", "attributed_to", "locator"),
    filled=("event_id", "claim", "source_id", "stance"),
)
PLACES: Final = TableSchema(
    "places.csv",
    (
        "id",
        "name",
        "name_fr",
        "name_ru",
        "lat",
        "lon",
        "precision",
        "kind",
        "country",
        "part_of",
        "coordinates_from",
        "accuracy_km",
    ),
    required=("id", "name", "lat", "lon", "precision", "kind", "coordinates_from"),
    filled=("id", "name", "precision"),
    optional_file=True,
)
ERAS: Final = TableSchema(
    "eras.csv",
    ("id", "title", "start", "end", "summary", "boundary"),
    required=("id", "title", "start", "end", "summary"),
    filled=("id", "title", "start", "end"),
    optional_file=True,
)
RELATIONS: Final = TableSchema(
    "relations.csv",
    ("event_id", "related_id", "reason"),
    required=("event_id", "related_id", "reason"),
    filled=("event_id", "related_id", "reason"),
    optional_file=True,
)
ACTORS: Final = TableSchema(
    "actors.csv",
    ("id", "name", "kind", "offices", "spellings", "summary", "source_id"),
    required=("id", "name", "kind", "summary", "source_id"),
    filled=("id", "name", "kind"),
    optional_file=True,
)
"""`offices` and `spellings` hold several texts with `|` between them."""
EVENT_ACTORS: Final = TableSchema(
    "event_actors.csv",
    ("event_id", "actor_id", "role"),
    required=("event_id", "actor_id", "role"),
    filled=("event_id", "actor_id"),
    optional_file=True,
)
"""`role` is as what an actor took part, in words."""
GLOSSARY: Final = TableSchema(
    "glossary.csv",
    ("id", "term", "spellings", "meaning", "source_id"),
    required=("id", "term", "meaning"),
    filled=("id", "term", "meaning"),
    optional_file=True,
)
TOURS: Final = TableSchema(
    "tours.csv",
    (
        "tour",
        "step",
        "title",
        "event",
        "window",
        "view",
        "query",
        "text",
        "question",
        "answer",
        "sources",
        "minutes",
    ),
    required=("tour", "step", "title", "text"),
    filled=("tour", "step", "title", "text"),
    optional_file=True,
)
"""Lessons: one row a step, step 0 for the lesson itself; `sources` holds ids with `|` between."""
MEDIA_KINDS: Final = ("image", "sound", "link")
MEDIA: Final = TableSchema(
    "media.csv",
    ("event_id", "kind", "file", "url", "alt", "caption", "credit", "licence", "fetch"),
    required=("event_id", "kind", "alt"),
    filled=("event_id", "kind", "alt"),
    optional_file=True,
)
"""`alt` says in words what is seen or heard; `fetch` lets a reader's browser ask `url` for it."""
MOST_MEDIA_BYTES: Final = 5_000_000
"""Of one file."""
MOST_MEDIA_BYTES_IN_ALL: Final = 50_000_000
TOUR_QUERY: Final[dict[str, tuple[str, ...] | None]] = {
    "themes": None,
    "layers": ("arcs", "areas", "regions", "rivers", "towns", "airfields"),
    "without": ("borders", "lakes", "names"),
    "ground": ("plain", "pale", "blank"),
    "sources": None,
    "q": None,
    "place": None,
    "actor": None,
}
"""What the query of a step may set, and its values where they are no ids of the collection."""
TABLES: Final = {
    "events": EVENTS,
    "event_places": EVENT_PLACES,
    "claims": CLAIMS,
    "places": PLACES,
    "eras": ERAS,
    "relations": RELATIONS,
    "actors": ACTORS,
    "event_actors": EVENT_ACTORS,
    "glossary": GLOSSARY,
    "tours": TOURS,
    "media": MEDIA,
}
CATEGORIES: Final = {
    ("event_places", "role"): ROLES,
    ("claims", "stance"): STANCES,
    ("places", "precision"): PRECISIONS,
    ("actors", "kind"): ACTOR_KINDS,
    ("media", "kind"): MEDIA_KINDS,
    ("media", "fetch"): ("yes",),
}
"""The closed vocabularies, by table and column; that of themes is the collection's own."""
