"""What a collection holds and what was made of its files, for who need not show it."""

from dataclasses import dataclass

from events.notes import Note
from events.reading import Reading


@dataclass(frozen=True)
class Account:
    """A collection that opens, in numbers and words; `Collection` has the same in its frames."""

    name: str
    events: int
    places: int
    """Those that events name."""
    claims: int
    sources: int
    eras: int
    notes: tuple[str, ...]
    """What the reader filled in or passed over, in words."""
    translation_notes: tuple[Note, ...]
    """How far each language goes, and which of its texts are missing, stale or odd."""
    readings: tuple[Reading, ...]
    """One for each file; of a folder, one for all of it."""
