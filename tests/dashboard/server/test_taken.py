"""What leaves by the server and what leaves by the browser is the same."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from dashboard.contract.columns import Atlas
from dashboard.payload import atlases
from dashboard.server.downloads import exported
from dashboard.view.address import parse
from events.collection import Collection
from events.formats.writing import csv_table
from events.formats.writing.about import about
from events.formats.writing.bibtex import entry
from events.formats.writing.export import Export
from events.formats.writing.records import records
from events.formats.writing.ris import record
from events.load import load
from tests.browser import folders
from tests.media import PICTURE, add, png

QUERY = "from=1968&to=1991"
ADDRESS = "https://atlas.example/?from=1968&to=1991"


WORK = {
    "id": "atlas-1.0",
    "type": "webpage",
    "title": "An atlas",
    "author": [{"literal": "Ministry of Works, North, Roads"}, {"literal": "A. Writer"}],
    "URL": ADDRESS,
    "accessed": {"date-parts": [[2026, 11, 8]]},
    "note": "3 events, 1968 to 1991.",
}
ITEMS = [
    WORK,
    {**WORK, "version": "1.0", "issued": {"date-parts": [[2026, 1, 28]]}},
    {**WORK, "title": "100 % of {braces} & ~more~\nTY  - BOOK", "URL": f"{ADDRESS}&q={{a b}}_%20"},
]
"""Works as the share dialog cites them."""


@pytest.fixture(scope="module")
def illustrated(tmp_path_factory: pytest.TempPathFactory) -> Collection:
    """A collection whose event has a picture and a link."""
    folder = tmp_path_factory.mktemp("taken") / "class"
    folders.write(folder, events=[{"id": "fair", "title": "A fair", "date": "1970"}])
    fair = {"event_id": "fair", "credit": "Class 7b"}
    link = {**fair, "kind": "link", "url": "https://example.org/walk", "alt": "=A walk"}
    return load(add(folder, [{**fair, **PICTURE, "licence": "CC0"}, link], {"harbour.png": png()}))


@pytest.fixture(
    scope="module", params=[("bundled", "en"), ("bundled", "fr"), ("illustrated", "en")]
)
def taken(
    request: pytest.FixtureRequest, collection: Collection, illustrated: Collection
) -> tuple[Collection, Atlas]:
    """A collection, and its atlas in a language."""
    which, lang = request.param
    shown = collection if which == "bundled" else illustrated
    return shown, atlases(shown)[lang]


@pytest.fixture(scope="module")
def export(taken: tuple[Collection, Atlas]) -> Export:
    shown, told = taken
    query = f"{QUERY}&lang={told.texts['lang']}"
    return exported(shown, told, parse(query, told.numbers)[0], ADDRESS)


@pytest.fixture(scope="module")
def browser(taken: tuple[Collection, Atlas], export: Export) -> dict[str, Any]:
    """What the browser makes of the same view."""
    _, told = taken
    asked = {
        "atlas": {"numbers": told.numbers, "texts": told.texts},
        "query": QUERY,
        "about": {name: about(export)[name] for name in ("view", "address", "citation")},
        "items": ITEMS,
    }
    done = subprocess.run(
        ["node", str(Path(__file__).with_name("taken.mjs"))],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=True,
    )
    made: dict[str, Any] = json.loads(done.stdout)
    return made


def test_the_events_say_the_same(export: Export, browser: dict[str, Any]) -> None:
    assert records(export) == browser["records"]


def test_the_tables_are_the_same(export: Export, browser: dict[str, Any]) -> None:
    assert csv_table.write(export).decode("utf-8") == browser["csv"]


@pytest.mark.parametrize("row", range(len(ITEMS)))
def test_a_citation_says_the_same(browser: dict[str, Any], row: int) -> None:
    assert browser["bibtex"][row] == entry(ITEMS[row], "atlas-1.0")
    assert browser["ris"][row] == record(ITEMS[row])
