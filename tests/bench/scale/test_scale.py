"""The bench of sizes generates what it says, and its table names every figure."""

from __future__ import annotations

from pathlib import Path

import duckdb

from tests.bench.scale.__main__ import built
from tests.bench.scale.again import seconds
from tests.bench.scale.generate import THEMES, generate
from tests.bench.scale.report import BEGIN, END, ROWS, page


def test_events_are_generated_built_and_told(tmp_path: Path) -> None:
    generate(3_000, tmp_path / "events")
    query = f"""SELECT count(*), count(DISTINCT event_id), count(DISTINCT event_type),
        count(DISTINCT time_precision) FROM '{tmp_path}/events/events-*.parquet'"""
    assert duckdb.execute(query).fetchone() == (3_000, 3_000, len(THEMES), 4)
    found = built(tmp_path / "events", tmp_path / "tiles")
    made, again = (seconds(tmp_path / "events", tmp_path / "kept") for _ in range(2))
    (room,) = (tmp_path / "kept").iterdir()
    assert sum(one.is_dir() for one in room.iterdir()) == 1
    found |= {"kept_s": made, "again_s": again}
    assert found["events"] == 3_000
    assert 0 < found["step_bytes"] <= found["step_most"] <= found["exact_most"]
    text = page(
        f"a {BEGIN} old {END} b",
        [found, {**found, "events": 30_000, "kept_s": None, "again_s": None}],
    )
    assert text.startswith(f"a {BEGIN}") and text.endswith(f"{END} b") and "old" not in text
    assert all(f"| {said} |" in text for said, *_ in ROWS)
