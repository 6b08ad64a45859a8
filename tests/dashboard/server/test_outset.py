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


@pytest.mark.parametrize(
    ("query", "view"), [("from=1968-01", "?from=1968"), ("q=school", "?q=school")]
)
def test_an_address_that_chooses_shows_that(client: FlaskClient, query: str, view: str) -> None:
    assert seen(client, query) == view


EVERYTHING = "from=1968"
"""All of the time of the collection: an address without a query would open otherwise."""


def of_oembed(client: FlaskClient, query: str) -> tuple[str, str]:
    """Give the queries of the frame and of the picture that another site gets of a view."""
    url = f"http://localhost/?{query}" if query else "http://localhost/"
    said = client.get("/oembed", query_string={"url": url}).get_json()
    frame = unescape(re.findall(r'src="http://localhost/\?([^"]*)"', said["html"])[0])
    return frame, said["thumbnail_url"].removeprefix("http://localhost/thumbnail.png?")


@pytest.mark.parametrize("query", ["", EVERYTHING, "lang=fr", f"{EVERYTHING}&lang=fr", "q=school"])
def test_every_address_that_is_given_of_a_view_shows_that_view(
    client: FlaskClient, query: str
) -> None:
    text = client.get(f"/?{query}").text
    own = seen(client, query)
    assert seen(client, own.removeprefix("?")) == own
    found = [unescape(one) for one in re.findall(r'hreflang="\w+" href="([^"]*)"', text)]
    assert found
    start = own.replace("&lang=fr", "").replace("?lang=fr", "")
    assert all(start in one for one in found)
    frame, picture = of_oembed(client, query)
    assert seen(client, frame).replace("&lang=fr", "") == start
    pictured = client.get(f"/thumbnail.png?{picture}").data
    assert pictured == client.get(f"/thumbnail.png?{query}&width=1200&height=630").data


def test_pictures_of_the_opening_and_of_everything_differ(client: FlaskClient) -> None:
    one, other = (client.get(f"/thumbnail.png?{query}").data for query in ("", EVERYTHING))
    assert one != other


def test_closing_a_card_leads_back_to_everything(client: FlaskClient, begun: Collection) -> None:
    text = client.get(f"/?event={begun.events.index[0]}").text
    assert f'href="?{EVERYTHING}">' in text


def test_an_atlas_that_says_nothing_has_no_start(school: Collection) -> None:
    assert "data-start" not in create_app(school, Settings()).server.test_client().get("/").text


def test_a_published_page_opens_so_too(begun: Collection) -> None:
    assert BEGUN in capture(begun).page("", "")
    assert BEGUN in capture(begun, "lang=en").page("", "")


def test_a_page_that_is_published_with_a_view_opens_with_that(begun: Collection) -> None:
    assert 'data-start="to=1968-08"' in capture(begun, "to=1968-08").page("", "")
