"""Rules on the history of released versions."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from events.problems import Problem
from events.raw import RawCollection
from events.schema import HISTORY_FILE

_HASH = re.compile(r"[0-9a-f]{64}")


def check_history(raw: RawCollection) -> Iterator[Problem]:
    """Check that each release says its version, its content hash and its events."""
    for row, release in enumerate(raw.history, start=1):
        if not _is_release(release):
            rule = (
                'expected {"version": …, "hash": 64 hex digits, "events": {id: digest, …}}, '
                'and "date": its day, where that is known'
            )
            yield Problem(HISTORY_FILE, row, None, None, rule)


def _is_release(release: Any) -> bool:
    if not isinstance(release, dict) or set(release) - {"date"} != {"version", "hash", "events"}:
        return False
    version, content, events = release["version"], release["hash"], release["events"]
    return (
        isinstance(version, str)
        and isinstance(content, str)
        and _HASH.fullmatch(content) is not None
        and isinstance(events, dict)
        and all(isinstance(digest, str) for digest in events.values())
        and _is_day(release.get("date", "1970-01-01"))
    )


def _is_day(text: Any) -> bool:
    try:
        return isinstance(text, str) and date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
