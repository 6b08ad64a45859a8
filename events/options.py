"""What a person says of a file that its cells leave open."""

from dataclasses import dataclass

from events.dates.written import Order


@dataclass(frozen=True)
class Options:
    """How to read files that are not collection folders."""

    columns: tuple[tuple[str, str], ...] = ()
    """Pairs of field and column, as asked for."""
    order: Order | None = None
    """Of day, month and year in dates of figures; found from the column where None."""
    beside: bool = True
    """Whether what else a file says of each event is kept: its card shows it, no check needs it."""


NONE = Options()
