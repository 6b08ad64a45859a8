"""An atlas opens where its collection begins, unless the address chooses something itself."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest
from flask.testing import FlaskClient

from dashboard.app import create_app
from dashboard.publish import capture
from dashboard.settings import Settings
from events.collection import Collection

BEGUN = 'data-start="from=1968-03&amp;to=1968-05"'


@pytest.fixture(scope="module")
def begun(school: Collection) -> Collection:
    return replace(school, meta={**school.meta, "view": "from=1968-03&to=1968-05"})


@pytest.fixture(scope="module")
def client(begun: Collection) -> FlaskClient:
    return create_app(begun, Settings()).server.test_client()


def seen(client: FlaskClient, query: str) -> str:
    """Give the address of the view that is shown."""
    text = client.get(f"/?{query}").text
    assert BEGUN in text
    return unescape(re.findall(r'rel="canonical" href="http://localhost/([^"]*)"', text)[0])


@pytest.mark.parametrize("query", ["", "lang=en", "embed=1", "utm_source=mail"])
def test_an_address_that_chooses_nothing_opens_so(client: FlaskClient, query: str) -> None:
    assert seen(client, query).startswith("?from=1968-03&to=1968-05")


@pytest.mark.parametrize(("query", "view"), [("from=1968-01", ""), ("q=school", "?q=school")])
def test_an_address_that_chooses_shows_that(client: FlaskClient, query: str, view: str) -> None:
    assert seen(client, query) == view


def test_an_atlas_that_says_nothing_has_no_start(school: Collection) -> None:
    assert "data-start" not in create_app(school, Settings()).server.test_client().get("/").text


def test_a_published_page_opens_so_too(begun: Collection) -> None:
    assert BEGUN in capture(begun).page("", "")
    assert BEGUN in capture(begun, "lang=en").page("", "")


def test_a_page_that_is_published_with_a_view_opens_with_that(begun: Collection) -> None:
    assert 'data-start="to=1968-08"' in capture(begun, "to=1968-08").page("", "")
