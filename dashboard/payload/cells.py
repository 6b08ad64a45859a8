"""Columns of frames as the contract has them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from events.translations import ALIASES

Index = Mapping[str, int]


def positions(names: Iterable[Any]) -> dict[str, int]:
    """Give each name its place in their order."""
    return {str(name): position for position, name in enumerate(names)}


def codes(column: pd.Series[str], categories: Sequence[str]) -> list[int]:
    """Give each value's position among its categories."""
    at = positions(categories)
    return [at[value] for value in column.to_numpy(dtype=object).tolist()]


def texts(column: pd.Series[str]) -> list[str]:
    """Give texts; a missing one is empty."""
    held = column.to_numpy(dtype=object)
    return [
        "" if is_missing else str(text)
        for text, is_missing in zip(held.tolist(), pd.isna(held).tolist(), strict=True)
    ]


def aliases(frame: pd.DataFrame) -> list[str]:
    """Give what rows are called in other languages; of one language, nothing."""
    return texts(frame[ALIASES]) if ALIASES in frame else [""] * len(frame)
