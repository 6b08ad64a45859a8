"""Which sides of a date are left open: since when, or until when, it may have been."""

from __future__ import annotations

from typing import Final

from dashboard.contract.columns import Payload, Row

OPEN_START: Final = ("by", "until")
OPEN_END: Final = ("after", "since", "ended")


def open_sides(numbers: Payload, event: Row) -> tuple[bool, bool]:
    """Tell whether an event's start and its end are open."""
    said, forms = numbers["events"]["said"], numbers["forms"]
    own = said["form"][event]
    if own is None:
        return False, False
    told = [part[0] for part in said["parts"][event]] or [own]
    first, last = (forms[own if form is None else form] for form in (told[0], told[-1]))
    return first in OPEN_START, last in OPEN_END
