"""The eras that the span of the events touches, cut to it."""

from __future__ import annotations

import pandas as pd

from dashboard.contract.columns import Eras, EraTexts
from dashboard.payload.cells import texts


def era_columns(eras: pd.DataFrame, span: list[int]) -> Eras:
    """Give ids, and first and last days within the span."""
    within = _within(eras, span)
    return {
        "id": list(within.index),
        "start": [max(int(day), span[0]) for day in within["start_day"]],
        "end": [min(int(day), span[1]) for day in within["end_day"].fillna(span[1])],
    }


def era_texts(eras: pd.DataFrame, span: list[int]) -> EraTexts:
    """Give what is said of the same eras."""
    within = _within(eras, span)
    return {
        "title": list(within["title"]),
        "summary": texts(within["summary"]),
        "boundary": texts(within["boundary"]),
    }


def _within(eras: pd.DataFrame, span: list[int]) -> pd.DataFrame:
    ends = eras["end_day"].fillna(span[1])
    touching: pd.DataFrame = eras[(eras["start_day"] <= span[1]) & (ends >= span[0])]
    return touching
