"""Build the pyramid of generated events, and say what it took: one child process a size."""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time
from pathlib import Path

import duckdb
import numpy as np

from events.index.leaf import Leaf, Places
from events.index.pyramid.write import write
from events.index.spans import Spans, spans_of
from events.index.window import Days
from tests.bench.scale.generate import THEMES

_FOLD = """
    SELECT place, theme, (first_month * 16 + last_month - first_month)::INT AS span,
        count(*)::INT AS n
    FROM read_parquet('{}') GROUP BY ALL
"""


def main() -> None:
    given = argparse.ArgumentParser(prog="tests.bench.scale.build", description=__doc__)
    given.add_argument("events", type=Path, help="folder of generated events")
    given.add_argument("tiles", type=Path, help="folder to write the pyramid into")
    options = given.parse_args()
    start = time.perf_counter()
    leaf, spans, places = folded(options.events)
    indexed = time.perf_counter()
    version = write(options.tiles, leaf, spans, places, THEMES)
    done = time.perf_counter()
    used = resource.getrusage(resource.RUSAGE_SELF)
    helped = resource.getrusage(resource.RUSAGE_CHILDREN)
    found = {
        "version": version,
        "events": leaf.total,
        "rows": len(leaf),
        "places": len(places.name),
        "index_s": indexed - start,
        "pyramid_s": done - indexed,
        "processor_s": sum(one.ru_utime + one.ru_stime for one in (used, helped)),
        "peak_bytes": (used.ru_maxrss + helped.ru_maxrss) * 1024,
    }
    sys.stdout.write(json.dumps(found) + "\n")


def folded(folder: Path) -> tuple[Leaf, Spans, Places]:
    """Count generated events by place, theme and span."""
    with duckdb.connect() as engine:
        engine.execute("SET threads = 2; SET memory_limit = '3500MB'")
        engine.execute(f"SET temp_directory = '{folder}'")
        counted = engine.execute(_FOLD.format(folder / "events-*.parquet")).fetchnumpy()
        told = engine.execute(f"FROM '{folder / 'places.parquet'}' ORDER BY place").fetchnumpy()
    base = int(counted["span"].min())
    packed = np.flatnonzero(np.bincount(counted["span"] - base)) + base
    first, last = packed >> 4, (packed >> 4) + (packed & 15)
    spans, own = spans_of(Days.of(first, last, first, last))
    known = np.zeros(int(packed[-1]) - base + 1, dtype=np.int32)
    known[packed - base] = own
    columns = counted["place"], counted["theme"], known[counted["span"] - base]
    leaf = Leaf(*columns, counted["n"].astype(np.int64))
    return leaf, spans, Places(told["name"].tolist(), told["lon"], told["lat"])


if __name__ == "__main__":
    main()
