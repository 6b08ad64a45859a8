from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from dashboard.contract.files import look
from dashboard.view.marks import count, counted, hollow, mark, number, rings
from dashboard.view.state import initial
from tests.dashboard.small import small


def test_each_ring_covers_as_much_as_its_theme_has_events() -> None:
    certain, possible = [3, 1, 0, 5, 2], 4
    radii = [r for _, r in rings(certain, possible)] + [0]
    areas = [outer**2 - inner**2 for outer, inner in pairwise(radii)]
    assert np.array(areas) / look()["marks"]["radius"] ** 2 == pytest.approx([4, 3, 1, 5, 2])


def test_the_open_event_of_context_has_a_hollow_mark_where_no_other_event_is() -> None:
    numbers = small().numbers
    events, places = numbers["events"], numbers["places"]["id"]
    tour = events["id"].index("tour")
    events["context"][tour] = True
    view = replace(initial(numbers), event="tour")
    flag = counted(numbers, [2] * len(events["id"]))
    counts = count(numbers, flag, 14)
    found = hollow(numbers, counts, view, 14)
    assert flag[tour] == 0
    assert [places[row] for row in found] == ["eve-island"]
    assert [circle.kind for circle in mark(numbers, counts, found[0], True)] == [
        "chosen",
        "outline",
        "context",
        "core",
    ]
    assert number(0, 0) == ""
    assert hollow(numbers, counts, replace(view, event="return"), 14) == []
