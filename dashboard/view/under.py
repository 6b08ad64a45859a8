"""Files that lie under the others: off at the start, and no filter when they are."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from dashboard.contract.columns import Atlas, Payload


def usual(numbers: Payload) -> list[str]:
    """Give the files that are shown at the start."""
    files = numbers["files"]
    return [name for name, under in zip(files["id"], files["under"], strict=True) if not under]


def below(atlas: Atlas) -> list[str]:
    """Name the files that lie under the others."""
    under, titles = atlas.numbers["files"]["under"], atlas.texts["files"]["title"]
    return [title for title, lies in zip(titles, under, strict=True) if lies]


def beneath(numbers: Payload, flag: Sequence[int]) -> list[int]:
    """Leave out of the flags of events all but those of files that lie under the others."""
    under, files = numbers["files"]["under"], numbers["events"]["file"]
    return [int(one) if under[file] else 0 for one, file in zip(flag, files, strict=True)]


def is_narrowed(numbers: Payload, files: Collection[str]) -> bool:
    """Whether a file that is shown at the start is switched off."""
    return any(name not in files for name in usual(numbers))
