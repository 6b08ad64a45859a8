"""What came back to the workshop: a draft, with the files of its media."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from events.drafting.draft import Draft
from events.drafting.opening import Opened


@dataclass(frozen=True)
class Brought:
    """A draft that was opened again."""

    draft: Draft
    format: str
    """What it was taken for, in words."""
    media: Mapping[str, bytes] = field(default_factory=dict)
    """Files by their name below `media/`."""
    notes: tuple[str, ...] = ()
    """What could not be taken along, or was passed over; one line each."""
    opened: Opened | None = None
    """What else there is to say of a file that is no collection of its own."""
