"""Tiles of every zoom hold what the leaf holds, month by month."""

from __future__ import annotations

import errno
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events.index.leaf import Leaf, Places, counted_by, leaf_of
from events.index.pyramid.cells import SIDE
from events.index.pyramid.read import (
    Tile,
    read_days,
    read_pyramid,
    read_root,
    read_sources,
    read_tile,
)
from events.index.pyramid.tiles import Budget
from events.index.pyramid.write import Beside, write
from events.index.spans import Spans, spans_of
from events.index.window import Bounds, Days, Members

THEMES = ["a", "b", "c"]
SMALL = Budget(700, 400)
"""So little that even few events need blocks and pages."""


def invented(seed: int, events: int = 300) -> tuple[Leaf, Spans, Places]:
    """Events of every kind: a day, unsure within years, several dates of one; some nowhere."""
    random = np.random.default_rng(seed)
    lon = np.round(random.normal(random.choice([-180, 2, 179.9]), random.choice([0.01, 3, 90]), 40))
    lon = (lon + random.choice([0, 0.001, 0.4], 40) + 180) % 360 - 180
    lat = np.clip(random.normal(0, 50, 40).round(random.integers(-1, 3)), -90, 90)
    lon[:3] = np.nan
    start = random.integers(-9000, 9000, events)
    unsure, lasts, also = random.choice([0, 0, 0, 7, 31, 800], (3, events))
    columns = start, start + unsure, start + lasts, start + np.maximum(unsure, lasts) + also
    several = np.arange(0, events, 7)
    rows = np.repeat(several, 3)
    moved = random.integers(0, 3000, len(rows))
    own = Bounds.of(*(column[rows] + moved for column in columns))
    members = Members(rows, own, np.repeat(random.integers(0, 2, len(several)) == 1, 3))
    days = Days.of(*columns, members=members)
    spans, span = spans_of(days, monthly=True)
    place = random.zipf(1.5, events) % 40
    leaf = leaf_of(place, random.integers(0, len(THEMES), events), span)
    return leaf, spans, Places([f"Place {k} é" for k in range(40)], lon, lat)


@settings(deadline=None, max_examples=12)
@given(st.integers(0, 10**6), st.integers(-9000, 12000), st.integers(0, 800))
def test_the_whole_by_day_holds_what_the_rule_says(seed: int, a: int, length: int) -> None:
    random = np.random.default_rng(seed)
    start = random.integers(-9000, 9000, 200)
    unsure, lasts = random.choice([0, 0, 7, 400], (2, 200))
    ends = start + np.maximum(unsure, lasts)
    days = Days.of(start, start + unsure, start + lasts, ends + random.choice([0, 9], 200))
    spans, span = spans_of(days)
    daily = leaf_of(np.zeros(200, np.int64), random.integers(0, len(THEMES), 200), span)
    leaf, monthly, places = invented(seed)
    with TemporaryDirectory() as made:
        beside = Beside((daily, spans), [0, 3, 0])
        folder = Path(made) / write(Path(made), leaf, monthly, places, THEMES, SMALL, beside)
        held, told = read_days(folder), read_pyramid(folder)
    assert told["undated"] == [0, 3, 0]
    assert held.header["kind"] == "root.days"
    counts = [count[0].tolist() for count in held.counts(a, a + length)]
    assert counts == by_theme(daily, spans, a, a + length, np.full(len(daily), True))


@settings(deadline=None, max_examples=6)
@given(st.integers(0, 10**6), st.integers(-320, 400), st.integers(0, 90))
def test_the_whole_by_source_holds_what_the_rule_says(seed: int, i: int, length: int) -> None:
    leaf, spans, places = invented(seed)
    listed = [{"id": f"s{k}", "title": f"Paper {k}"} for k in range(40)]
    beside = Beside(sources=listed, by_source=leaf)
    with TemporaryDirectory() as made, pytest.MonkeyPatch.context() as patch:
        patch.setattr("events.index.pyramid.sourced.BUDGET", SMALL)
        folder = Path(made) / write(Path(made), leaf, spans, places, THEMES, SMALL, beside)
        held, told = read_sources(folder), read_pyramid(folder)
    assert (told["sources"], held.header["kind"]) == (listed, "root.sources")
    assert held.columns["n"].tolist() == np.bincount(leaf.place, leaf.n, 40).tolist()
    for k, counts in enumerate(zip(*held.counts(i, i + length), strict=True)):
        right = by_theme(leaf, spans, i, i + length, leaf.place == k)
        assert [count.tolist() for count in counts] == right


def tiles(folder: Path, zoom: int) -> list[Tile]:
    """All tiles of a zoom."""
    heads = [p for p in (folder / str(zoom)).glob("*/*.bin") if p.stem.isdecimal()]
    return [read_tile(folder, zoom, int(p.parent.name), int(p.stem)) for p in heads]


def by_theme(leaf: Leaf, spans: Spans, i: int, j: int, kept: np.ndarray) -> list[list[int]]:
    counts = counted_by(leaf, spans, i, j, leaf.theme, len(THEMES), kept)
    return [count.tolist() for count in counts]


