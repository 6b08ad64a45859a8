"""Collections as a service: the bundled one, and a small one on both sides of the antimeridian."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard.app import create_app
from dashboard.settings import Settings
from events.collection import Collection
from events.load import load

ISLANDS = """title,date,place,lat,lon
West,1874-10-10,Suva,-18.14,178.44
East,1970-10-10,Lomaloma,-17.29,-178.99
Ides,-0043-03-15,Nadi,-17.8,177.4
Half,1961-03,Nadi,-17.8,177.4
Either,"[1900-01-01,1920-01-01]",Suva,-18.14,178.44
Unknown,XXXX,Suva,-18.14,178.44
Far,1980-01-02,Paris,48.85,2.35
"""


@pytest.fixture(scope="session")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of seven events, most of them in Fiji."""
    path = tmp_path_factory.mktemp("ogc") / "islands.csv"
    path.write_text(ISLANDS)
    return path


@pytest.fixture(scope="session")
def islands(table: Path) -> Collection:
    return load(table)


@pytest.fixture(scope="session")
def service(islands: Collection) -> FlaskClient:
    return create_app(islands, Settings()).server.test_client()
