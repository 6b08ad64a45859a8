"""Other sites ask for a view by its address and get a frame that fits."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from dashboard.app import create_app
from dashboard.contract.columns import Atlas
from dashboard.server import oembed
from dashboard.server.card import Card, card
from dashboard.server.refusal import RefusedError
from dashboard.settings import Settings
from dashboard.view.address import parse
from events.collection import Collection

HOME = "http://atlas.example/"
EVIL = "\"><script>alert(1)</script>'&\x00"


def ask(client: FlaskClient, url: str | None = HOME, **more: str) -> TestResponse:
    asked = {} if url is None else {"url": url}
    return client.get("/oembed", query_string={**asked, **more}, base_url=HOME)


class Tags(HTMLParser):
    """The tags of some HTML with their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def frame(html: str) -> dict[str, str | None]:
    """Attributes of the one tag."""
    ((tag, attributes),) = Tags(html).found
    assert tag == "iframe"
    return attributes


class TestAnswer:
    def test_any_view_is_a_frame_with_that_view(self, client: FlaskClient) -> None:
        said = ask(client, f"{HOME}?from=1968-11&to=1991&themes=military&view=14,-4,5").json
        assert (said["version"], said["type"]) == ("1.0", "rich")
        assert frame(said["html"]) == {
            "src": f"{HOME}?from=1968-11&to=1991&themes=military&view=14.000,-4.000,5.00&embed=1",
            "title": "Mali and Russia since 1960",
            "width": "800",
            "height": "500",
            "frameborder": "0",
            "loading": "lazy",
            "data-external": "1",
            "style": "max-width:100%",
            "allow": "fullscreen; clipboard-write; web-share",
        }

    def test_an_event_gives_the_title(self, client: FlaskClient, atlas: Atlas) -> None:
        event = atlas.numbers["events"]["id"][0]
        said = ask(client, f"{HOME}?event={event}").json
        assert said["title"] == f"{atlas.texts['events']['title'][0]} · {atlas.texts['title']}"

    def test_what_makes_no_sense_in_an_address_is_left_out(self, client: FlaskClient) -> None:
        said = ask(client, f"{HOME}?event=nothing&theme=x&from=1968&utm_source=mail#map").json
        assert frame(said["html"])["src"] == f"{HOME}?from=1968&embed=1"

    def test_the_page_is_asked_for_by_the_same_protocol(self, client: FlaskClient) -> None:
        said = ask(client, "https://atlas.example/").json
        assert frame(said["html"])["src"] == "https://atlas.example/?embed=1"
        assert said["thumbnail_url"].startswith("https://atlas.example/thumbnail.png?")

    def test_the_picture_is_there(self, client: FlaskClient) -> None:
        said = ask(client, f"{HOME}?from=1968", maxwidth="300").json
        picture = client.get(said["thumbnail_url"].removeprefix(HOME.rstrip("/")))
        assert (picture.status_code, picture.mimetype) == (200, "image/png")
        assert (said["thumbnail_width"], said["thumbnail_height"]) == (300, 157)

    def test_it_may_be_kept_for_a_day(self, client: FlaskClient) -> None:
        response = ask(client)
        assert response.headers["Cache-Control"] == "public, max-age=86400"
        assert response.json["cache_age"] == 86400
        assert response.headers["ETag"]


class TestSize:
    @pytest.mark.parametrize(
        ("asked", "given"),
        [
            ({}, (800, 500)),
            ({"maxwidth": "640"}, (640, 500)),
            ({"maxwidth": "640", "maxheight": "360"}, (640, 360)),
            ({"maxwidth": "999999999", "maxheight": "501"}, (800, 500)),
            ({"maxwidth": "1", "maxheight": "1"}, (1, 1)),
        ],
    )
    def test_a_frame_is_never_larger_than_asked(
        self, client: FlaskClient, asked: dict[str, str], given: tuple[int, int]
    ) -> None:
        said = ask(client, **asked).json
        assert (said["width"], said["height"]) == given
        tag = frame(said["html"])
        assert (tag["width"], tag["height"]) == tuple(map(str, given))

    @pytest.mark.parametrize(("limit", "picture"), [(2000, (1200, 630)), (600, (600, 315))])
    def test_nor_is_a_picture(
        self, client: FlaskClient, limit: int, picture: tuple[int, int]
    ) -> None:
        said = ask(client, maxwidth=str(limit)).json
        assert (said["thumbnail_width"], said["thumbnail_height"]) == picture

    def test_no_picture_where_there_is_no_room(self, client: FlaskClient) -> None:
        assert not [key for key in ask(client, maxwidth="120").json if "thumbnail" in key]

    @pytest.mark.parametrize("size", ["0", "-1", "1.5", "big", "", "1e3", "٣", "9" * 5000])
    @pytest.mark.parametrize("key", ["maxwidth", "maxheight"])
    def test_nonsense_is_refused(self, client: FlaskClient, key: str, size: str) -> None:
        response = ask(client, **{key: size})
        assert (response.status_code, response.mimetype) == (400, "text/plain")
        assert response.text == (
            f"The parameter “{key}” needs a whole number from 1 to 999999999, of pixels.\n"
        )


