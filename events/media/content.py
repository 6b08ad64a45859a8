"""Where the bytes of a file are: on disk, at hand, or elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from events.media.forms import Form


@dataclass(frozen=True)
class Known:
    """A file that is elsewhere, such as in a browser, of which is known what matters."""

    form: Form
    size: int
    """In bytes."""
    width: int
    """In pixels; 0 of a sound."""
    height: int
    digest: str
    """SHA-256 in hex."""


Content = bytes | Path | Known
FOLDER: Final = "media"
"""The folder of a collection that holds the files."""


def bytes_of(content: Content) -> bytes:
    """Give all of a file.

    Raises
    ------
    OSError
        Where it cannot be read.
    """
    if isinstance(content, Known):
        raise FileNotFoundError(None, "is elsewhere")
    return content.read_bytes() if isinstance(content, Path) else content


def size_of(content: Content) -> int:
    """Count the bytes of a file without reading it.

    Raises
    ------
    OSError
        Where it cannot be read.
    """
    if isinstance(content, Known):
        return content.size
    return content.stat().st_size if isinstance(content, Path) else len(content)


def files_in(folder: Path) -> Mapping[str, Content]:
    """Give the media files of a collection's folder by name; what lies elsewhere is none of them.

    A link that leads out of the folder is passed over, and so are hidden files.
    """
    held = folder / FOLDER
    try:
        paths = sorted(held.iterdir())
    except OSError:
        return {}
    home = held.resolve()
    return {
        path.name: path
        for path in paths
        if path.is_file() and path.resolve().parent == home and not path.name.startswith(".")
    }
