"""Pinned views: which data a link was made of, and what has changed since."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.contract.columns import Changes, Release
from events.collection import Collection
from events.testimony.history import changes, digests

DIGITS = 12
"""Hex digits of the content hash in a pin."""


def pin(version: str, content_hash: str) -> str:
    """Write the pin of one version's content.

    >>> pin("0.1.0", "1a2b3c4d5e6f7a8b")
    '0.1.0-1a2b3c4d5e6f'
    """
    return f"{version}-{content_hash[:DIGITS]}"


def columns(collection: Collection, content_hash: str) -> Release:
    """Give the pin of the data, and for each other release the ids of what changed since."""
    others = [r for r in collection.releases if r.hash != content_hash]
    now = digests(collection) if others else {}
    return {
        "pin": pin(collection.version, content_hash),
        "released": len(others) < len(collection.releases),
        "since": {pin(r.version, r.hash): _changes(r.events, now) for r in others},
    }


def _changes(before: Mapping[str, str], now: Mapping[str, str]) -> Changes:
    found = changes(before, now)
    return {
        "added": list(found.added),
        "removed": list(found.removed),
        "altered": list(found.altered),
    }
