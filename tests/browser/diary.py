"""A made-up diary as a collection: events of given dates and themes, all in one town."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

Entry = tuple[str, str, str]
"""Title, EDTF date, theme."""
THEMES = ("harbour", "school", "market")


def write(folder: Path, entries: Sequence[Entry], **files: str) -> Path:
    """Write a collection folder; event k has the id `e{k}`, `files` are further ones by stem."""
    folder.mkdir(exist_ok=True)
    package = {
        "name": "diary",
        "title": "A diary",
        "version": "1.0",
        "themes": [{"id": name, "title": name.capitalize()} for name in THEMES],
    }
    events = [f'e{k},"{title}",{date},{theme},' for k, (title, date, theme) in enumerate(entries)]
    rows = range(len(entries))
    tables = {
        "events": ["id,title,date,theme,summary", *events],
        "event_places": ["event_id,place_id,role", *(f"e{k},paris,venue" for k in rows)],
        "claims": [
            "event_id,claim,source_id,stance,attributed_to,locator,via",
            *(f"e{k},It is written down.,{('log', 'letter')[k % 2]},asserts,,," for k in rows),
        ],
    }
    sources = [
        {"id": "log", "type": "book", "title": "The log"},
        {"id": "letter", "type": "document", "title": "A letter"},
    ]
    for name, lines in tables.items():
        (folder / f"{name}.csv").write_text("\n".join(lines) + "\n", "utf-8")
    for stem, text in files.items():
        (folder / f"{stem}.csv").write_text(text, "utf-8")
    (folder / "datapackage.json").write_text(json.dumps(package), "utf-8")
    (folder / "sources.json").write_text(json.dumps(sources), "utf-8")
    return folder
