from __future__ import annotations

from typing import Any

import pytest

from dashboard.payload.folding import folds
from dashboard.payload.routes import arrowhead
from tests.cases.files import read
from tests.dashboard.small import small


@pytest.mark.parametrize("case", read("arcs")["arrowheads"], ids=lambda case: str(case["says"]))
def test_an_arrowhead_stands_in_the_middle_and_points_the_way(case: dict[str, Any]) -> None:
    for found, meant in zip(arrowhead(case["line"]), case["head"], strict=True):
        assert found == pytest.approx(meant, abs=2e-3)


def test_places_fold_at_every_zoom() -> None:
    numbers = small().numbers
    assert folds(numbers["places"], numbers["links"]) == numbers["fold"]
