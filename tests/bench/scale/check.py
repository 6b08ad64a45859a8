"""How long `atlas check` takes over a table of a conflict data set's shape, and what it holds.

`python -m tests.bench.scale.check 10000 100000` prints a table; `measure()` gives its rows.
"""

from __future__ import annotations

import csv
import random
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

ROOT: Final = Path(__file__).parents[3]
HEADER: Final = (
    *("event_id", "event_date", "time_precision", "event_type", "location"),
    *("latitude", "longitude", "geo_precision", "source", "notes"),
)
_THEMES: Final = (
    *("Battles", "Protests", "Riots", "Strategic developments", "Violence against civilians"),
    *("Explosions", "Arrests", "Agreements", "Elections", "Floods"),
)
_WORDS: Final = ("people", "met", "near", "the", "market", "road", "and", "fled", "at", "night")
_FIRST: Final = date(1960, 1, 1)
_DAYS: Final = 60 * 365
_USUAL_WORDS: Final = 34
TIMED: Final = """
import contextlib, io, resource, sys
from dashboard.cli import main
with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
    main(["check", sys.argv[1]])
used = resource.getrusage(resource.RUSAGE_SELF)
print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
"""


@dataclass(frozen=True)
class Checked:
    """What one check took."""

    rows: int
    seconds: float
    """Of the processor, start included."""
    memory: float
    """At its peak, in MB."""


def measure(sizes: Sequence[int]) -> list[Checked]:
    """Check a table of each size, in a process of its own."""
    with TemporaryDirectory() as folder:
        return [_checked(size, Path(folder) / f"{size}.csv") for size in sizes]


def _checked(size: int, path: Path) -> Checked:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(rows(size))
    ran = subprocess.run(
        [sys.executable, "-c", TIMED, str(path)], cwd=ROOT, capture_output=True, text=True
    )
    path.unlink()
    if ran.returncode:
        raise RuntimeError(ran.stderr)
    seconds, memory = map(float, ran.stdout.split())
    return Checked(size, seconds, memory)


def rows(size: int, seed: int = 7) -> Iterator[tuple[object, ...]]:
    """Make rows whose places have a heavy tail; one of twenty places is a region only."""
    chance = random.Random(seed)
    count = max(50, min(30_000, int(3 * size**0.6)))
    at = [
        (round(chance.uniform(-30, 50), 4), round(chance.uniform(-20, 120), 4))
        for _ in range(count)
    ]
    for nth in range(size):
        place = int(3 * (chance.paretovariate(1.1) - 1)) % count
        words = " ".join(chance.choices(_WORDS, k=_USUAL_WORDS))
        yield (
            f"EV{nth:08}",
            (_FIRST + timedelta(chance.randrange(_DAYS))).isoformat(),
            chance.choices((1, 2, 3), (90, 7, 3))[0],
            chance.choice(_THEMES),
            f"Town {place}",
            *at[place],
            3 if place % 20 == 19 else 1 + place % 2,
            f"Source {int(5 * chance.paretovariate(1.2)) % 3000}",
            f"{words} {nth}.",
        )


def main() -> None:
    """Print rows, seconds and memory."""
    sizes = [int(word) for word in sys.argv[1:]] or [10_000, 100_000, 1_000_000]
    print(f"{'rows':>10} {'seconds':>8} {'peak MB':>8}")
    for one in measure(sizes):
        print(f"{one.rows:>10} {one.seconds:>8.1f} {one.memory:>8.0f}")


if __name__ == "__main__":
    main()
