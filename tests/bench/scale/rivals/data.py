"""The generated events as each of the others reads them best."""

from __future__ import annotations

from pathlib import Path

import duckdb
import numpy as np
import pyarrow as pa

from geodata.layers import layer_text

_READ = """
    SELECT longitude::FLOAT AS lon, latitude::FLOAT AS lat, theme,
        first_month AS first, last_month AS last
    FROM read_parquet('{}/events-*.parquet')
"""


def write(events: Path, folder: Path) -> None:
    """Write `events.bin`, `events.arrow` and the land beneath them."""
    folder.mkdir(parents=True)
    with duckdb.connect() as engine:
        table = engine.sql(_READ.format(events)).to_arrow_table()
    (folder / "events.bin").write_bytes(packed(table))
    with pa.ipc.new_stream(str(folder / "events.arrow"), table.schema) as stream:
        stream.write_table(table)
    (folder / "land.geojson").write_text(layer_text("countries"), "utf-8")


def packed(table: pa.Table) -> bytes:
    """Longitude and latitude of all events (32 bits), then their first and last months (16)."""
    at = np.column_stack([table[name].to_numpy() for name in ("lon", "lat")])
    months = np.column_stack([table[name].to_numpy() for name in ("first", "last")])
    return at.astype("<f4").tobytes() + months.astype("<i2").tobytes()
