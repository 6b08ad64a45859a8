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


@pytest.fixture(scope="module", params=["en", "fr"])
def told(request: pytest.FixtureRequest, collection: Collection) -> Atlas:
    """The bundled collection in a language."""
    return atlases(collection)[request.param]


@pytest.fixture(scope="module")
def export(collection: Collection, told: Atlas) -> Export:
    query = f"{QUERY}&lang={told.texts['lang']}"
    return exported(collection, told, parse(query, told.numbers)[0], ADDRESS)


@pytest.fixture(scope="module")
def browser(told: Atlas, export: Export) -> dict[str, Any]:
    """What the browser makes of the same view."""
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
    taken: dict[str, Any] = json.loads(done.stdout)
    return taken


def test_the_events_say_the_same(export: Export, browser: dict[str, Any]) -> None:
    assert records(export) == browser["records"]


def test_the_tables_are_the_same(export: Export, browser: dict[str, Any]) -> None:
    assert csv_table.write(export).decode("utf-8") == browser["csv"]


@pytest.mark.parametrize("row", range(len(ITEMS)))
def test_a_citation_says_the_same(browser: dict[str, Any], row: int) -> None:
    assert browser["bibtex"][row] == entry(ITEMS[row], "atlas-1.0")
    assert browser["ris"][row] == record(ITEMS[row])
