"""Letters of a Shapefile that does not say how they are written."""

from pathlib import Path
from typing import Final

from events.formats.geo.layers.found import kin

_HEADER: Final = slice(8, 10)
"""Where the length of the header stands."""
_LANGUAGE: Final = 29
"""Where dBASE may say how letters are written."""


def encoding(path: Path) -> str | None:
    """Guess how letters are written; None where the files say so, or where there is nothing to say.

    UTF-8 is not taken for anything else, and nothing else is taken for it.
    """
    table = kin(path, ".dbf")
    if path.suffix.lower() != ".shp" or table is None or kin(path, ".cpg"):
        return None
    content = table.read_bytes()
    cells = content[int.from_bytes(content[_HEADER], "little") :]
    if cells.isascii():
        return None
    try:
        cells.decode()
    except UnicodeDecodeError:
        return None if content[_LANGUAGE] else "CP1252"
    return "UTF-8"
