"""The events of a large atlas as files: by time, by id, by place and by word, for no server."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from dashboard.payload.listed import listed
from dashboard.payload.slices import sliced
from dashboard.view.folding import fold
from events.index.listing.asked import Asked
from events.index.listing.index import Index
from events.index.pyramid.container import compressed

SHARD: Final = 500
"""Events of a file of the list."""
READ: Final = 20_000
"""Events that are read at a time."""
BUCKET: Final = 4_000
"""Ids, and rows of places and words, that a file holds where it can."""
FORMAT: Final = "EVL1"
_WORD: Final = re.compile(r"[^\W_]+")
_OFFSET, _PRIME, _BITS = 0x811C9DC5, 0x01000193, 0xFFFFFFFF

Rows = dict[str, list[int]]
"""Positions in the order of time."""


def write_lists(
    folder: Path,
    index: Index,
    lang: str,
    tell: Callable[[int], None] = lambda _: None,
) -> None:
    """Write the list of all events into a folder; `tell` hears how many are written."""
    ids, places, words = [list[str](), Rows(), Rows()]
    first, last, masks = [list[int](), list[int](), list[int]()]
    for k, page in enumerate(_pages(index, lang)):
        held = page["numbers"]["events"]
        first.append(min(held["start_earliest"]))
        last.append(max(held["end_latest"]))
        masks.append(sum(1 << theme for theme in {*held["theme"]}))
        _note(page, len(ids), places, words)
        ids += page["order"]
        _write(folder / f"{k}.bin", page)
        tell(len(ids))
    told = {
        "format": FORMAT,
        "shard": SHARD,
        "total": len(ids),
        "first": first,
        "last": last,
        "themes": masks,
        "ids": _hashed(folder / "ids", ids),
        "places": _sorted(folder / "places", places, int),
        "words": _sorted(folder / "words", words, str),
    }
    _write(folder / "index.bin", told)


def bucket(name: str, buckets: int) -> int:
    """Tell in which of so many files an id is: FNV-1a of 32 bits over its UTF-8.

    >>> bucket("e1", 16), bucket("é", 7)
    (3, 2)
    """
    found = _OFFSET
    for byte in name.encode():
        found = ((found ^ byte) * _PRIME) & _BITS
    return found % buckets


def words_of(text: str) -> Iterable[str]:
    """Give the words that a search may begin with, as it compares them.

    >>> sorted(words_of("Élan d'été, 2nd élan"))
    ['2nd', 'd', 'elan', 'ete']
    """
    return {*_WORD.findall(fold(text))}


def _pages(index: Index, lang: str) -> Iterator[dict[str, Any]]:
    """Give the parts of the whole list; many events are read at a time."""
    after = ""
    while True:
        found = index.page(Asked(), after, READ)
        page = listed(found, lang)
        yield from sliced({half: page[half] for half in ("numbers", "texts")}, found.order, SHARD)
        after = found.after
        if not after:
            return


def _note(page: Mapping[str, Any], start: int, places: Rows, words: Rows) -> None:
    """Remember where each event is, by its place and its words."""
    numbers, texts = page["numbers"], page["texts"]
    at = {event: start + k for k, event in enumerate(page["order"])}
    row_of = [at[event] for event in numbers["events"]["id"]]
    said: dict[int, set[str]] = defaultdict(set)
    for event, title in zip(row_of, texts["events"]["title"], strict=True):
        said[event] |= {*words_of(title)}
    for event, place in zip(numbers["links"]["event"], numbers["links"]["place"], strict=True):
        places.setdefault(numbers["places"]["id"][place], []).append(row_of[event])
        said[row_of[event]] |= {*words_of(texts["places"]["name"][place])}
    for event in sorted(said):
        for word in said[event]:
            words.setdefault(word, []).append(event)


def _hashed(folder: Path, ids: Sequence[str]) -> int:
    """Write in which row each id is; give the number of files."""
    buckets = -(-len(ids) // BUCKET) or 1
    held: list[dict[str, int]] = [{} for _ in range(buckets)]
    for row, name in enumerate(ids):
        held[bucket(name, buckets)][name] = row
    for k, rows in enumerate(held):
        _write(folder / f"{k}.bin", rows)
    return buckets


def _sorted(folder: Path, rows: Rows, key: Callable[[str], Any]) -> list[str]:
    """Write the rows of each name, in the order of names; give the first name of each file."""
    firsts, held, size = list[str](), Rows(), 0
    for name in sorted(rows, key=key):
        own = sorted({*rows[name]})
        if held and size + len(own) > BUCKET:
            _write(folder / f"{len(firsts) - 1}.bin", _steps(held))
            held, size = {}, 0
        if not held:
            firsts.append(name)
        held[name], size = own, size + len(own)
    if held:
        _write(folder / f"{len(firsts) - 1}.bin", _steps(held))
    return firsts


def _steps(held: Rows) -> Rows:
    """Write each row as the step from the one before."""
    return {
        name: [row - before for before, row in zip([0, *rows], rows, strict=False)]
        for name, rows in held.items()
    }


def _write(path: Path, value: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    path.write_bytes(compressed(text.encode()))
