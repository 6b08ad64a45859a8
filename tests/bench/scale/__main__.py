"""Measure how index and pyramid grow with the events, and write the table of `docs/scale.md`."""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

import duckdb

from events.index.pyramid.read import read_pyramid, read_root, read_tile
from tests.bench.scale.frames import largest, steps
from tests.bench.scale.reckon import PAGE, reckoned
from tests.bench.scale.report import page

ROOT = Path(__file__).parents[3]
SIZES = (10**4, 10**5, 10**6, 10**7)
MOST_KEPT = 10**7
"""Events of which an index is kept and opened again."""
CAMERAS = (0, 10, 300)
"""Places that are looked at, by their rank among those with most events."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure each size in turn; events and tiles are deleted afterwards."""
    given = parser().parse_args(arguments)
    found = []
    for events in given.sizes:
        with TemporaryDirectory(prefix="scale-", dir=given.folder) as made:
            found.append(measured(events, Path(made)))
            sys.stderr.write(json.dumps(found[-1]) + "\n")
    PAGE.write_text(reckoned(page(PAGE.read_text("utf-8"), found)), "utf-8")
    sys.stderr.write(f"wrote {PAGE}\n")


def parser() -> argparse.ArgumentParser:
    """Options of the command."""
    options = argparse.ArgumentParser(prog="tests.bench.scale", description=__doc__)
    options.add_argument(
        "--sizes",
        type=int,
        nargs="+",
        default=SIZES,
        help="numbers of events (default 10^4 to 10^7)",
    )
    options.add_argument("--folder", type=Path, help="where there is room (default the system's)")
    return options


def measured(events: int, folder: Path) -> dict[str, Any]:
    """Generate, build in a process of its own, open, and look at frames."""
    parquet, tiles = folder / "events", folder / "tiles"
    _run("generate", str(events), str(parquet))
    return built(parquet, tiles) | reopened(events, parquet, folder / "kept")


def reopened(events: int, parquet: Path, kept: Path) -> dict[str, Any]:
    """Seconds to make an index that is kept, and to open it anew; none above a size."""
    if events > MOST_KEPT:
        return {"kept_s": None, "again_s": None}
    first, again = (float(_run("again", str(parquet), str(kept))) for _ in range(2))
    return {"kept_s": first, "again_s": again}


def built(parquet: Path, tiles: Path) -> dict[str, Any]:
    """Measure a build of events that are there."""
    shutil.rmtree(tiles, ignore_errors=True)
    found: dict[str, Any] = json.loads(_run("build", str(parquet), str(tiles)))
    made = tiles / found["version"]
    files = [path.stat().st_size for path in made.rglob("*") if path.is_file()]
    found |= {"files": len(files), "bytes": sum(files), "largest": largest(made)}
    found["parquet_bytes"] = sum(path.stat().st_size for path in parquet.glob("*.parquet"))
    return found | {"open_s": opened(made)} | looked(parquet, made)


def opened(made: Path) -> float:
    """Seconds until a pyramid that is there gives its first counts."""
    start = time.perf_counter()
    read_pyramid(made)
    for tile in (read_root(made), read_tile(made, 0, 0, 0)):
        tile.counts(0, 660)
    return time.perf_counter() - start


def looked(parquet: Path, made: Path) -> dict[str, Any]:
    """Step down to some places."""
    query = f"SELECT lon, lat FROM '{parquet / 'places.parquet'}' ORDER BY place"
    with duckdb.connect() as engine:
        places = engine.execute(query).fetchall()
    seen = [one for rank in CAMERAS for one in steps(made, *places[rank])]
    return {
        "step_bytes": median(one.heads for one in seen if one.tiles),
        "step_most": max(one.heads for one in seen),
        "exact_most": max(one.heads + one.pages for one in seen),
        "cells_most": max(one.cells for one in seen),
    }


def _run(module: str, *arguments: str) -> str:
    command = [sys.executable, "-m", f"tests.bench.scale.{module}", *arguments]
    return subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.PIPE, text=True).stdout


if __name__ == "__main__":
    main()
