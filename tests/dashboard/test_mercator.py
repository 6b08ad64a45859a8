from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dashboard.mercator import fit, project, unproject

GOLDEN = json.loads((Path(__file__).parents[1] / "golden" / "marks.json").read_text("utf-8"))


@pytest.mark.parametrize("case", GOLDEN["camera"], ids=lambda case: str(case["bounds"]))
def test_bounds_fit_their_frame_as_in_the_browser(case: dict[str, Any]) -> None:
    view = fit(tuple(case["bounds"]), case["width"], case["height"])
    assert view == pytest.approx({k: case[k] for k in ("lon", "lat", "zoom")}, abs=1e-3)


@pytest.mark.parametrize("place", [(-8.0, 12.65), (37.62, 55.75), (0.0, -80.0)])
def test_there_and_back(place: tuple[float, float]) -> None:
    x, y = project(*place)
    assert unproject(float(x), float(y)) == pytest.approx(place)


def test_the_pole_is_at_the_edge() -> None:
    assert float(project(0, 90)[1]) == pytest.approx(0, abs=1e-4)
