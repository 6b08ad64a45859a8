"""The list of a large atlas as files: whatever is asked for is found in few of them."""

from __future__ import annotations

import bisect
import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest

from dashboard.publish.lists import postings, write, write_lists
from dashboard.publish.lists.ids import bucket
from dashboard.publish.lists.words import words_of
from dashboard.view.folding import fold
from events.index.leaf import counted_by, leaf_of
from events.index.listing.asked import Asked
from events.index.listing.index import Index, opened
from events.index.pyramid.container import read, texts
from events.index.spans import Spans

DATES = ["{}", "{}-05", "[{}..2001]", "{{{},1999-07-02}}", ""]
"""A year, a month, once until, on each of two, and none."""
WORDS = ("elan", "hall", "town", "1", "a")


def _hall(k: int) -> str:
    return "Élan" if k % 3 else "new"


def _when(k: int) -> str:
    return f'"{DATES[k % 5].format(1960 + k % 40)}"'


def _what(k: int) -> str:
    where = f"Town {k % 7},{k % 7},{k % 5}" if k % 11 != 1 else ",,"
    return f"{'Talks' if k % 2 else 'Floods'},{where}"


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    path = tmp_path_factory.mktemp("lists") / "events.csv"
    lines = [f"e{k},A talk in the {_hall(k)} hall {k},{_when(k)},{_what(k)}" for k in range(90)]
    header = "id,title,date,theme,place,latitude,longitude"
    path.write_text("\n".join([header, *lines]), "utf-8")
    found = opened(path, fold=fold)
    yield found
    found.close()


@pytest.fixture(scope="module")
def folder(index: Index, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("site") / "lists"
    with pytest.MonkeyPatch.context() as patch:
        for name, most in {"SHARD": 7, "READ": 40, "ROWS": 20}.items():
            patch.setattr(write, name, most)
        for name, most in {"BUCKET": 30, "ALONE": 20, "PART": 12}.items():
            patch.setattr(postings, name, most)
        write_lists(made, index, "en")
    return made


def rows_in(columns: Any) -> tuple[dict[str, list[int]], Spans]:
    """Rows of a file, and their distinct dates."""
    y = np.cumsum(columns["date.y"], dtype=np.int64)
    ends = np.cumsum([0, *columns["date.len"]], dtype=np.int64)
    named = ("date.kind", "date.x", "date.n")
    kind, x, n = (columns[name].astype(np.int64) for name in named)
    rows = {name: columns[name].tolist() for name in ("place", "theme", "date")}
    return rows | {"at": columns["at"].tolist()}, Spans(ends, kind, x + y, y, n)


def positions(folder: Path, kind: str, name: str) -> list[int]:
    """Rows of a name, as a page looks them up."""
    _, told = read((folder / "index.bin").read_bytes())
    firsts = told["places"].tolist() if kind == "places" else texts(told, "words")
    k = bisect.bisect_right(firsts, int(name) if kind == "places" else name) - 1
    header, columns = read((folder / kind / f"{k}.bin").read_bytes())
    names = texts(columns, "name")
    if name not in names:
        return []
    row, parts = names.index(name), columns["parts"].tolist()
    if parts[row]:
        first = header["first"] + sum(parts[:row])
        files = [folder / kind / "parts" / f"{first + p}.bin" for p in range(parts[row])]
        held = [np.cumsum(rows_in(read(one.read_bytes())[1])[0]["at"]) for one in files]
        return [int(at) for part in held for at in part]
    n = [0 if own else int(one) for own, one in zip(parts, columns["n"], strict=True)]
    start = sum(n[:row])
    return np.cumsum(columns["at"][start : start + n[row]], dtype=np.int64).tolist()


def test_files_hold_all_events_in_the_order_of_time(folder: Path, index: Index) -> None:
    header, told = read((folder / "index.bin").read_bytes())
    names = [folder / "events" / f"{k}.bin" for k in range(len(told["events"]))]
    parts = [json.loads(gzip.decompress(one.read_bytes())) for one in names]
    listed = index.page(Asked(), most=90).order
    assert [event for part in parts for event in part["order"]] == listed
    assert [len(part["order"]) for part in parts] == told["events"].tolist()
    assert header["total"] == len(listed)


def test_rows_count_as_the_index_does(folder: Path, index: Index) -> None:
    _, told = read((folder / "index.bin").read_bytes())
    random = Random(9)
    starts = [(random.randrange(-5000, 12000), random.choice([0, 30, 4000])) for _ in range(20)]
    windows = {(a, a + long): index.page(Asked(days=(a, a + long)), most=90) for a, long in starts}
    own = index.page(Asked(), most=90)
    for k, (low, high) in enumerate(zip(told["rows.from"], told["rows.to"], strict=True)):
        rows, spans = rows_in(read((folder / "rows" / f"{k}.bin").read_bytes())[1])
        leaf = leaf_of(*(np.array(rows[name]) for name in ("place", "theme", "date")))
        start = k * 20
        at = slice(start, start + len(rows["at"]))
        assert (rows["place"], rows["theme"]) == (own.place[at], own.theme[at])
        for (a, b), page in windows.items():
            sure, maybe = counted_by(leaf, spans, a, b, leaf.place, 20)
            there = {*page.order}
            assert sure.sum() + maybe.sum() == len(there & {*own.order[at]})
            assert not (there & {*own.order[at]}) or (a <= high and b >= low)


@pytest.mark.parametrize("word", WORDS)
def test_a_word_leads_to_all_rows_that_hold_it(folder: Path, index: Index, word: str) -> None:
    own = index.page(Asked(), most=90)
    events = own.collection.events
    names = index.folded.places.name
    said = [
        words_of(str(events.loc[event, "title"])) | words_of(names[place])
        for event, place in zip(own.order, own.place, strict=True)
    ]
    assert positions(folder, "words", word) == [k for k, one in enumerate(said) if word in one]


def test_a_place_and_an_id_lead_to_rows(folder: Path, index: Index) -> None:
    header, _ = read((folder / "index.bin").read_bytes())
    own = index.page(Asked(), most=90)
    for row, event in enumerate(own.order):
        path = folder / "ids" / f"{bucket(event, header['ids'])}.bin"
        _, held = read(path.read_bytes())
        assert held["at"][texts(held, "id").index(event)] == row
    for place in range(len(index.folded.places.name)):
        expected = [k for k, one in enumerate(own.place) if one == place]
        assert positions(folder, "places", str(place)) == expected


def test_what_has_many_events_has_counts_of_its_own(folder: Path) -> None:
    (path, *_) = sorted((folder / "words" / "roots").iterdir())
    header, columns = read(path.read_bytes())
    assert header["kind"] == "root"
    assert columns["n"][0] > 24
    assert sum(header["undated"]) > 0


def test_letters_that_stand_without_blanks_are_words_each() -> None:
    assert words_of("東京 Tower") == {"東", "京", "tower"}
    assert words_of("x" * 50) == {"x" * 40}
