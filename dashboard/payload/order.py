"""The order in which an atlas shows its events."""

from __future__ import annotations

import pandas as pd

from events.collection import Collection


def in_time(collection: Collection) -> pd.DataFrame:
    """Order events by the first day that is known: “by 1976” stands at 1976."""
    events = collection.events
    first = events["start_earliest"].fillna(events["end_earliest"]).fillna(events["end_latest"])
    keys = pd.DataFrame({"first": first, "last": events["end_latest"]})
    order = keys.sort_values(["first", "last"], kind="stable", na_position="last").index
    ordered: pd.DataFrame = events.loc[order]
    return ordered
