"""Released versions of a collection, so that what changed since can be said."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from events.collection import Collection
from events.schema import HISTORY_FILE, Release
from events.testimony.contents import content_hash, digests

__all__ = [
    "Changes",
    "ReleaseError",
    "changes",
    "content_hash",
    "digests",
    "release_of",
    "write_release",
]


class ReleaseError(Exception):
    """A release that cannot be written down; its text is one line."""


@dataclass(frozen=True)
class Changes:
    """Ids of the events in which a later version differs."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    altered: tuple[str, ...]


def changes(before: Mapping[str, str], now: Mapping[str, str]) -> Changes:
    """Compare the digests of two versions.

    >>> changes({"flood": "a1", "visit": "b2"}, {"visit": "b3", "talks": "c4"})
    Changes(added=('talks',), removed=('flood',), altered=('visit',))
    """
    return Changes(
        added=tuple(name for name in now if name not in before),
        removed=tuple(name for name in before if name not in now),
        altered=tuple(name for name in now if before.get(name, now[name]) != now[name]),
    )


def release_of(collection: Collection) -> Release:
    """Describe a collection as it is now."""
    return Release(collection.version, content_hash(collection), digests(collection))


def write_release(collection: Collection, folder: Path, day: str = "") -> bool:
    """Add a collection's version to the history in its folder; False when it is there already.

    Parameters
    ----------
    day
        Of the release, ISO 8601; today where none is given.
    """
    if not folder.is_dir():
        raise ReleaseError(f"{folder} is no folder; only a collection folder keeps a history")
    now = release_of(collection)
    for earlier in collection.releases:
        if earlier.version == now.version:
            if earlier.hash == now.hash:
                return False
            raise ReleaseError(
                f"version {now.version} was released with other content; "
                "give datapackage.json a new version"
            )
    dated = replace(now, date=day or date.today().isoformat())
    _write(folder / HISTORY_FILE, [_row(release) for release in (*collection.releases, dated)])
    return True


def _row(release: Release) -> dict[str, Any]:
    row = asdict(release)
    return row if release.date else {key: row[key] for key in row if key != "date"}


def _write(path: Path, content: Any) -> None:
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", "utf-8")
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise ReleaseError(f"cannot write {path}: {error.strerror}") from None
