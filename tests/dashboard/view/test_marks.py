from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from dashboard.contract.files import look
from dashboard.view.marks import rings


def test_each_ring_covers_as_much_as_its_theme_has_events() -> None:
    certain, possible = [3, 1, 0, 5, 2], 4
    radii = [r for _, r in rings(certain, possible)] + [0]
    areas = [outer**2 - inner**2 for outer, inner in pairwise(radii)]
    assert np.array(areas) / look()["marks"]["radius"] ** 2 == pytest.approx([4, 3, 1, 5, 2])
