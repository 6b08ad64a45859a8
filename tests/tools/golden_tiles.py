"""Write the tiles of the golden cases: ``python -m tests.tools.golden_tiles``."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from events.index.leaf import Places, leaf_of
from events.index.pyramid.tiles import Budget
from events.index.pyramid.write import write
from events.index.spans import spans_of
from events.index.window import Bounds, Days, Members
from tests.cases.files import FOLDER
from tests.cases.tiles import PLACES, THEMES, events, hull

TILES = FOLDER / "tiles"
SMALL = Budget(760, 900)
"""So little that few events need blocks and pages."""


def made(folder: Path) -> Path:
    """Write the pyramid of the invented events, and give its folder."""
    held = events()
    several = [
        (k, date) for k, one in enumerate(held) if len(one["dates"]) > 1 for date in one["dates"]
    ]
    rows, dates = zip(*several, strict=True)
    each = np.array([held[row]["each"] for row in rows])
    members = Members(np.array(rows), Bounds.of(*np.array(dates).T), each)
    spans, span = spans_of(Days.of(*np.array([hull(one) for one in held]).T, members=members))
    place, theme = (np.array([one[name] for one in held]) for name in ("place", "theme"))
    names, lon, lat = zip(*PLACES, strict=True)
    places = Places(names, np.array(lon), np.array(lat))
    return folder / write(folder, leaf_of(place, theme, span), spans, places, THEMES, SMALL)


if __name__ == "__main__":
    with TemporaryDirectory() as made_in:
        shutil.rmtree(TILES, ignore_errors=True)
        shutil.copytree(made(Path(made_in)), TILES)
