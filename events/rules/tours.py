"""Rules on lessons: steps in order, that name what is there and can be read."""

from collections.abc import Callable, Collection, Iterator
from typing import Any, Final

import pandas as pd

from events.problems import Problem, did_you_mean, near_misses
from events.raw import RawCollection, Table
from events.rules.cells import broken, unknown
from events.rules.queries import Known, known_values, query_faults
from events.rules.testimony import source_ids
from events.schema import TOUR_QUERY
from events.slugs import SLUG, slugify
from events.spellings import parts
from events.tours import (
    LONGEST_MINUTES,
    read_minutes,
    read_query,
    read_step,
    read_view,
    read_window,
)

_LONGEST_ID: Final = 64
_WINDOW: Final = 'expected two days, months or years with a slash between, such as "1960/1968-11"'
_VIEW: Final = 'expected latitude, longitude and zoom, such as "17.5,-4,5"'
_MINUTES: Final = f"expected whole minutes, from 1 to {LONGEST_MINUTES}"
_READERS: Final[tuple[tuple[str, Callable[[str], Any], str], ...]] = (
    ("step", read_step, "expected a whole number: 0 for the tour itself, then 1, 2, …"),
    ("window", read_window, _WINDOW),
    ("view", read_view, _VIEW),
    ("minutes", read_minutes, _MINUTES),
)


def check_tours(raw: RawCollection) -> Iterator[Problem]:
    """Check the steps of every tour."""
    tours = raw["tours"]
    if tours.rows.empty:
        return
    yield from _names(tours)
    for column, read, rule in _READERS:
        cells = tours.rows[column]
        yield from broken(tours, column, (cells != "") & cells.map(read).isna(), rule)
    yield from _orders(tours)
    if "id" not in raw["events"].absent:
        yield from unknown(tours, "event", list(raw["events"].rows["id"]), "event")
    if raw.sources is not None:
        yield from _sources(tours, source_ids(raw.sources))
    yield from _queries(tours, known_values(raw, TOUR_QUERY))
    yield from _answers(tours)


def _names(tours: Table) -> Iterator[Problem]:
    names = tours.rows["tour"]
    sound = names.map(lambda name: bool(SLUG.fullmatch(name)) and len(name) <= _LONGEST_ID)
    yield from broken(
        tours,
        "tour",
        ~sound.astype(bool) & (names != ""),
        lambda name: (
            "expected lower-case letters, digits and hyphens"
            f"{did_you_mean([slugify(name)[:_LONGEST_ID]])}"
        ),
    )


def _orders(tours: Table) -> Iterator[Problem]:
    """Find steps that do not follow the one before of their tour."""
    due: dict[str, int] = {}
    for row, tour, cell in zip(
        tours.rows.index, tours.rows["tour"], tours.rows["step"], strict=True
    ):
        step, expected = read_step(cell), due.get(tour, 0)
        if step is not None and step != expected:
            first = " of this tour, for its title and aims" if expected == 0 else ""
            yield tours.problem(row, "step", f"out of order; expected step {expected}{first}")
        due[tour] = (expected if step is None else step) + 1


def _sources(tours: Table, known: Collection[str]) -> Iterator[Problem]:
    for row, cell in tours.rows["sources"].items():
        for name in parts(cell):
            if name not in known:
                hint = did_you_mean(near_misses(name, known))
                yield tours.problem(int(str(row)), "sources", f'unknown source "{name}"{hint}')


def _queries(tours: Table, known: Known) -> Iterator[Problem]:
    for row, cell in tours.rows["query"].items():
        for key, value in read_query(cell):
            for rule in query_faults(key, value, known, TOUR_QUERY):
                yield tours.problem(int(str(row)), "query", rule)


def _answers(tours: Table) -> Iterator[Problem]:
    """Find answers without a question; the question is what they would be shown for."""
    rows: pd.DataFrame = tours.rows
    alone = (rows["answer"] != "") & (rows["question"] == "")
    yield from broken(tours, "answer", alone, "answers no question; expected one in this row")
