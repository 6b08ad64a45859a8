"""What goes wrong while a list is asked for is said in one line, and what follows works again."""

from __future__ import annotations

import duckdb
import pandas as pd
import pytest

from events.index.engines.duckdb import DuckDBEngine
from events.index.listing.asked import Asked
from events.index.listing.index import opened
from events.problems import UnreadableError


@pytest.fixture
def path(tmp_path):
    rows = {"id": ["a", "b"], "title": "Fair", "date": ["1961", "1962"], "lat": 1.5, "lon": 2.5}
    path = tmp_path / "events.parquet"
    pd.DataFrame(rows).to_parquet(path)
    return path


def test_a_lost_connection_is_opened_anew(path):
    index = opened(path)
    index.page(Asked())
    with index._connection.engine() as engine:
        engine.close()
    with pytest.raises(UnreadableError, match=r"^events\.parquet: [^\n]+$"):
        index.page(Asked())
    assert index.page(Asked()).order == ["a", "b"]
    index.close()


def test_a_table_that_changed_is_said_to_have(path):
    index = opened(path)
    pd.read_parquet(path).head(1).to_parquet(path)
    with pytest.raises(UnreadableError, match="the table has changed since it was opened"):
        index.page(Asked())
    index.close()


@pytest.mark.parametrize("step", ["held", "kept"])
def test_a_full_disk_is_said_and_leaves_nothing(path, tmp_path, monkeypatch, step):
    def full(*_):
        raise duckdb.IOException("Could not write file: No space left on device\n\nmore")

    class Full:
        def __init__(self, own):
            self._own = own

        def execute(self, query, *asked):
            if f"CREATE TABLE atlas_aside.{step}" in query:
                full()
            return self._own.execute(query, *asked)

        def __getattr__(self, name):
            return getattr(self._own, name)

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "aside"))
    (tmp_path / "aside").mkdir()
    connected = DuckDBEngine._connected
    monkeypatch.setattr(DuckDBEngine, "_connected", lambda self, at: Full(connected(self, at)))
    pd.read_parquet(path).to_csv(tmp_path / "events.csv", index=False)
    with pytest.raises(UnreadableError, match=r"No space left on device$"):
        opened(tmp_path / "events.csv")
    assert list((tmp_path / "aside").iterdir()) == []


def test_a_table_without_rows_is_refused(tmp_path):
    (tmp_path / "none.csv").write_text("id,title,date,lat,lon\n", "utf-8")
    with pytest.raises(UnreadableError, match="no rows; expected one row at least"):
        opened(tmp_path / "none.csv")