@settings(deadline=None, max_examples=12)
@given(st.integers(0, 10**6), st.integers(-320, 400), st.integers(0, 90))
def test_every_zoom_holds_what_the_leaf_holds(seed: int, i: int, length: int) -> None:
    leaf, spans, places = invented(seed)
    j = i + length
    located = np.isfinite(places.lon)[leaf.place]
    with TemporaryDirectory() as made:
        folder = Path(made) / write(Path(made), leaf, spans, places, THEMES, SMALL)
        told = read_pyramid(folder)
        whole = [count.sum(axis=0).tolist() for count in read_root(folder).counts(i, j)]
        assert whole == by_theme(leaf, spans, i, j, np.full(len(leaf), True))
        assert told["located"] == int(leaf.n[located].sum())
        first, last = told["zooms"]
        seen = [
            check(tiles(folder, z), places, leaf, spans, (i, j)) for z in range(first, last + 1)
        ]
    assert seen[0] == by_theme(leaf, spans, i, j, located)


def check(
    held: list[Tile], places: Places, leaf: Leaf, spans: Spans, window: tuple[int, int]
) -> list[list[int]]:
    """Compare each cell with the rows of the leaf that lie in it; give the sum by theme."""
    total = np.zeros((2, len(THEMES)), dtype=int)
    for tile in held:
        side = SIDE << tile.header["z"]
        x, y = positions(places, side)
        counts = tile.counts(*window)
        total += [count.sum(axis=0) for count in counts]
        corner = tile.header["x"] * SIDE, tile.header["y"] * SIDE
        for k, (cx, cy) in enumerate(zip(tile.columns["cx"], tile.columns["cy"], strict=True)):
            inside = (x == corner[0] + int(cx)) & (y == corner[1] + int(cy))
            kept = inside[leaf.place]
            assert [count[k].tolist() for count in counts] == by_theme(leaf, spans, *window, kept)
            assert tile.columns["n"][k] == leaf.n[kept].sum()
            assert tile.names[k] == places.name[tile.columns["place"][k]]
            assert inside[tile.columns["place"][k]]
    return total.tolist()


def positions(places: Places, side: int) -> tuple[np.ndarray, np.ndarray]:
    """Column and row of the cell of each place, -1 for none, by the textbook's formula."""
    phi = np.radians(np.clip(places.lat, -85.051129, 85.051129))
    x = (places.lon + 180) / 360 * side
    y = (1 - np.log(np.tan(phi) + 1 / np.cos(phi)) / np.pi) / 2 * side
    known = np.isfinite(places.lon)
    x, y = (np.where(known, np.clip(np.floor(v), 0, side - 1), -1).astype(int) for v in (x, y))
    return x, y


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("pyramid")
    return made / write(made, *invented(7, 3000), THEMES, SMALL)


def test_a_tile_has_children_where_cells_hold_several_places(folder: Path) -> None:
    heads = {
        (tile.header["z"], tile.header["x"], tile.header["y"]): tile
        for zoom in range(15)
        for tile in tiles(folder, zoom)
    }
    expected = {(0, 0, 0)} | {
        (z + 1, 2 * x + (int(cx) >= SIDE // 2), 2 * y + (int(cy) >= SIDE // 2))
        for (z, x, y), tile in heads.items()
        if z < 14
        for cx, cy, places in zip(*(tile.columns[c] for c in ("cx", "cy", "places")), strict=True)
        if places > 1
    }
    named = {
        (z + 1, 2 * x + quarter % 2, 2 * y + quarter // 2)
        for (z, x, y), tile in heads.items()
        for quarter in tile.header["children"]
    }
    assert set(heads) == expected == {(0, 0, 0)} | named


def test_blocks_and_pages_keep_to_the_budget(folder: Path) -> None:
    tile = read_tile(folder, 0, 0, 0)
    pages = tile.header["pages"]
    assert tile.header["block"] > 1
    assert [first for first, _ in pages] == [0, *(last + 1 for _, last in pages[:-1])]
    assert pages[-1][1] == tile.header["bins"] * tile.header["block"] - 1
    assert any(first % tile.header["block"] for first, _ in pages)
    sizes = [(folder / f"0/0/0.{k}.bin").stat().st_size for k in range(len(pages))]
    assert all(size <= SMALL.page or a == b for size, (a, b) in zip(sizes, pages, strict=True))


def test_equal_counts_have_one_version_and_others_another(tmp_path: Path) -> None:
    same = [write(tmp_path, *invented(3), THEMES) for _ in range(2)]
    assert same[0] == same[1] != write(tmp_path, *invented(4), THEMES)
    assert len(list(tmp_path.iterdir())) == 2


def test_a_full_disk_leaves_the_last_version_and_no_trace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = write(tmp_path, *invented(3), THEMES)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space left"):
        write(tmp_path, *invented(4), THEMES)
    assert [path.name for path in tmp_path.iterdir()] == [good]


def test_nothing_makes_a_pyramid_too(tmp_path: Path) -> None:
    nothing = np.array([], dtype=np.int64)
    leaf = leaf_of(nothing, nothing, nothing)
    none = Spans(np.array([0]), nothing, nothing, nothing, nothing)
    places = Places([], nothing.astype(float), nothing.astype(float))
    made = tmp_path / write(tmp_path, leaf, none, places, THEMES)
    assert read_root(made).counts(0, 9)[0].tolist() == [[0, 0, 0]]
    assert read_pyramid(made)["zooms"] == []
