"""The years of rows, each found when it is asked for."""

from collections.abc import Iterator, Mapping
from functools import cached_property

import pandas as pd

from events.dates import bounds, civil
from events.rows.cells import by_row
from events.rows.dating import UNDATED


class Yearly(Mapping[int, int]):
    """Row -> the first year of its date, of those that have one."""

    def __init__(self, dates: pd.Series) -> None:
        self._dates = dates

    @cached_property
    def _edtf(self) -> dict[int, str]:
        return {row: one.edtf for row, one in by_row(self._dates) if one.edtf != UNDATED}

    def __getitem__(self, row: int) -> int:
        return civil(bounds(self._edtf[row]).start_earliest)[0]

    def __iter__(self) -> Iterator[int]:
        return iter(self._edtf)

    def __len__(self) -> int:
        return len(self._edtf)
