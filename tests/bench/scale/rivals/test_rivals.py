"""The others get the events that were generated, and their table says what was found."""

from __future__ import annotations

from pathlib import Path

import duckdb
import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

from tests.bench.scale.generate import generate
from tests.bench.scale.rivals import data, report, serving
from tests.bench.scale.rivals.contenders import HERE, OTHERS, STEPS, Ours, window
from tests.bench.scale.rivals.plain_dash import figure


@pytest.fixture(scope="module")
def events(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("rivals") / "events"
    generate(2_000, folder)
    return folder


def test_each_of_the_others_reads_every_event(events: Path, tmp_path: Path) -> None:
    data.write(events, tmp_path / "data")
    table = pa.ipc.open_stream((tmp_path / "data" / "events.arrow").read_bytes()).read_all()
    packed = (tmp_path / "data" / "events.bin").read_bytes()
    months = np.frombuffer(packed, dtype="<i2", offset=8 * 2_000).reshape(-1, 2)
    assert len(table) == len(months) == 2_000
    assert months[:, 0].tolist() == table["first"].to_pylist()
    assert np.frombuffer(packed, dtype="<f4", count=2).tolist() == [
        table["lon"][0].as_py(), table["lat"][0].as_py(),
    ]  # fmt: skip
    drawn = figure(pd.read_parquet(events / "events-000.parquet"))
    assert sum(len(trace.lat) for trace in drawn.data) == 2_000


def test_windows_lie_within_the_events(events: Path) -> None:
    query = f"SELECT min(first_month), max(last_month) FROM '{events}/events-*.parquet'"
    found = duckdb.execute(query).fetchone()
    assert found is not None
    assert found[0] <= window(0)[1] and window(STEPS - 1)[1] <= found[1]


def test_every_page_has_what_it_is_asked_with() -> None:
    for one in (Ours(), *OTHERS):
        where = f"drivers/{one.driver}" if one.driver else f"pages{one.address}main.js"
        assert "window.rival = {" in (HERE / where).read_text("utf-8"), one.name


def test_files_go_compressed_with_their_type(events: Path, tmp_path: Path) -> None:
    (tmp_path / "main.js").write_text("1;" * 1_000, "utf-8")
    serving.compress(tmp_path)
    client = serving.create(tmp_path, events / "events-000.parquet").test_client()
    with client.get("/main.js") as answer:
        assert answer.headers["Content-Encoding"] == "gzip" and len(answer.data) < 100
        assert answer.headers["Content-Type"].startswith("text/javascript")


def test_the_table_says_what_was_found_and_what_failed() -> None:
    found = [
        {"events": 10_000, "page": "quick", "bytes": 2e6, "open_s": 1.5, "steps": 60,
         "step_p50": 4.0, "step_p95": 9.0, "marks": 1_234, "heap": 5e6, "resident": 9e6},
        {"events": 10_000, "page": "slow", "open_s": 50.0, "bytes": 1, "steps": 3},
        {"events": 1_000_000, "page": "lost", "failed": "nothing in 60 s"},
    ]  # fmt: skip
    told = ("date", "browser", "processor", "graphics", "load when the run began", "versions")
    on = dict.fromkeys(told, "told")
    text = report.page(f"a {report.BEGIN} old {report.END} b", found, on)
    assert text.startswith(f"a {report.BEGIN}") and text.endswith(f"{report.END} b")
    assert "| 10 000 | quick | 2.00 | 1.5 | 4.0 | 9.0 | 1 234 | 5 | 9 |" in text
    assert "- slow at 10 000: 3 of 60 steps, for want of time." in text
    assert "| 1 000 000 | lost | – | – |" in text and "lost at 1 000 000: nothing in 60 s." in text
    assert report.page(text, found, on) == text
