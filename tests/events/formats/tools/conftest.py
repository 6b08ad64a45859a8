"""Small invented JSON of the shape that tools write."""

import pytest

from events.formats import tools


@pytest.fixture
def read():
    """Records of parsed JSON, by whichever tool takes it for its own."""
    return lambda content: tools.records("a.json", content)


@pytest.fixture
def fields():
    """Cells of one row by what they mean."""

    def of(records, row):
        cells = records.rows.loc[row]
        return {f: cells[c] for c, f in records.meaning.items() if f and cells[c]}

    return of
