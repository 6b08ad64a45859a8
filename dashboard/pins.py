"""Pinned views: which data a link was made of, and what has changed since."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from events.collection import Collection
from events.history import Release, changes, digests

DIGITS = 12
"""Hex digits of the content hash in a pin."""


def pin(version: str, content_hash: str) -> str:
    """Write the pin of one version's content.

    >>> pin("0.1.0", "1a2b3c4d5e6f7a8b")
    '0.1.0-1a2b3c4d5e6f'
    """
    return f"{version}-{content_hash[:DIGITS]}"


def columns(collection: Collection) -> dict[str, Any]:
    """Give the pin of the data, and for each other release the ids of what changed since."""
    own = pin(collection.version, collection.content_hash)
    others = [r for r in collection.releases if r.hash != collection.content_hash]
    return {
        "pin": own,
        "released": len(others) < len(collection.releases),
        "since": _since(others, digests(collection)) if others else {},
    }


def _since(releases: list[Release], now: dict[str, str]) -> dict[str, Any]:
    return {pin(r.version, r.hash): asdict(changes(r.events, now)) for r in releases}
