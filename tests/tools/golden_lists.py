"""Write the lists of the golden cases: ``python -m tests.tools.golden_lists``."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

import numpy as np

from dashboard.publish.lists import ids, postings, write, write_lists
from dashboard.publish.lists.words import words_of
from dashboard.view.folding import fold
from events.index.listing.asked import Asked, Listed
from events.index.listing.index import Index, opened
from events.index.pyramid.read import Tile, read_tile
from events.index.pyramid.write import write as write_tiles
from tests.cases.files import FOLDER
from tests.cases.tiles import PLACES, THEMES
from tests.cases.writing import text

LISTS = FOLDER / "lists"
SMALL = {
    write: {"SHARD": 20, "READ": 60, "ROWS": 48, "POINTS": 4, "BITS": 64},
    postings: {"BUCKET": 120, "ALONE": 24, "PART": 12, "COMMON": 0.4, "BITS": 64},
    ids: {"BUCKET": 80},
}
"""So little that few events need parts and roots."""
EVENTS = 150
SAID = ["Élan", "elegy", "hall", "東京", "d'été", "Ёлка", "market", "marking"]
DATES = ["{0}", "{0}-05", "[{0}..2001]", "{{{0},1999-07-02}}", "[{0},1990]", "{0}-03-04", ""]
QUESTIONS: list[tuple[str, list[int]]] = [
    ("", []),
    ("near", []),
    ("el", []),
    ("ELEGY near", []),
    ("mark", []),
    ("東", []),
    ("d'ete", []),
    ("елк", []),
    ("hall b", []),
    ("hall n", []),
    ("1 n el", []),
    ("nowhere", []),
    ("", [0]),
    ("", [1, 4]),
    ("mark", [2]),
]
WINDOWS = [(-40000, 40000), (0, 3650), (3650, 3651), (10758, 10788), (10800, 11000)]
"""Days."""
MONTHS = [(-1000, 1000), (0, 11), (120, 360), (359, 360)]
DRAWN = [(), (1, 2, 4)]
"""Places; none: all of them."""
Rows = list[int]


def table(path: Path) -> Path:
    """Write the table of the invented events."""
    random = Random(22)
    lines = ["id,title,date,theme,place,latitude,longitude"]
    for k in range(EVENTS):
        said = " ".join(random.sample(SAID, 2)) if k % 3 else "Élan"
        when = random.choice(DATES).format(1960 + int(random.expovariate(0.07)) % 40)
        at = min(int(random.expovariate(0.4)), len(PLACES))
        name, lon, lat = (*PLACES, ("Nowhere", "", ""))[at]
        when = when or ("1975" if at == len(PLACES) else "")
        lines.append(
            f'n{k},{said} {"near " if k % 5 else ""}{k},"{when}",{THEMES[k % 3]},{name},{lat},{lon}'
        )
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def made(folder: Path) -> Path:
    """Write the lists, and what is found in them; give their folder."""
    index = opened(table(folder / "events.csv"), fold=fold)
    try:
        with ExitStack() as stack:
            for module, values in SMALL.items():
                for name, value in values.items():
                    stack.enter_context(patch.object(module, name, value))
            write_lists(folder / "lists", index, "en")
        (folder / "lists" / "answers.json").write_text(text(answers(index)), "utf-8")
    finally:
        index.close()
    return folder / "lists"


def answers(index: Index) -> dict[str, Any]:
    """Say what is found, by what is known of each event."""
    whole = index.page(Asked(), most=EVENTS)
    themes = [theme["id"] for theme in index.folded.themes]
    asked = [_answer(index, whole, q, places) for q, places in QUESTIONS]
    every = range(len(index.folded.places.name))
    drawn = [{"place": list(map(str, one or every)), "tiles": _tiles(index, one)} for one in DRAWN]
    return {
        "themes": themes,
        "order": whole.order,
        "asked": asked,
        "months": MONTHS,
        "drawn": drawn,
    }


def _answer(index: Index, whole: Listed, q: str, places: list[int]) -> dict[str, Any]:
    found = {*_found(index, whole, q, places)}
    windows = []
    for a, b in WINDOWS:
        there = index.page(Asked(days=(a, b)), most=EVENTS).order
        own = [event for event in there if event in found]
        windows.append({"from": a, "to": b, "order": own, **_counts(index, whole, own, a, b)})
    return {"q": q, "place": list(map(str, places)), "windows": windows}


def _found(index: Index, whole: Listed, q: str, places: list[int]) -> Iterator[str]:
    names, titles = index.folded.places.name, whole.collection.events["title"]
    wanted = words_of(q)
    for event, place in zip(whole.order, whole.place, strict=True):
        said = words_of(str(titles[event])) | words_of(names[place])
        if all(any(one.startswith(word) for one in said) for word in wanted) and (
            not places or place in places
        ):
            yield event


def _counts(index: Index, whole: Listed, own: list[str], a: int, b: int) -> dict[str, Rows]:
    spans, span, _ = index.dates()
    sure, maybe = spans.held(a, b)
    rows = [whole.order.index(event) for event in own]
    at = span[np.array([whole.date[row] for row in rows], dtype=np.int64)]
    theme = [whole.theme[row] for row in rows]
    most = len(index.folded.themes)
    certain = np.bincount(theme, sure[at], most).astype(int)
    possible = np.bincount(theme, maybe[at] - sure[at], most).astype(int)
    return {"certain": certain.tolist(), "possible": possible.tolist()}


def _tiles(index: Index, places: tuple[int, ...]) -> list[dict[str, Any]]:
    """Say what the tiles hold that a server makes of what happened at places."""
    leaf, spans, where, _ = index.found(Asked(places=places))
    with TemporaryDirectory() as folder:
        made = Path(folder) / write_tiles(Path(folder), leaf, spans, where, THEMES)
        heads = sorted(one for one in made.glob("*/*/*.bin") if one.stem.isdecimal())
        at = [(int(p.parts[-3]), int(p.parts[-2]), int(p.stem)) for p in heads]
        return [_told(read_tile(made, *one), one) for one in at]


def _told(tile: Tile, at: tuple[int, int, int]) -> dict[str, Any]:
    columns = (tile.columns[name].tolist() for name in ("cx", "cy", "n", "places", "place"))
    cells = [list(row) for row in zip(*columns, tile.names, strict=True)]
    counts = [[one.tolist() for one in tile.counts(i, j)] for i, j in MONTHS]
    told = {"cells": cells, "children": tile.header["children"], "counts": counts}
    return {**dict(zip("zxy", at, strict=True)), **told}


if __name__ == "__main__":
    with TemporaryDirectory() as made_in:
        shutil.rmtree(LISTS, ignore_errors=True)
        shutil.copytree(made(Path(made_in)), LISTS)
