"""The files of a folder that belong to its collection."""

from pathlib import Path

from events.drafting.folders.writing import MEDIA
from events.media.content import bytes_of, files_in
from events.schema import (
    DRAFT_FILE,
    HISTORY_FILE,
    METADATA_FILE,
    OUTLINES_FILE,
    SOURCES_FILE,
    TABLES,
)
from events.translations.bound import TRANSLATED


def own_files(folder: Path) -> dict[str, bytes]:
    """Give them by name, as they are."""
    found = {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if _is_own(path)}
    media = {f"{MEDIA}{name}": bytes_of(one) for name, one in files_in(folder).items()}
    return {**found, **media}


def _is_own(path: Path) -> bool:
    """Tell tables, their translations and what describes them from whatever else is there."""
    parts = path.name.split(".")
    translates = len(parts) == 3 and parts[0] in TRANSLATED and parts[2] == "csv"
    return path.is_file() and (path.name in _NAMED or translates)


_NAMED = {
    *(DRAFT_FILE, HISTORY_FILE, METADATA_FILE, OUTLINES_FILE, SOURCES_FILE),
    *(schema.file for schema in TABLES.values()),
}
