"""A collection folder as a draft, whatever is wrong with it."""

from pathlib import Path
from typing import Final

from events.drafting.brought import Brought
from events.drafting.folders.drafting import drafted, odd_sources
from events.drafting.folders.keeping import kept_in
from events.formats.files import read_csv
from events.formats.folder import read_folder
from events.media.content import bytes_of
from events.schema import EVENTS

FORMAT: Final = "collection folder"


def opened_folder(folder: Path) -> Brought:
    """Open a collection folder; the draft that it keeps is taken if its tables are as they were.

    Raises
    ------
    UnreadableError
        Where its table of events cannot be read at all.
    """
    raw = read_folder(folder)
    media = {name: bytes_of(one) for name, one in raw.media_files.items()}
    content, why = kept_in(folder, raw)
    if content is not None:
        return Brought(content, FORMAT, media)
    draft = drafted(raw, read_csv(folder / EVENTS.file).rows)
    notes = (why, *map(str, raw.notes), *map(str, raw.problems), *odd_sources(raw))
    return Brought(draft, FORMAT, media, tuple(filter(None, notes)))
