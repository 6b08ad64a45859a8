"""What records are taken together: their name, their title, and the source that they are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from events.records import Records
from events.schema import FIRST_LANGUAGE
from events.slugs import slugify


@dataclass(frozen=True)
class Whole:
    """The records of a file, taken together."""

    id: str
    """Of their reading, and of the source that events without another have."""
    meta: dict[str, Any]
    """Descriptor: name and title at least."""
    source: Mapping[str, Any]
    """CSL-JSON item of the file, without its id."""
    themes: Sequence[Mapping[str, Any]] = ()
    """Those that are declared, sound."""
    language: str = FIRST_LANGUAGE
    """Of their texts."""


def whole_of(path: Path, records: Records) -> Whole:
    """Name a file by its own title, else by its name."""
    file_id = slugify(path.stem)
    meta = {"name": file_id, "title": records.title or path.stem}
    if records.description:
        meta["description"] = records.description
    return Whole(file_id, meta, file_item(path, records))


def file_item(path: Path, records: Records) -> dict[str, Any]:
    """Name a file as a source, by its name and the day on which it was saved."""
    item: dict[str, Any] = {"type": "dataset", "title": records.title or path.name}
    if records.title:
        item["note"] = path.name
    if path.is_file():
        day = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        item["issued"] = {"date-parts": [[day.year, day.month, day.day]]}
    return item
