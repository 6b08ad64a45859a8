"""What a file holds before anything is judged: texts, one record for each row or feature."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
from shapely.geometry.base import BaseGeometry

from events.notes import Note
from events.problems import Problem


@dataclass(frozen=True, eq=False)
class Records:
    """Records of one file, in the file's own words.

    Every record of the file is in `rows`, in `aside` or in `left_out`, and in one of them only.
    """

    file: str
    """Its name, as reports show it."""
    rows: pd.DataFrame
    """Texts, stripped, "" where empty; columns as the file calls them, each once; the index `row`
    is the row as a spreadsheet counts it (the header is 1), or the feature or item from 1."""
    meaning: Mapping[str, str] = field(default_factory=dict)
    """Column -> field of `events.columns.fields`, where the format itself says so; it wins over
    what the column is called. A column that means nothing is `""`."""
    geometry: Mapping[int, BaseGeometry] = field(default_factory=dict)
    """Row -> shape in EPSG:4326, two-dimensional, (lon, lat)."""
    title: str = ""
    """What the file calls itself."""
    description: str = ""
    aside: Mapping[int, str] = field(default_factory=dict)
    """Row -> why it holds no event: a title slide, an era, a repeated header."""
    left_out: tuple[Problem, ...] = ()
    """Records that could not be read at all, each with its row."""
    notes: tuple[Note, ...] = ()
    sources: tuple[Mapping[str, Any], ...] = ()
    """CSL-JSON items that the file brings along; the field `source` names one by its id."""
    format: str = ""
    """What kind of file it was taken for, in words: “TimelineJS sheet”."""

    @property
    def total(self) -> int:
        """How many records the file has."""
        return len(self.rows) + len(self.aside) + len({p.row for p in self.left_out})
