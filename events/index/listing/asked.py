"""What a list is asked for, and a page of it."""

from dataclasses import dataclass

from events.collection import Collection


@dataclass(frozen=True)
class Asked:
    """What a list is asked for."""

    days: tuple[int, int] | None = None
    """First and last day of the window, inclusive; any time without."""
    themes: tuple[int, ...] | None = None
    """Positions of the themes that are on; all without."""
    places: tuple[int, ...] = ()
    """Positions of the places that are chosen; everywhere without."""
    q: str = ""
    """Words, as the search box has them."""
    sources: tuple[int, ...] = ()
    """Positions of the sources that are chosen, any of which may say so; all without."""


@dataclass(frozen=True, eq=False)
class Listed:
    """Some events, by the order of time."""

    collection: Collection
    """Just these, with the themes and the days of the whole; a place's id is its position."""
    order: list[str]
    """Their ids, in the order of time."""
    place: list[int]
    """Position of each one's place, by `order`."""
    theme: list[int]
    """Position of each one's theme, by `order`."""
    date: list[int]
    """Position of the value of each one's date, by `order`."""
    after: str
    """What the next page is asked for with; empty where there is none."""


class UnknownCursorError(ValueError):
    """A page was asked for with what no page before it gave."""

    def __init__(self) -> None:
        super().__init__("after: expected what the page before gave")
