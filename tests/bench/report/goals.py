"""What the page should keep, and whether it did."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from statistics import median

from tests.bench.probing.contenders import ATLAS, CONTENDERS, DECK
from tests.bench.probing.runs import Findings
from tests.bench.probing.visits import NEVER, Visit
from tests.bench.report.figures import Goal, p95

NEAR_DECK = 4
"""With a GPU a step takes at most so many times that of deck.gl."""
BEYOND_DECK = 20
"""Without one it is so many times quicker."""
NEAR_QUICKEST = 1.5


def goals(found: Findings, gpu: bool) -> list[Goal]:
    """Every goal with the figure that was measured for it."""
    return [*_own(found), *_beside(found, gpu)]


def _own(found: Findings) -> Iterator[Goal]:
    slow = found.slow[ATLAS.name]
    took = found.steps[ATLAS.name].took
    yield Goal("first map", 1.5, _middle(slow, _first_map), "s", 2)
    yield Goal("first answer", 4, _middle(slow, _first_answer), "s", 2)
    yield Goal("longest wait after the first answer", 0.3, _middle(slow, _wait), "s", 2)
    yield Goal(
        "until it answers", 450, _middle(slow, lambda v: v.bytes_until_answer / 1e3), "KB", 0
    )
    yield Goal("in all", 950, found.bytes / 1e3, "KB", 0)
    yield Goal("first map, second visit", 1, _middle(found.again, _first_map), "s", 2)
    yield Goal("layout shift", 0.02, found.shift, "", 3)
    yield Goal("step, median", 8, median(took), "ms")
    yield Goal("step, 95 of 100", 16, p95(took), "ms")


def _beside(found: Findings, gpu: bool) -> Iterator[Goal]:
    rivals = [contender for contender in CONTENDERS if not contender.ours]
    slow, ours = found.slow, found.slow[ATLAS.name]
    first = min(_middle(slow[rival.name], _first_map) for rival in rivals)
    quickest = min(_middle(slow[rival.name], _first_answer) for rival in rivals if rival.map)
    step, deck = (median(found.steps[page.name].took) for page in (ATLAS, DECK))
    yield Goal("first map before every other", first, _middle(ours, _first_map), "s", 2)
    yield Goal(
        "first answer near the quickest that has a map",
        NEAR_QUICKEST * quickest, _middle(ours, _first_answer), "s", 2,
    )  # fmt: skip
    near, beyond = (
        f"step within {NEAR_DECK}× deck.gl's",
        f"step {BEYOND_DECK}× quicker than deck.gl's",
    )
    limit = deck * NEAR_DECK if gpu else deck / BEYOND_DECK
    yield Goal(near if gpu else beyond, limit, step, "ms")


def _middle(visits: Sequence[Visit], figure: Callable[[Visit], float]) -> float:
    return median(map(figure, visits))


def _first_map(visit: Visit) -> float:
    return visit.first_map / 1000


def _first_answer(visit: Visit) -> float:
    return visit.first_answer / 1000


def _wait(visit: Visit) -> float:
    return NEVER if visit.wait is None else visit.wait / 1000
