"""Whoever asks for an address, and by whichever door, is told of the same events."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator
from html import unescape

import pytest
from flask.testing import FlaskClient

from dashboard.app import create_app
from dashboard.contract.columns import Atlas
from dashboard.picture import raster
from dashboard.settings import Settings
from dashboard.view import camera, preview
from dashboard.view.address import parse
from dashboard.view.attested import attested
from dashboard.view.marks import seeds
from dashboard.view.selection import select
from dashboard.view.state import Camera, ViewState
from events.collection import Collection

HOME = "http://atlas.example/"
ADDRESSES = [
    "",
    "from=1968-11-19&to=1991",
    "q=gold",
    "place=bamako",
    "q=wagner&from=2021&to=2022",
    "themes=military",
    "sources=attested-2",
    "event=coup-1968",
    "place=moscow&from=1960&to=1970",
    "q=zzzz",
    "from=968",
    "view=1_0,5,3",
    "lang=en&embed=1&show=timeline",
]
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def drawing(collection: Collection) -> Iterator[FlaskClient]:
    """A server whose pictures are drawings still."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(raster, "rasterise", lambda svg, *_: svg.encode())
        yield create_app(collection, Settings()).server.test_client()


@pytest.fixture(params=ADDRESSES, ids=lambda query: query or "start")
def query(request: pytest.FixtureRequest) -> str:
    text: str = request.param
    return text


@pytest.fixture
def view(atlas: Atlas, query: str) -> ViewState:
    return parse(query, atlas.numbers)[0]


def page(client: FlaskClient, query: str) -> str:
    return client.get(f"/?{query}", base_url=HOME).text


def told(page: str, name: str) -> str:
    """The content of a meta element."""
    return unescape(re.findall(f'"{name}" content="([^"]*)"', page)[0])


def marks(svg: str) -> dict[str, str]:
    """What each mark of a picture says, by its place."""
    links = ET.fromstring(svg).iter(f"{SVG}a")
    drawn = [link for link in links if link.get("class") == "mark"]
    return {str(one.get("data-place")): str(one.findtext(f"{SVG}title")) for one in drawn}


def expected_marks(atlas: Atlas, view: ViewState, zoom: float) -> dict[str, str]:
    """The events of the view wherever they are, counted out by place; one place alone is named."""
    numbers, held = atlas.numbers, select(atlas, view, anywhere=True).flag
    at, places, names = seeds(numbers, zoom), numbers["places"], atlas.texts["places"]["name"]
    events, within, aside = defaultdict(set), defaultdict(set), numbers["events"]["context"]
    for event, place in zip(numbers["links"]["event"], numbers["links"]["place"], strict=True):
        if held[event] and not aside[event] and places["lon"][at[place]] is not None:
            events[at[place]].add(event)
            within[at[place]].add(place)
    named = {
        i: i if len(w) > 1 or places["id"][i] in view.place else min(w) for i, w in within.items()
    }
    return {
        places["id"][i]: f"{names[named[i]]}: {len(e)} event{'' if len(e) == 1 else 's'}"
        for i, e in events.items()
    }


def test_the_list_counts_and_shows_the_events(
    client: FlaskClient, atlas: Atlas, view: ViewState, query: str
) -> None:
    html, selection = page(client, query), select(atlas, view)
    counted = selection.certain + selection.possible
    assert re.findall(r'list-count">(\d+) ', html) == [str(counted)]
    shown = [unescape(title) for title in re.findall(r'row-title">([^<]*)<', html)]
    assert shown == [atlas.texts["events"]["title"][i] for i in selection.order[:12]]


def test_cards_tell_the_status_of_the_page(
    client: FlaskClient, atlas: Atlas, view: ViewState, query: str
) -> None:
    html = page(client, query)
    assert told(html, "og:title") == preview.title(atlas, view)
    said = told(html, "og:description")
    if view.event:
        row = atlas.numbers["events"]["id"].index(view.event)
        summary = atlas.texts["events"]["summary"][row]
        assert said == f"{summary} {attested(atlas, view.event)}"
    else:
        status = preview.status(atlas, view, select(atlas, view))
        assert said == f"{status} {atlas.texts['description']}"


def test_the_picture_shows_the_events_wherever_they_are(
    client: FlaskClient, atlas: Atlas, view: ViewState, query: str
) -> None:
    html = page(client, query)
    svg = html[html.index('<svg class="poster') : html.index("</svg>") + len("</svg>")]
    zoom = camera.camera(camera.target(atlas.numbers, view), (900, 600)).zoom
    assert marks(svg) == expected_marks(atlas, view, zoom)


def test_so_does_the_picture_that_oembed_names(
    drawing: FlaskClient, atlas: Atlas, view: ViewState, query: str
) -> None:
    asked = {"url": f"{HOME}?{query}", "maxwidth": "777"}
    said = drawing.get("/oembed", query_string=asked, base_url=HOME).json
    assert said is not None
    assert said["title"] == preview.title(atlas, view)
    frame = (777, 777 * said["thumbnail_height"] / said["thumbnail_width"])
    zoom = camera.camera(camera.target(atlas.numbers, view), frame).zoom
    picture = drawing.get(said["thumbnail_url"].removeprefix(HOME.rstrip("/"))).text
    assert marks(picture) == expected_marks(atlas, view, zoom)


@pytest.mark.parametrize(
    ("query", "events"), [("q=gold", 2), ("place=bamako", 9), ("q=wagner&from=2021&to=2022", 12)]
)
def test_search_and_place_count(client: FlaskClient, query: str, events: int) -> None:
    """Addresses whose first response once told of more events than the page."""
    html = page(client, query)
    assert f'list-count">{events} events' in html
    assert told(html, "og:description").startswith(f"{events} events, ")


def test_a_camera_of_the_address_is_that_of_the_picture(client: FlaskClient) -> None:
    html = page(client, "view=14.5,-4,5")
    tag = re.findall(r'<svg class="poster fixed [^>]*>', html)[0]
    x, y, width, height = map(float, re.findall(r'viewBox="([^"]*)"', tag)[0].split())
    assert 'width="900" height="600"' in tag
    assert (width, height) == (450, 300)
    assert camera.seen(Camera(14.5, -4, 4), (450, 300))[:2] == pytest.approx((x / 16, y / 16), 1e-3)
