"""How much of a file is read."""

from pathlib import Path
from typing import Final

from events.formats.geo.inside.entries import unreadable

MEGABYTE: Final = 1_000_000
MOST_JSON: Final = 100 * MEGABYTE
MOST_XML: Final = 60 * MEGABYTE
MOST_BINARY: Final = 300 * MEGABYTE
MOST_FEATURES: Final = 1_000_000


def small_enough(path: Path, most: int) -> Path:
    """Give the path back when there is a file of at most that many bytes."""
    try:
        size = path.stat().st_size
    except OSError as error:
        raise unreadable(path.name, error.strerror or "cannot be read") from None
    if size > most:
        rule = f"{size // MEGABYTE} MB; expected {most // MEGABYTE} MB at most: keep a part of it"
        raise unreadable(path.name, rule)
    if not path.is_file():
        raise unreadable(path.name, "no file; expected one")
    if not size:
        raise unreadable(path.name, "the file is empty")
    return path
