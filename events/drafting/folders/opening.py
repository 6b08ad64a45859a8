"""A collection folder as a draft, whatever is wrong with it."""

from pathlib import Path
from typing import Final

from events.drafting.brought import Brought
from events.drafting.folders.drafting import drafted, odd_sources
from events.drafting.folders.keeping import kept_in
from events.drafting.folders.writing import MEDIA
from events.formats.files import read_csv
from events.formats.folder import read_folder
from events.schema import EVENTS

FORMAT: Final = "collection folder"


def opened_folder(folder: Path) -> Brought:
    """Open a collection folder; the draft that it keeps is taken if its tables are as they were.

    Raises
    ------
    UnreadableError
        Where its table of events cannot be read at all.
    """
    raw, media = read_folder(folder), _media(folder / MEDIA)
    content, why = kept_in(folder, raw)
    if content is not None:
        return Brought(content, FORMAT, media)
    draft = drafted(raw, read_csv(folder / EVENTS.file).rows)
    notes = (why, *map(str, raw.notes), *map(str, raw.problems), *odd_sources(raw))
    return Brought(draft, FORMAT, media, tuple(filter(None, notes)))


def _media(folder: Path) -> dict[str, bytes]:
    found = sorted(folder.iterdir()) if folder.is_dir() else []
    return {path.name: path.read_bytes() for path in found if path.is_file()}
