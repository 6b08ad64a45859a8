"""Columns, files and categories of a collection: the only place where they are spelled."""

from dataclasses import dataclass
from typing import Final

THEMES: Final = ("diplomacy", "military", "economy", "education-culture", "politics")
STATUSES: Final = ("documented", "reported", "disputed", "alleged")
ROLES: Final = ("venue", "subject", "origin", "staging", "destination")
"""`staging`: where a journey stops on its way."""
STANCES: Final = ("asserts", "denies", "reports", "speculates", "comments")
PRECISIONS: Final = ("site", "town", "region", "country")
POINT_PRECISIONS: Final = ("site", "town")
"""Places drawn from a coordinate; the others are areas."""

METADATA_FILE: Final = "datapackage.json"
SOURCES_FILE: Final = "sources.json"
HISTORY_FILE: Final = "history.json"


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
    ("id", "title", "date", "theme", "status", "summary"),
    required=("id", "title", "date", "theme", "status", "summary"),
    filled=("id", "title", "date", "theme", "status"),
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
TABLES: Final = {
    "events": EVENTS,
    "event_places": EVENT_PLACES,
    "claims": CLAIMS,
    "places": PLACES,
    "eras": ERAS,
    "relations": RELATIONS,
}
CATEGORIES: Final = {
    ("events", "theme"): THEMES,
    ("events", "status"): STATUSES,
    ("event_places", "role"): ROLES,
    ("claims", "stance"): STANCES,
    ("places", "precision"): PRECISIONS,
}
"""The closed vocabularies, by table and column."""
