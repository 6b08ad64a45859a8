"""What else files say of events, and how their rows were read."""

from __future__ import annotations

import pandas as pd

from dashboard.contract.columns import Fields, Interpretations
from dashboard.payload.cells import Index, texts


def field_texts(fields: pd.DataFrame, event_at: Index) -> Fields:
    """Give the cells of other columns, by event."""
    rows = _by_event(fields, event_at)
    return {
        "event": rows["event"].tolist(),
        "name": texts(rows["name"]),
        "value": texts(rows["value"]),
    }


def interpretation_texts(read: pd.DataFrame, event_at: Index) -> Interpretations:
    """Give what was made of rows, by event."""
    rows = _by_event(read, event_at)
    return {"event": rows["event"].tolist(), "text": texts(rows["text"])}


def _by_event(table: pd.DataFrame, event_at: Index) -> pd.DataFrame:
    at = table["event_id"].map(event_at)
    known: pd.DataFrame = table[at.notna()]
    return known.assign(event=at.dropna().astype(int)).sort_values("event", kind="stable")
