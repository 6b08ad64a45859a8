"""Small invented collections, each of one table, and how a test serves them."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path

from werkzeug.serving import make_server

from dashboard.app import create_app
from dashboard.settings import Settings
from events.load import load
from tests.browser.conftest import listening

ANCIENT = """title,date,place
A ditch is dug,-2999,Rome
Runners meet,-0775,Rome
A ruler falls,-0043-03-15,Rome
A last year is counted,0000,Rome
A wall is built,0140,Rome
"""
NEW_YEAR = """title,date,place
An evening of songs,2023-12-31,London
A morning walk,2024-01-01,Paris
"""


def serving(path: Path, table: str) -> AbstractContextManager[str]:
    """Serve the collection that one table is."""
    path.write_text(table, "utf-8")
    application = create_app(load(path), Settings()).server
    return listening(make_server("127.0.0.1", 0, application, threaded=True))
