"""How long a teacher's table takes to be read, beside pandas with the same rows.

`python -m tests.bench.files` prints the rows; other commands take them from `measure()`. Each
reading has a process of its own; pandas reads the table and its dates, and looks up no place.
"""

from __future__ import annotations

import csv
import json
import random
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from geodata.layers import layer

ROOT = Path(__file__).parents[2]
RUNS = 3
HEADER = ("title", "date", "place", "latitude", "longitude", "theme", "description")
MONTHS = ("January", "March", "May", "August", "October", "December")
Row = dict[str, Any]

TIMED = """
import json, resource, sys, time
began = time.perf_counter()
{work}
took = time.perf_counter() - began
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps([took, memory]))
"""
OURS = "from events.load import load; load(sys.argv[1])"
PANDAS = (
    "import pandas; rows = pandas.read_csv(sys.argv[1]); "
    "pandas.to_datetime(rows['date'], format='mixed', dayfirst=True, errors='coerce')"
)


def measure() -> list[Row]:
    """Give rows of name, value, unit and goal (None where there is none)."""
    with TemporaryDirectory() as folder:
        named = _write(Path(folder) / "named.csv", _named(1_000))
        many = _write(Path(folder) / "many.csv", _placed(100_000))
        ours = {path: _runs(OURS, path) for path in (named, many)}
        pandas = {path: _runs(PANDAS, path) for path in (named, many)}
    memory = max(held for _, held in ours[many])
    return [
        _row("1 000 rows with names of places", _took(ours[named]), "s", "≤ 2"),
        _row("the same beside pandas", _ratio(ours[named], pandas[named]), "×", None),
        _row("100 000 rows with coordinates", _took(ours[many]), "s", "≤ 20"),
        _row("the same beside pandas", _ratio(ours[many], pandas[many]), "×", None),
        _row("memory for 100 000 rows", memory, "MB", "≤ 1000"),
    ]


def _named(count: int) -> Iterator[list[str]]:
    chance = random.Random(1)
    towns = [feature["properties"]["name"] for feature in layer("towns")["features"]]
    return (
        [f"Event {n}", _day(chance), chance.choice(towns), "", "", chance.choice("abc"), "Told."]
        for n in range(count)
    )


def _placed(count: int) -> Iterator[list[str]]:
    chance = random.Random(2)
    return (
        [
            *(f"Event {n}", _day(chance), ""),
            *(f"{chance.uniform(-60, 70):.4f}", f"{chance.uniform(-170, 170):.4f}"),
            *(chance.choice("abcdef"), "Told in the chronicle."),
        ]
        for n in range(count)
    )


def _day(chance: random.Random) -> str:
    """Write a day as people do, in words as often as in figures."""
    day, year = chance.randint(1, 28), chance.randint(1900, 2020)
    if chance.random() < 0.5:
        return f"{day} {chance.choice(MONTHS)} {year}"
    return f"{day:02}/{chance.randint(1, 12):02}/{year}"


def _write(path: Path, rows: Iterable[list[str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADER, *rows])
    return path


def _runs(work: str, path: Path) -> list[tuple[float, float]]:
    """Seconds and MB of each run."""
    command = [sys.executable, "-c", TIMED.format(work=work), str(path)]
    found = []
    for _ in range(RUNS):
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        took, memory = json.loads(done.stdout)
        found.append((took, memory))
    return found


def _took(runs: list[tuple[float, float]]) -> float:
    return median(took for took, _ in runs)


def _ratio(ours: list[tuple[float, float]], others: list[tuple[float, float]]) -> float:
    return _took(ours) / _took(others)


def _row(name: str, value: float, unit: str, goal: str | None) -> Row:
    return {"name": name, "value": round(value, 2), "unit": unit, "goal": goal}


if __name__ == "__main__":
    for row in measure():
        print(*row.values(), sep="\t")
