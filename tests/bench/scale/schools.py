"""A thousand schools that read the tiles of one atlas: a session, a cache near them, one machine.

Sessions are played from a seed: who opens the atlas sees the world, goes down to a place step by
step, and moves the window at each. Places are drawn as often as they have events.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import duckdb

from events.index.pyramid.write import write
from tests.bench.rivals.servers import started
from tests.bench.scale.build import folded
from tests.bench.scale.frames import fetched
from tests.bench.scale.generate import THEMES, generate
from tests.bench.scale.prices import costs
from tests.bench.scale.reckon import PAGE, between, reckoned
from tests.bench.scale.static import command
from tests.bench.visitors import Answers, crowd

SCHOOLS, CLASS, EDGES = 1_000, 25, 20
"""Readers of one lesson, and the caches that stand between them and the files."""
LESSON_S, LESSONS = 1_800, 16
"""How long a lesson looks at the atlas, and how many of them a school has in a month."""
DEEPEST, WINDOWS = 10, 2
"""Zoom at which a session ends at most, and windows that are tried at each."""
OPENING = ("pyramid", "root", "1/")
"""How names of files begin that are asked for before anything is done."""
MINUTE_S = 60
CONNECTIONS, SECONDS = 50, 8.0
BEGIN, END = "<!-- schools -->", "<!-- /schools -->"
Place = tuple[float, float]


@dataclass(frozen=True)
class Load:
    """What sessions ask of files that never change."""

    requests: float
    """Of a session."""
    bytes: float
    """Of a session."""
    opening: float
    """Requests until the world is seen."""
    missed: float
    """Share of the requests that a cache, empty in the morning, has to fetch itself."""
    missed_bytes: float
    """Share of the bytes."""


def session(tiles: Path, places: Sequence[Place], chance: Random) -> list[str]:
    """Names of the files that one reader asks for, each once, in their order."""
    rank = int(math.exp(chance.random() * math.log(len(places) + 1))) - 1
    lon, lat = places[min(rank, len(places) - 1)]
    names = dict.fromkeys(["pyramid.json", "root.bin"])
    for zoom in range(1, chance.randint(3, DEEPEST) + 1):
        for _ in range(WINDOWS):
            first = chance.randrange(-60, 540)
            window = first, first + chance.randrange(12, 120)
            names |= dict.fromkeys(fetched(tiles, lon, lat, zoom, window))
    return list(names)


def sessions(tiles: Path, places: Sequence[Place], count: int, seed: int = 7) -> list[list[str]]:
    """As many sessions as wanted."""
    chance = Random(seed)
    return [session(tiles, places, chance) for _ in range(count)]


def load(played: Sequence[Sequence[str]], sizes: dict[str, int]) -> Load:
    """Count what one cache is asked for, and what it has to fetch: each file the first time."""
    asked = [name for one in played for name in one]
    total = sum(sizes[name] for name in asked)
    first = set(asked)
    return Load(
        requests=len(asked) / len(played),
        bytes=total / len(played),
        opening=sum(name.startswith(OPENING) for name in asked) / len(played),
        missed=len(first) / len(asked),
        missed_bytes=sum(sizes[name] for name in first) / total,
    )


def waited(rate: float, served: float) -> float:
    """Milliseconds that 95 of 100 wait at most: one queue, both sides by chance.

    >>> round(waited(500, 1000), 1), waited(1000, 1000)
    (6.0, inf)
    """
    return math.log(20) / (served - rate) * 1000 if rate < served else math.inf


def replayed(tiles: Path, played: Sequence[Sequence[str]], seconds: float) -> Answers:
    """Ask a server on this machine for what the sessions ask, as fast as it answers."""
    addresses = [f"/{name}" for one in played for name in one]
    spawn = get_context("spawn")
    with started(command(tiles)) as port, ProcessPoolExecutor(1, mp_context=spawn) as visitors:
        return visitors.submit(crowd, port, addresses, CONNECTIONS, seconds).result()


def rows(found: Load, answers: Answers) -> Iterator[tuple[str, float, str]]:
    """What is said, its value, and whether it was measured or reckoned."""
    readers = SCHOOLS * CLASS
    rate = readers * found.requests / LESSON_S
    burst = readers * found.opening / MINUTE_S
    sent = answers.rate * found.bytes / found.requests
    yield "files of a session", found.requests, "measured"
    yield "kB of a session", found.bytes / 1e3, "measured"
    yield "answers of one machine, a second", answers.rate, "measured"
    yield "MB of one machine, a second", sent / 1e6, "measured"
    yield "its wait at that load, ms: p50", answers.wait(0.5), "measured"
    yield "p95", answers.wait(0.95), "measured"
    yield "failed answers", answers.failed, "measured"
    yield "share of a core that the visitors took", answers.busy, "measured"
    yield "readers at once", readers, "assumed"
    yield "requests a second, all schools", rate, "reckoned"
    yield "while all open it within a minute", burst, "reckoned"
    yield "MB a second, all schools", readers * found.bytes / LESSON_S / 1e6, "reckoned"
    yield "requests that a cache, empty at first, passes on, %", 100 * found.missed, "simulated"
    yield "bytes that it passes on, %", 100 * found.missed_bytes, "simulated"
    yield "requests a second at the files themselves", rate * found.missed, "reckoned"
    yield "share of one machine without any cache, %", 100 * rate / answers.rate, "reckoned"
    yield "wait there without any cache, ms: p95", waited(rate, answers.rate), "reckoned"
    yield "while all open it within a minute", waited(burst, answers.rate), "reckoned"


def table(found: Load, answers: Answers) -> str:
    """Write the rows."""
    told = [f"| {said} | {number(value)} | {how} |" for said, value, how in rows(found, answers)]
    return "\n".join(["| what | figure | how |", "|---|---|---|", *told])


def number(value: float) -> str:
    """Three figures that count.

    >>> number(25_000), number(3.14159), number(0.0123), number(math.inf)
    ('25 000', '3.14', '0.0123', 'none keeps up')
    """
    if math.isinf(value):
        return "none keeps up"
    digits = max(0, 2 - math.floor(math.log10(value))) if value else 0
    return f"{value:,.{digits}f}".replace(",", " ")


def main(arguments: Sequence[str] | None = None) -> None:
    """Build an atlas, play the sessions, and write their tables into `docs/scale.md`."""
    options = argparse.ArgumentParser(prog="tests.bench.scale.schools", description=__doc__)
    options.add_argument("--events", type=int, default=10**6, help="of the atlas (default 10^6)")
    options.add_argument("--seconds", type=float, default=SECONDS, help="of the replay")
    options.add_argument("--out", type=Path, default=PAGE, help="page to write into")
    given = options.parse_args(arguments)
    with TemporaryDirectory(prefix="schools-") as made:
        events, tiles = Path(made) / "events", Path(made) / "tiles"
        generate(given.events, events)
        leaf, spans, places = folded(events)
        tiles = tiles / write(tiles, leaf, spans, places, THEMES)
        found, answers = measured(events, tiles, given.seconds)
    sys.stderr.write(json.dumps(vars(found)) + "\n")
    text = between(given.out.read_text("utf-8"), BEGIN, END, table(found, answers))
    given.out.write_text(costs(reckoned(text), found, given.events), "utf-8")


def measured(events: Path, tiles: Path, seconds: float) -> tuple[Load, Answers]:
    """Play the sessions that one cache sees, and replay them."""
    query = f"SELECT lon, lat FROM '{events / 'places.parquet'}' ORDER BY place"
    with duckdb.connect() as engine:
        places = engine.execute(query).fetchall()
    played = sessions(tiles, places, SCHOOLS * CLASS // EDGES)
    sizes = {name: (tiles / name).stat().st_size for one in played for name in one}
    return load(played, sizes), replayed(tiles, played, seconds)


if __name__ == "__main__":
    main()
