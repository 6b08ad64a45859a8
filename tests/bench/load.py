"""How many pages the server of the Procfile gives, how soon, and in how much memory.

`python -m tests.bench.load` prints the rows; other commands take them from `measure()`.
The visitors share the machine's cores with the server.
"""

from __future__ import annotations

import os
import random
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from typing import Any

from tests.bench.visitors import HOST, Answers, Dawdlers, crowd

ROOT = Path(__file__).parents[2]
CONNECTIONS, DAWDLING, WORKERS = 50, 200, 2
SECONDS = 8.0
"""For each crowd."""
PATIENCE = 120
STARTS = 3
REPEATED = [f"/?from={1960 + year}" for year in range(20)]
Row = dict[str, Any]


def measure(seconds: float = SECONDS) -> list[Row]:
    """Start the server and give rows of name, value, unit and goal (None where there is none)."""
    starts = [_start_time() for _ in range(STARTS - 1)]
    with _server() as (port, process, started):
        rows = [_row("start", median([*starts, started]), "s", "≤ 3")]
        before = _memory(process)
        rows += _crowds(port, seconds)
        with Dawdlers(port, DAWDLING) as dawdlers:
            rows += _crowds(port, seconds, f", {DAWDLING} dawdling")
            dawdlers.step()
            rows.append(_row("healthz beside them", _wait(port), "ms", None))
        rows += [
            _row("memory of a worker at the start", before, "MB", "≤ 200"),
            _row("memory of a worker after the load", _memory(process), "MB", "≤ 200"),
        ]
    return rows


def _crowds(port: int, seconds: float, beside: str = "") -> list[Row]:
    unseen = list(_unseen(20_000))
    asked = {
        "start page": (["/"], 500),
        "repeated views": (REPEATED, 500),
        "new views": (unseen, 100),
    }
    rows = []
    for name, (addresses, goal) in asked.items():
        answers = _answers(port, addresses, seconds)
        rows += [
            _row(f"{name}{beside}", answers.rate, "pages/s", f"≥ {goal}"),
            _row(f"{name}{beside}, p50", answers.wait(0.5), "ms", None),
            _row(f"{name}{beside}, p99", answers.wait(0.99), "ms", "≤ 250" if goal > 100 else None),
            _row(f"{name}{beside}, failed", answers.failed, "answers", "0"),
            _row(f"{name}{beside}, core of the visitors", answers.busy * 100, "%", None),
        ]
    return rows


def _answers(port: int, addresses: list[str], seconds: float) -> Answers:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as visitors:
        return visitors.submit(crowd, port, addresses, CONNECTIONS, seconds).result()


def _unseen(count: int) -> Iterator[str]:
    chance = random.Random()
    for _ in range(count):
        first, last = chance.randint(1960, 1989), chance.randint(1990, 2023)
        a, b, c = (chance.randint(1, 12) for _ in range(3))
        yield f"/?from={first}-{a:02}-{b:02}&to={last}-{c:02}-{chance.randint(1, 28):02}"


def _row(name: str, value: float, unit: str, goal: str | None) -> Row:
    return {"name": name, "value": round(value, 2), "unit": unit, "goal": goal}


@contextmanager
def _server() -> Iterator[tuple[int, subprocess.Popen[bytes], float]]:
    """Run the line of the Procfile until it answers; give port, process and seconds to start."""
    line = (ROOT / "Procfile").read_text().partition("web:")[2].strip()
    with socket.create_server((HOST, 0)) as free:
        port = free.getsockname()[1]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environ = {**os.environ, "PATH": path, "PORT": str(port), "WEB_CONCURRENCY": str(WORKERS)}
    begun = time.monotonic()
    process = subprocess.Popen(f"exec {line}", shell=True, cwd=ROOT, env=environ, stdout=-3)
    try:
        while _wait(port) < 0:
            assert process.poll() is None and time.monotonic() < begun + PATIENCE, line
            time.sleep(0.01)
        yield port, process, time.monotonic() - begun
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(PATIENCE)


def _start_time() -> float:
    with _server() as (_, _, started):
        return started


def _wait(port: int) -> float:
    """Give the milliseconds until the server says that it is well; negative where it does not."""
    begun = time.perf_counter()
    asking = HTTPConnection(HOST, port, timeout=PATIENCE)
    try:
        asking.request("GET", "/healthz")
        asking.getresponse().read()
    except (OSError, HTTPException):
        return -1.0
    finally:
        asking.close()
    return (time.perf_counter() - begun) * 1000


def _memory(process: subprocess.Popen[bytes]) -> float:
    """Give the resident memory of the largest worker, what it shares included, in MB."""
    listed = subprocess.run(["ps", "-A", "-o", "ppid=,rss="], capture_output=True, text=True)
    rows = (line.split() for line in listed.stdout.splitlines())
    return max(int(size) for parent, size in rows if int(parent) == process.pid) / 1000


if __name__ == "__main__":
    for row in measure():
        goal = f"   {row['goal']}" if row["goal"] else ""
        print(f"{row['name']:45} {row['value']:10} {row['unit']}{goal}")
