"""Which file is made by what."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from tests.cases import (
    address,
    arcs,
    atlas,
    attested,
    axis,
    bins,
    camera,
    dates,
    folding,
    glossary,
    labels,
    lanes,
    marks,
    meanings,
    names,
    outset,
    selection,
    strip,
    ticks,
    tiles,
    windows,
    words,
)
from tests.cases.look import CONTRACT
from tests.cases.writing import text

FOLDER = CONTRACT / "cases"


def _of(cases: Callable[[], Any]) -> Callable[[], str]:
    return lambda: text(cases())


MAKERS: dict[str, Callable[[], str]] = {
    "atlas": _of(atlas.atlas),
    "dates": _of(dates.cases),
    "words": _of(words.cases),
    "windows": windows.text,
    "meanings": _of(meanings.cases),
    "folding": _of(folding.cases),
    "attested": _of(attested.cases),
    "glossary": _of(glossary.cases),
    "selection": _of(selection.cases),
    "address": _of(address.cases),
    "outset": _of(outset.cases),
    "camera": _of(camera.cases),
    "marks": _of(marks.cases),
    "labels": _of(labels.cases),
    "axis": _of(axis.cases),
    "bins": _of(bins.cases),
    "strip": _of(strip.cases),
    "lanes": _of(lanes.cases),
    "ticks": _of(ticks.cases),
    "arcs": _of(arcs.cases),
    "names": _of(names.cases),
    "tiles": _of(tiles.cases),
}
"""Name of a file, without its ending -> what is written in it."""


def read(name: str) -> Any:
    """Read a golden file anew."""
    return json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
