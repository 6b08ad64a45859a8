"""The list of a large atlas as files: whatever is asked for is found in few of them."""

from __future__ import annotations

import bisect
import gzip
import json
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest

from dashboard.publish import lists
from dashboard.publish.lists import bucket, write_lists
from events.index.listing.asked import Asked
from events.index.listing.index import Index, opened


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    path = tmp_path_factory.mktemp("lists") / "events.csv"
    lines = [
        f"e{k},A talk in the {'Élan' if k % 3 else 'new'} hall {k},19{60 + k % 40},"
        f"{'Talks' if k % 2 else 'Floods'},Town {k % 7},{k % 7},{k % 5}"
        for k in range(90)
    ]
    header = "id,title,date,theme,place,latitude,longitude"
    path.write_text("\n".join([header, *lines]), "utf-8")
    found = opened(path)
    yield found
    found.close()


@pytest.fixture(scope="module")
def folder(index: Index, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("site")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lists, "SHARD", 20)
        patch.setattr(lists, "READ", 40)
        patch.setattr(lists, "BUCKET", 30)
        write_lists(made, index, "en")
    return made


def read(path: Path) -> Any:
    return json.loads(gzip.decompress(path.read_bytes()))


def rows(folder: Path, kind: str, firsts: list[str], name: str, key: type = str) -> list[int]:
    """Rows of a name, as a page looks them up."""
    k = bisect.bisect_right([key(one) for one in firsts], key(name)) - 1
    return list(accumulate(read(folder / kind / f"{k}.bin").get(name, [])))


def test_files_hold_all_events_in_the_order_of_time(folder: Path, index: Index) -> None:
    told = read(folder / "index.bin")
    parts = [read(folder / f"{k}.bin") for k in range(len(told["first"]))]
    order = [event for part in parts for event in part["order"]]
    assert order == index.page(Asked(), most=90).order
    assert [len(part["order"]) for part in parts] == [20, 20, 20, 20, 10]
    assert told["total"] == 90
    for k, part in enumerate(parts):
        held = part["numbers"]["events"]
        assert told["first"][k] == min(held["start_earliest"])
        assert told["last"][k] == max(held["end_latest"])


def test_an_id_a_place_and_a_word_lead_to_rows(folder: Path, index: Index) -> None:
    told = read(folder / "index.bin")
    order = index.page(Asked(), most=90).order
    for row, event in enumerate(order):
        held = read(folder / "ids" / f"{bucket(event, told['ids'])}.bin")
        assert held[event] == row
    there = index.page(Asked(places=(3,)), most=90).order
    assert rows(folder, "places", told["places"], "3", int) == [order.index(one) for one in there]
    said = index.page(Asked(q="elan"), most=90).order
    assert rows(folder, "words", told["words"], "elan") == [order.index(one) for one in said]
