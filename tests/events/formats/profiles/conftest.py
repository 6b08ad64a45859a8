"""Small invented tables of the shape that tools and data sets give."""

import csv
import io

import pandas as pd
import pytest

from events.formats import profiles
from events.records import Records


@pytest.fixture
def table():
    """Records of a table written as text."""

    def records(text, separator=","):
        header, *lines = csv.reader(io.StringIO(text), delimiter=separator)
        index = pd.RangeIndex(2, len(lines) + 2, name="row")
        return Records("a.csv", pd.DataFrame(lines, columns=header, index=index, dtype=str))

    return records


@pytest.fixture
def read(table):
    """Records as the profile means them whose header they have."""

    def applied(text, separator=","):
        return profiles.applied(table(text, separator))

    return applied


@pytest.fixture
def fields():
    """Cells of one row by what they mean."""

    def of(records, row):
        cells = records.rows.loc[row]
        return {f: cells[c] for c, f in records.meaning.items() if f and cells[c]}

    return of