class TestRefusal:
    @pytest.mark.parametrize(
        "url",
        [
            "http://other.example/",
            "http://atlas.example.other.example/",
            "http://atlas.example@other.example/",
            "http://atlas.example:8080/",
            "http://atlas.example/other",
            "ftp://atlas.example/",
            "javascript:alert(1)",
            "//atlas.example/",
            "atlas",
            "",
            "http://[",
            "http://atlas.example:x/",
            "http://atlas.example:99999/",
        ],
    )
    def test_a_foreign_address_is_not_found(self, client: FlaskClient, url: str) -> None:
        response = ask(client, url)
        assert response.status_code == 404
        assert response.text == f"This is no address of the atlas at {HOME}.\n"

    def test_an_address_is_needed(self, client: FlaskClient) -> None:
        assert ask(client, None).status_code == 400

    @pytest.mark.parametrize("form", ["yaml", "", "JSON", "<b>"])
    def test_an_unknown_format_is_not_implemented(self, client: FlaskClient, form: str) -> None:
        response = ask(client, format=form)
        assert (response.status_code, response.mimetype) == (501, "text/plain")

    @pytest.mark.parametrize("url", ["http://atlas.example", "HTTP://ATLAS.example:80/?x"])
    def test_other_spellings_of_the_same_address(self, client: FlaskClient, url: str) -> None:
        assert ask(client, url).status_code == 200

    def test_errors_are_not_kept(self, client: FlaskClient) -> None:
        assert ask(client, "http://other.example/").headers["Cache-Control"] == "no-cache"


class TestXml:
    def test_it_says_the_same(self, client: FlaskClient) -> None:
        response = ask(client, f"{HOME}?from=1968&to=1991", format="xml")
        assert response.mimetype == "text/xml"
        root = ET.fromstring(response.data)
        assert root.tag == "oembed"
        said = ask(client, f"{HOME}?from=1968&to=1991").json
        assert {part.tag: part.text for part in root} == {k: str(v) for k, v in said.items()}


class TestMarkup:
    """Text of a collection or an address never becomes markup."""

    @pytest.fixture
    def evil(self) -> Card:
        return Card(
            f"http://{EVIL}/",
            EVIL,
            EVIL,
            query=EVIL,
            framed=EVIL,
            locale=EVIL,
            elsewhere=(),
            site=EVIL,
        )

    def test_in_json(self, evil: Card) -> None:
        response = oembed.json(oembed.fields(evil, (None, None)))
        assert b"<" not in response.data
        said = json.loads(response.data)
        assert said["title"] == EVIL
        assert frame(said["html"])["title"].replace("\ufffd", "\x00") == EVIL  # type: ignore[union-attr]

    def test_in_xml(self, evil: Card) -> None:
        root = ET.fromstring(oembed.xml(oembed.fields(evil, (None, None))).data)
        assert all(len(part) == 0 for part in root)
        assert root.findtext("title") == EVIL.replace("\x00", "")

    def test_in_the_tags_of_the_page(self, client: FlaskClient) -> None:
        page = client.get("/", query_string={"q": EVIL, "event": EVIL}, base_url=HOME).text
        assert "<script>alert" not in page


class TestTags:
    @pytest.fixture
    def tags(self, client: FlaskClient) -> Iterator[list[dict[str, str | None]]]:
        page = client.get("/?from=1968-11&to=1991&embed=1&play=1", base_url=HOME).text
        head = page[: page.index("</head>")]
        yield [attributes for tag, attributes in Tags(head).found if tag in ("link", "meta")]

    def test_each_address_tells_where_it_is_described(
        self, client: FlaskClient, tags: list[dict[str, str | None]]
    ) -> None:
        (link,) = [tag for tag in tags if tag.get("type") == "application/json+oembed"]
        assert link["rel"] == "alternate"
        said = client.get((link["href"] or "").removeprefix(HOME[:-1]), base_url=HOME).json
        assert frame(said["html"])["src"] == f"{HOME}?from=1968-11&to=1991&embed=1"

    def test_the_address_of_a_view_has_no_frame(self, tags: list[dict[str, str | None]]) -> None:
        (link,) = [tag for tag in tags if tag.get("rel") == "canonical"]
        assert link["href"] == f"{HOME}?from=1968-11&to=1991"

    def test_cards_say_the_view_and_show_its_picture(
        self, tags: list[dict[str, str | None]]
    ) -> None:
        said = {tag.get("property") or tag.get("name"): tag.get("content") for tag in tags}
        assert said["og:title"] == "Mali and Russia since 1960"
        assert re.match(
            r"35 events, Nov 1968 to 1991: \d+ certain, \d+ possible, and 1 of context\. ",
            said["og:description"] or "",
        )
        assert said["og:image"] == said["twitter:image"]
        assert said["og:image"] == (
            f"{HOME}thumbnail.png?from=1968-11&to=1991&width=1200&height=630"
        )
        assert said["twitter:card"] == "summary_large_image"


def test_under_a_prefix(collection: Collection) -> None:
    server = create_app(collection, Settings(url_prefix="/atlas/")).server.test_client()
    asked = {"url": f"{HOME}atlas/?from=1968"}
    said = server.get("/atlas/oembed", query_string=asked, base_url=HOME).json
    assert frame(said["html"])["src"] == f"{HOME}atlas/?from=1968&embed=1"
    asked = {"url": HOME}
    assert server.get("/atlas/oembed", query_string=asked, base_url=HOME).status_code == 404


def test_a_pinned_view_stays_pinned(atlas: Atlas) -> None:
    view, _ = parse("pin=1.0.0-0123456789ab", atlas.numbers)
    shown = card(atlas, view, HOME)
    assert "pin=" in shown.query
    assert "pin=" in shown.framed


def test_a_foreign_address_raises() -> None:
    with pytest.raises(RefusedError) as refused:
        oembed.own("http://other.example/", HOME)
    assert refused.value.status == 404


def test_html_in_the_answer_is_escaped_once() -> None:
    shown = Card(HOME, "A & B", "", "", "embed=1&from=1", "en_GB", ())
    html = str(oembed.fields(shown, (None, None))["html"])
    assert "A &amp; B" in html
    assert unescape(html).count("embed=1&from=1") == 1
