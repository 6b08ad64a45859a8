"""Small invented collections, written as folders and served."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from werkzeug.serving import make_server

from dashboard.app import create_app
from dashboard.settings import Settings
from events.load import load
from tests.browser.conftest import listening

Row = Mapping[str, str]
EVENT = {"date": "2001", "theme": "life", "summary": "A note."}
PLACE = {"precision": "town", "kind": "town", "coordinates_from": "hand-entered for a test"}
CLAIM = {"claim": "It says so.", "source_id": "notes", "stance": "asserts"}
NOTES = {"id": "notes", "type": "document", "title": "School notes"}
LIFE = {"id": "life", "title": "Life"}


def write(
    folder: Path,
    *,
    title: str = "A class's collection",
    events: Sequence[Row],
    places: Sequence[Row] = (),
    claims: Sequence[Row] = (),
    sources: Sequence[Mapping[str, Any]] = (NOTES,),
    themes: Sequence[Row] = (LIFE,),
) -> Path:
    """Write a collection; an event names its place by `at`, and is claimed by the notes."""
    folder.mkdir(parents=True, exist_ok=True)
    stays = [
        {"event_id": row["id"], "place_id": row["at"], "role": "venue"}
        for row in events
        if "at" in row
    ]
    said = claims or [{"event_id": row["id"]} for row in events]
    _table(folder / "events.csv", [{**EVENT, **row} for row in events], without=("at",))
    _table(folder / "event_places.csv", stays)
    blank = {"attributed_to": "", "locator": ""}
    _table(folder / "claims.csv", [{**CLAIM, **blank, **row} for row in said])
    if places:
        _table(folder / "places.csv", [{**PLACE, **row} for row in places])
    (folder / "sources.json").write_text(json.dumps([*sources]), "utf-8")
    descriptor = {"name": "class", "title": title, "themes": [*themes]}
    (folder / "datapackage.json").write_text(json.dumps(descriptor), "utf-8")
    return folder


def _table(path: Path, rows: Sequence[Row], without: Sequence[str] = ()) -> None:
    columns = [*dict.fromkeys(name for row in rows for name in row if name not in without)]
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(
            stream, columns or ["event_id", "place_id", "role"], extrasaction="ignore"
        )
        writer.writeheader()
        writer.writerows(rows)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a collection and give its address."""
    application = create_app(load(folder), Settings()).server
    with listening(make_server("127.0.0.1", 0, application, threaded=True)) as address:
        yield address
