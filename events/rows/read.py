"""All that was made of the records of a file, row by row."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pandas as pd

from events.columns.choose import Chosen
from events.records import Records
from events.rows.dating import UNDATED
from events.rows.placing import Placed


@dataclass(frozen=True, eq=False)
class Read:
    """Records with their fields, dates and places; all frames by row."""

    path: Path
    records: Records
    chosen: Chosen
    fields: pd.DataFrame
    """Cells by field."""
    dates: pd.Series
    """Of `Dated`."""
    placed: Placed

    @cached_property
    def edtf(self) -> pd.Series:
        """Dates as EDTF, `XXXX` where there is none."""
        return pd.Series([one.edtf for one in self.dates], self.fields.index, dtype=str)

    @cached_property
    def is_dated(self) -> pd.Series:
        return self.edtf != UNDATED

    @cached_property
    def is_placed(self) -> pd.Series:
        rows = {stay.row for stay in self.placed.stays}
        return pd.Series(self.fields.index.isin(rows), self.fields.index)

    @cached_property
    def kept(self) -> "pd.Index[int]":
        """Rows that can be shown."""
        return self.fields.index[self.is_dated | self.is_placed]

    @property
    def keeps_all(self) -> bool:
        return len(self.kept) == len(self.fields)

    @cached_property
    def shown(self) -> pd.DataFrame:
        """Fields of the rows that can be shown."""
        return self.fields if self.keeps_all else self.fields.loc[self.kept]

    def column(self, field: str) -> str:
        """Give the name in the file of what a field was read from."""
        return self.chosen.column.get(field, field)
