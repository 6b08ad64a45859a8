"""The poster as a picture for sites that show no SVG."""

from __future__ import annotations

import struct
from dataclasses import replace

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from dashboard import thumbnail
from dashboard.app import create_app
from dashboard.payload import payload
from dashboard.settings import Settings
from dashboard.state import Camera, initial
from events.collection import load

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">{}</svg>'
TEXT = SVG.format('<text x="9" y="50">{}</text>')


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app(load(), Settings()).server.test_client()


def pixels(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG")
    return struct.unpack(">II", png[16:24])


def test_the_usual_size_is_that_of_cards(client: FlaskClient) -> None:
    response = client.get("/thumbnail.png")
    assert (response.status_code, response.mimetype) == (200, "image/png")
    assert pixels(response.data) == (1200, 630)


@pytest.mark.parametrize("size", [(100, 100), (300, 157), (333, 777), (1600, 1600)])
def test_every_size_is_exact(client: FlaskClient, size: tuple[int, int]) -> None:
    response = client.get("/thumbnail.png?width={}&height={}".format(*size))
    assert pixels(response.data) == size


@pytest.mark.parametrize("size", ["width=99", "height=1601", "width=x", "height=", "width=9e9"])
def test_other_sizes_are_refused(client: FlaskClient, size: str) -> None:
    response = client.get(f"/thumbnail.png?{size}")
    assert (response.status_code, response.mimetype) == (400, "text/plain")
    assert "a whole number from 100 to 1600, of pixels" in response.text


def test_it_shows_the_view(client: FlaskClient) -> None:
    def drawn(query: str) -> bytes:
        return client.get(f"/thumbnail.png?width=300&height=200&{query}").data

    views = ["", "from=1968&to=1991", "themes=military", "layers=", "view=14.5,-4,5"]
    assert len({drawn(query) for query in views}) == len(views)
    assert drawn("q=gold&embed=1&event=nothing") == drawn("")


class TestCaching:
    @pytest.fixture
    def first(self, client: FlaskClient) -> TestResponse:
        return client.get("/thumbnail.png?width=200&height=105")

    def test_it_may_be_kept_for_a_day(self, first: TestResponse) -> None:
        assert first.headers["Cache-Control"] == "public, max-age=86400"

    def test_what_has_not_changed_is_not_sent_again(
        self, client: FlaskClient, first: TestResponse
    ) -> None:
        etag = {"If-None-Match": first.headers["ETag"]}
        again = client.get("/thumbnail.png?width=200&height=105", headers=etag)
        assert (again.status_code, again.data) == (304, b"")

    def test_a_picture_is_drawn_once(
        self, client: FlaskClient, first: TestResponse, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(thumbnail, "png", None)
        again = client.get("/thumbnail.png?width=200&height=105&q=seen")
        assert again.data == first.data


def test_labels_need_no_font_of_the_machine() -> None:
    """Latin, accents and Cyrillic come from the packaged font, each as shapes of its own."""
    words = ["", "Bamako", "Ségou", "Бамако"]
    assert len({thumbnail.rasterise(TEXT.format(word), 200, 100) for word in words}) == len(words)


@pytest.mark.parametrize(("text", "packaged"), [("Ségou – Бамако…", True), ("باماكو", False)])
def test_other_letters_are_looked_for_on_the_machine(
    text: str, packaged: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = {}
    monkeypatch.setattr(
        thumbnail.resvg_py, "svg_to_bytes", lambda **options: asked.update(options) or b""
    )
    thumbnail.rasterise(TEXT.format(text), 200, 100)
    assert asked["skip_system_fonts"] is packaged


def test_a_narrow_picture_shows_as_much_ground(monkeypatch: pytest.MonkeyPatch) -> None:
    boxes, data = [], payload(load())
    monkeypatch.setattr(thumbnail, "rasterise", lambda svg, *_: boxes.append(box(svg)) or b"")
    view = replace(initial(data), view=Camera(14.5, -4, 5))
    for width in (300, 600, 1200):
        thumbnail.png(data, view, width, width // 2)
    assert boxes[1:] == [pytest.approx(boxes[0], abs=1)] * 2


def box(svg: str) -> list[float]:
    return [float(part) for part in svg.partition('viewBox="')[2].partition('"')[0].split()]
