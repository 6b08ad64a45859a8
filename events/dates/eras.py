"""Named periods as days."""

import pandas as pd

from events.dates.bounds import bounds, open_sides

OPEN = ".."


def era_days(eras: pd.DataFrame) -> pd.DataFrame:
    """First and last day of each era, inclusive: the widest reading of its EDTF dates.

    The columns are `start_day` and `end_day`, days since 1970-01-01; an open end is missing.

    >>> eras = pd.DataFrame({"start": ["1969", "1970-03-01"], "end": ["1970-02", ".."]})
    >>> era_days(eras).values.tolist()
    [[-365, 58], [59, <NA>]]
    """
    start = [_first(start) for start in eras["start"]]
    end = [_last(end) for end in eras["end"]]
    return pd.DataFrame({"start_day": start, "end_day": end}, index=eras.index, dtype="Int64")


def _first(start: str) -> int | None:
    return None if open_sides(start)[0] else bounds(start).start_earliest


def _last(end: str) -> int | None:
    return None if end == OPEN or open_sides(end)[1] else bounds(end).end_latest
