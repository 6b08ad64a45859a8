"""How a file was read: what of it is shown, what not, and what was interpreted."""

from dataclasses import dataclass

from events.notes import Note
from events.problems import Problem


@dataclass(frozen=True)
class Reading:
    """The account of one file. `shown`, `unplaced`, `undated`, `aside` and `left_out` add up to it.

    A row with neither a date nor a place is left out; so no row is both unplaced and undated.
    """

    id: str
    """Slug of the file; that of its source too, where its rows name no other."""
    file: str
    format: str
    """What it was taken for, in words."""
    records: int
    """Rows, features or items of the file."""
    shown: int
    """With date and place."""
    unplaced: int
    """Listed and on the timeline; not on the map."""
    undated: int
    """Listed and on the map; not on the timeline."""
    aside: tuple[tuple[int, str], ...] = ()
    """Row, and why it holds no event."""
    left_out: tuple[Problem, ...] = ()
    """A problem for each row that is not shown."""
    notes: tuple[Note, ...] = ()
    under: bool = False
    """Laid under the others as context, and switched off until it is asked for."""

    def __str__(self) -> str:
        """One line.

        >>> str(Reading("a", "a.csv", "CSV", 9, shown=6, unplaced=2, undated=1))
        'a.csv: 9 events of 9 rows, 2 unplaced, 1 undated'
        """
        events = self.shown + self.unplaced + self.undated
        counts = {
            "unplaced": self.unplaced,
            "undated": self.undated,
            "left out": len({problem.row for problem in self.left_out}),
            "without an event": len(self.aside),
        }
        parts = [f"{n} {what}" for what, n in counts.items() if n]
        head = f"{self.file}: {events} event{'' if events == 1 else 's'} of {self.records} rows"
        return ", ".join([head, *parts])
