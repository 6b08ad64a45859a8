"""The golden tiles are those that are written today, and hold what plain Python counted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from events.index.pyramid.container import read
from events.index.pyramid.read import Tile, read_root, read_tile
from tests.cases.files import read as golden
from tests.tools.golden_tiles import TILES, made

CASES: dict[str, Any] = golden("tiles")


def _holds(tile: Tile, windows: list[dict[str, Any]]) -> None:
    for one in windows:
        certain, possible = tile.counts(one["from"], one["to"])
        assert certain.tolist() == np.atleast_2d(one["certain"]).tolist()
        assert possible.tolist() == np.atleast_2d(one["possible"]).tolist()


def test_the_golden_tiles_are_not_stale(tmp_path: Path) -> None:
    new = made(tmp_path)
    held, written = (
        {path.relative_to(folder): path for path in folder.rglob("*") if path.is_file()}
        for folder in (TILES, new)
    )
    assert held.keys() == written.keys(), "run: python -m tests.tools.golden_tiles"
    for name in held:
        if name.suffix == ".bin":
            (head, columns), (other, others) = (
                read(files[name].read_bytes()) for files in (held, written)
            )
            assert head == other
            assert {k: v.tolist() for k, v in columns.items()} == {
                k: v.tolist() for k, v in others.items()
            }


def test_the_root_holds_what_was_counted() -> None:
    _holds(read_root(TILES), CASES["root"])


def test_tiles_hold_what_was_counted() -> None:
    listed = {(one["z"], one["x"], one["y"]) for one in CASES["tiles"]}
    heads = [path for path in TILES.glob("*/*/*.bin") if path.stem.isdecimal()]
    assert listed == {(int(p.parts[-3]), int(p.parts[-2]), int(p.stem)) for p in heads}
    for one in CASES["tiles"]:
        tile = read_tile(TILES, one["z"], one["x"], one["y"])
        columns = (tile.columns[name].tolist() for name in ("cx", "cy", "n", "places", "place"))
        assert [list(row) for row in zip(*columns, tile.names, strict=True)] == one["cells"]
        _holds(tile, one["windows"])
    assert {read_tile(TILES, 0, 0, 0).header["block"] > 1} == {True}
