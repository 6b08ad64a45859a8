"""A pyramid written into a folder, all of it or nothing."""

import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

import numpy as np

from events.index.leaf import Leaf, Places
from events.index.pyramid.container import compressed
from events.index.pyramid.content import contents
from events.index.pyramid.histograms import months_of, sums
from events.index.pyramid.levels import Land, Level, land, levels, tile_files
from events.index.pyramid.shared import Work, shared
from events.index.pyramid.sourced import source_files
from events.index.pyramid.tiles import Budget, root
from events.index.spans import Spans
from events.index.window import Numbers

BUDGET: Final = Budget(24 * 1024, 24 * 1024)
VERSION: Final = 1


@dataclass(frozen=True, eq=False)
class Beside:
    """What may be said of the whole besides its months."""

    daily: tuple[Leaf, Spans] | None = None
    """The whole by day."""
    undated: Sequence[int] = ()
    """Events without a date by theme; they may have been at any time that is counted."""
    forks: bool = True
    """Whether a second process may help, which a process with threads cannot have."""

    sources: Sequence[Mapping[str, str]] = ()
    """id and title of those that can be chosen, by their position."""
    by_source: Leaf | None = None
    """The whole by month, by sources in place of places."""

    def said(self) -> dict[str, Any]:
        never = {"undated": [int(n) for n in self.undated]} if any(self.undated) else {}
        return never | ({"sources": list(self.sources)} if self.sources else {})


def write(
    folder: Path,
    leaf: Leaf,
    spans: Spans,
    places: Places,
    themes: Sequence[str],
    budget: Budget = BUDGET,
    beside: Beside | None = None,
) -> str:
    """Write the pyramid of a leaf, whose spans are in months, and name its version.

    A version that is there already is left as it is, and one that fails leaves no trace.
    """
    also = beside or Beside()
    folder.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=".making-", dir=folder))
    try:
        version = _filled(made, leaf, spans, places, themes, budget, also)
        if not (folder / version).exists():
            made.chmod(0o755)
            made.rename(folder / version)
    finally:
        shutil.rmtree(made, ignore_errors=True)
    return version


def _filled(
    made: Path,
    leaf: Leaf,
    spans: Spans,
    places: Places,
    themes: Sequence[str],
    budget: Budget,
    beside: Beside,
) -> str:
    ground = land(leaf, places)
    roots = {"root.bin": _root(leaf, spans, len(themes))}
    if beside.daily is not None:
        roots["root.days.bin"] = _root(*beside.daily, len(themes), "root.days")
    for name, whole in roots.items():
        (made / name).write_bytes(compressed(whole))
    prints = [_print(name, whole) for name, whole in roots.items()]
    prints += _write_sources(made, spans, len(themes), beside)
    zooms: list[int] = []
    each = levels(leaf, spans, len(themes), ground)
    level = next(each, None)
    while level is not None:
        zooms.insert(0, level.cells.zoom)
        work = partial(_write_tiles, made, level, ground, budget)
        more, level = _with_next(work, level, each, beside.forks)
        prints += more
    told = _told(leaf, spans, ground, themes, zooms, budget) | beside.said()
    text = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
    (made / "pyramid.json").write_text(text, "utf-8")
    prints.append(_print("pyramid.json", text.encode()))
    return hashlib.sha256("\n".join(sorted(prints)).encode()).hexdigest()[:12]


def _write_sources(made: Path, spans: Spans, themes: int, beside: Beside) -> list[str]:
    prints = []
    if beside.by_source is not None and beside.sources:
        for name, raw, packed in source_files(beside.by_source, spans, len(beside.sources), themes):
            (made / name).write_bytes(packed)
            prints.append(_print(name, raw))
    return prints


def _with_next(
    work: Work, level: Level, each: Iterator[Level], forks: bool
) -> tuple[list[str], Level | None]:
    """Write the tiles of a level, and add up the next one meanwhile."""
    with shared(work, level.tiles, level.counts, forks) as rest:
        following = next(each, None)
        return rest(), following


def _write_tiles(
    made: Path, level: Level, ground: Land, budget: Budget, tiles: Numbers
) -> list[str]:
    prints, folders = [], set()
    for (z, x, y), ending, raw, packed in tile_files(level, ground, budget, tiles):
        if (z, x) not in folders:
            folders.add((z, x))
            (made / f"{z}/{x}").mkdir(parents=True, exist_ok=True)
        name = f"{z}/{x}/{y}{ending}.bin"
        (made / name).write_bytes(packed)
        prints.append(_print(name, raw))
    return prints


def _print(name: str, raw: bytes) -> str:
    """Say what a file holds, whoever compressed it."""
    return f"{name} {hashlib.sha256(raw).hexdigest()}"


def _root(leaf: Leaf, spans: Spans, themes: int, kind: str = "root") -> bytes:
    rows = np.bincount(leaf.theme * np.int64(len(spans)) + leaf.span, leaf.n).astype(np.int64)
    held = np.flatnonzero(rows)
    theme, span = np.divmod(held, len(spans)) if len(spans) else (held, held)
    nowhere = np.zeros(len(held), dtype=np.int32)
    folded = Leaf(nowhere, theme.astype(np.uint8), span.astype(np.int32), rows[held])
    whole = sums(folded, spans, themes, np.zeros(1, dtype=np.int64))
    (one,) = contents(whole, np.zeros(1, dtype=np.int64), [0, 1])
    return root(one, {"themes": themes}, {"n": np.array([leaf.total])}, kind)


def _told(
    leaf: Leaf,
    spans: Spans,
    ground: Land,
    themes: Sequence[str],
    zooms: list[int],
    budget: Budget,
) -> dict[str, Any]:
    first, months = months_of(spans)
    return {
        "format": "EVT1",
        "version": VERSION,
        "themes": list(themes),
        "first": first,
        "months": months,
        "total": leaf.total,
        "located": int(ground.n.sum()),
        "places": len(ground.grid.place),
        "zooms": [zooms[0], zooms[-1]] if zooms else [],
        "budget": {"head": budget.head, "page": budget.page},
    }
