"""Files that lie under the others: off at the start, and no filter when they are."""

from __future__ import annotations

from collections.abc import Collection

from dashboard.contract.columns import Payload


def usual(numbers: Payload) -> list[str]:
    """Give the files that are shown at the start."""
    files = numbers["files"]
    return [name for name, under in zip(files["id"], files["under"], strict=True) if not under]


def is_narrowed(numbers: Payload, files: Collection[str]) -> bool:
    """Whether a file that is shown at the start is switched off."""
    return any(name not in files for name in usual(numbers))
