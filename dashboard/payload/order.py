"""The order in which an atlas shows its events."""

from __future__ import annotations

import pandas as pd

from events.collection import Collection
from events.dates import is_unknown, stated


def in_time(collection: Collection) -> pd.DataFrame:
    """Order events by the first day that their dates state: “by 1976” stands at 1976.

    Those of an unknown year come last.
    """
    events = collection.events
    first = [stated(date)[0] for date in events["date"]]
    columns = {
        "unknown": events["date"].map(is_unknown),
        "first": first,
        "last": events["end_latest"],
    }
    keys = pd.DataFrame(columns, index=events.index)
    order = keys.sort_values(list(columns), kind="stable").index
    ordered: pd.DataFrame = events.loc[order]
    return ordered
