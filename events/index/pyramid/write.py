"""A pyramid written into a folder, all of it or nothing."""

import hashlib
import json
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np

from events.index.leaf import Leaf, Places
from events.index.pyramid.container import compressed
from events.index.pyramid.histograms import months_of, sums
from events.index.pyramid.levels import Land, Level, land, levels, tile_files
from events.index.pyramid.tiles import Budget, content, root
from events.index.spans import Spans

BUDGET: Final = Budget(24 * 1024, 24 * 1024)
VERSION: Final = 1


def write(
    folder: Path,
    leaf: Leaf,
    spans: Spans,
    places: Places,
    themes: Sequence[str],
    budget: Budget = BUDGET,
) -> str:
    """Write the pyramid of a leaf, whose spans are in months, and name its version.

    A version that is there already is left as it is, and one that fails leaves no trace.
    """
    folder.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=".making-", dir=folder))
    try:
        version = _filled(made, leaf, spans, places, themes, budget)
        if not (folder / version).exists():
            made.chmod(0o755)
            made.rename(folder / version)
    finally:
        shutil.rmtree(made, ignore_errors=True)
    return version


def _filled(
    made: Path, leaf: Leaf, spans: Spans, places: Places, themes: Sequence[str], budget: Budget
) -> str:
    print_of = hashlib.sha256()
    ground = land(leaf, places)
    whole = _root(leaf, spans, len(themes))
    print_of.update(whole)
    (made / "root.bin").write_bytes(compressed(whole))
    zooms: list[int] = []
    for level in levels(leaf, spans, len(themes), ground):
        zooms.insert(0, level.cells.zoom)
        _write_level(made, level, ground, budget, print_of)
    told = _told(leaf, spans, ground, themes, zooms, budget)
    text = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
    print_of.update(text.encode())
    (made / "pyramid.json").write_text(text, "utf-8")
    return print_of.hexdigest()[:12]


def _write_level(
    made: Path, level: Level, ground: Land, budget: Budget, print_of: "hashlib._Hash"
) -> None:
    for (z, x, y), ending, raw, packed in tile_files(level, ground, budget, level.tiles):
        path = made / str(z) / str(x) / f"{y}{ending}.bin"
        if not ending:
            path.parent.mkdir(parents=True, exist_ok=True)
        print_of.update(path.relative_to(made).as_posix().encode() + b"\0" + raw)
        path.write_bytes(packed)


def _root(leaf: Leaf, spans: Spans, themes: int) -> bytes:
    rows = np.bincount(leaf.theme * np.int64(len(spans)) + leaf.span, leaf.n).astype(np.int64)
    held = np.flatnonzero(rows)
    theme, span = np.divmod(held, len(spans)) if len(spans) else (held, held)
    nowhere = np.zeros(len(held), dtype=np.int32)
    folded = Leaf(nowhere, theme.astype(np.uint8), span.astype(np.int32), rows[held])
    whole = sums(folded, spans, themes, np.zeros(1, dtype=np.int64))
    one = content(whole, slice(0, 1), np.zeros(1, dtype=np.int64))
    return root(one, {"themes": themes}, {"n": np.array([leaf.total])})


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
