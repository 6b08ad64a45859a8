"""Released versions of a collection, so that what changed since can be said."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from events.schema import HISTORY_FILE

if TYPE_CHECKING:
    import pandas as pd

    from events.collection import Collection

DIGITS = 12
"""Hex digits that tell an event's contents apart."""


class ReleaseError(Exception):
    """A release that cannot be written down; its text is one line."""


@dataclass(frozen=True)
class Release:
    """What one version of a collection held."""

    version: str
    hash: str
    """SHA-256 of the content, in hex."""
    events: Mapping[str, str]
    """Event id -> digest of all that its card shows."""


@dataclass(frozen=True)
class Changes:
    """Ids of the events in which a later version differs."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    altered: tuple[str, ...]


def changes(before: Mapping[str, str], now: Mapping[str, str]) -> Changes:
    """Compare the digests of two versions.

    >>> changes({"coup": "a1", "visit": "b2"}, {"visit": "b3", "talks": "c4"})
    Changes(added=('talks',), removed=('coup',), altered=('visit',))
    """
    return Changes(
        added=tuple(name for name in now if name not in before),
        removed=tuple(name for name in before if name not in now),
        altered=tuple(name for name in now if before.get(name, now[name]) != now[name]),
    )


def release_of(collection: Collection) -> Release:
    """Describe a collection as it is now."""
    return Release(collection.version, collection.content_hash, digests(collection))


def digests(collection: Collection) -> dict[str, str]:
    """Digest each event with its places, its claims and their sources, by id."""
    places = _places(collection.places)
    links, claims = _by_event(collection.event_places), _by_event(collection.claims)
    rows = collection.events[["title", "date", "theme", "status", "summary"]]
    return {
        event: _digest(
            [
                texts,
                sorted([*link, *places[link[1]]] for link in links[event]),
                sorted(claims[event]),
                [collection.sources[name] for name in sorted({c[2] for c in claims[event]})],
            ]
        )
        for event, texts in zip(map(str, rows.index), rows.to_numpy().tolist(), strict=True)
    }


def _by_event(table: pd.DataFrame) -> dict[str, list[list[str]]]:
    rows = defaultdict(list)
    for event, texts in zip(table["event_id"], table.to_numpy().tolist(), strict=True):
        rows[str(event)].append([str(text) for text in texts])
    return rows


def _places(places: pd.DataFrame) -> dict[str, list[str]]:
    """Name and position; outlines are the base map's, and belong to no version of the events."""
    names, precisions = places["name"].astype(str), places["precision"].astype(str)
    return {
        str(place): [name, precision, *_position(shape)]
        for place, name, precision, shape in zip(
            places.index, names, precisions, places["geometry"], strict=True
        )
    }


def _position(shape: Any) -> list[str]:
    return [f"{shape.x:.5f}", f"{shape.y:.5f}"] if shape.geom_type == "Point" else []


def _digest(content: Any) -> str:
    canonical = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256(canonical.encode()).hexdigest()[:DIGITS]


def write_release(collection: Collection, folder: Path) -> bool:
    """Add a collection's version to the history in its folder; False when it is there already."""
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
    _write(folder / HISTORY_FILE, [asdict(release) for release in (*collection.releases, now)])
    return True


def _write(path: Path, content: Any) -> None:
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", "utf-8")
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise ReleaseError(f"cannot write {path}: {error.strerror}") from None
