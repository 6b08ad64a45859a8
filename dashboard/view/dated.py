"""Which events have a date that is known."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from dashboard.contract.columns import Payload


def is_dated(numbers: Payload) -> bool:
    """Whether the date of any event is known."""
    return any(form is not None for form in numbers["events"]["said"]["form"])


def timeless(numbers: Payload) -> NDArray[np.bool_]:
    """Tell which events have no date that is known: no timeline holds them."""
    forms = numbers["events"]["said"]["form"]
    return np.array([form is None for form in forms], dtype=bool)
