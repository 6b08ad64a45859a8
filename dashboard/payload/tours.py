"""Lessons to follow, and what each step shows."""

from __future__ import annotations

import pandas as pd

from dashboard.contract.columns import Steps, StepTexts, Tours
from dashboard.payload.cells import Index, positions, texts


def tour_columns(tours: pd.DataFrame) -> Tours:
    """Give the tours, in the order of the file."""
    own = tours[tours["number"] == 0]
    minutes = [None if pd.isna(said) else int(said) for said in own["minutes"]]
    return {"id": list(own["tour"]), "minutes": minutes}


def step_columns(tours: pd.DataFrame, span: list[int], event_at: Index, source_at: Index) -> Steps:
    """Give what each step shows; its window is that of the step before where it has none."""
    tour_at = positions(tours["tour"].unique())
    days = tours.groupby("tour", sort=False)[["from_day", "to_day"]].ffill()
    return {
        "tour": [tour_at[name] for name in tours["tour"]],
        "event": [event_at.get(name) for name in tours["event"]],
        "start": days["from_day"].fillna(span[0]).tolist(),
        "end": days["to_day"].fillna(span[1]).tolist(),
        "view": [None if view is None else list(view) for view in tours["view"]],
        "query": texts(tours["query"]),
        "sources": [[source_at[name] for name in names] for names in tours["sources"]],
    }


def step_texts(tours: pd.DataFrame) -> StepTexts:
    """Give what is said at the same steps."""
    return {
        "title": texts(tours["title"]),
        "text": texts(tours["text"]),
        "question": texts(tours["question"]),
        "answer": texts(tours["answer"]),
    }
