"""Open an index that is kept, and say how long that took: one child process a size."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from dashboard.view.folding import fold
from events.index.listing.asked import Asked
from events.index.listing.index import opened


def main() -> None:
    given = argparse.ArgumentParser(prog="tests.bench.scale.again", description=__doc__)
    given.add_argument("events", type=Path, help="folder of generated events")
    given.add_argument("kept", type=Path, help="folder of its index, made where it is missing")
    options = given.parse_args()
    sys.stdout.write(f"{seconds(options.events, options.kept)}\n")


def seconds(events: Path, kept: Path) -> float:
    """Give the seconds until an index has its counts, its first page and another one."""
    start = time.perf_counter()
    index = opened(sorted(events.glob("events-*.parquet")), fold=fold, kept=kept)
    index.first(50)
    index.page(Asked(days=(0, 3_652)), most=50)
    taken = time.perf_counter() - start
    index.close()
    return taken


if __name__ == "__main__":
    main()
