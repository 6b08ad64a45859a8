"""The poster as a picture for sites that show no SVG."""

from __future__ import annotations

import struct

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from dashboard.server import thumbnail


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
    views += ["q=gold", "place=bamako", "event=coup-1968"]
    assert len({drawn(query) for query in views}) == len(views)
    assert drawn("show=panel&embed=1&event=nothing&play=1") == drawn("")


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
        again = client.get("/thumbnail.png?width=200&height=105&play=1")
        assert again.data == first.data
