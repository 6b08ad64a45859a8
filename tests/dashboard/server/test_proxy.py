"""The atlas behind other servers, which may keep its prefix or cut it off."""

from __future__ import annotations

import re
from typing import Any

import pytest
from werkzeug.exceptions import NotFound
from werkzeug.middleware.dispatcher import DispatcherMiddleware
from werkzeug.test import Client

from dashboard.app import create_app
from dashboard.settings import Settings
from events.load import load

FORWARDED = {
    "X-Forwarded-For": "192.0.2.1",
    "X-Forwarded-Proto": "https",
    "X-Forwarded-Host": "atlas.example",
    "X-Forwarded-Prefix": "/atlas",
}


def server(**settings: Any) -> Any:
    return create_app(load(), Settings(**settings)).server


@pytest.fixture(scope="module")
def under_atlas() -> Any:
    return server(url_prefix="/atlas/")


@pytest.fixture(scope="module")
def trusting() -> Client:
    return Client(server(url_prefix="/atlas/", trusted_proxies=1))


@pytest.fixture(scope="module")
def known() -> Client:
    return Client(server(hosts="atlas.example .school.example"))


def canonical(page: str) -> str:
    return re.findall(r'rel="canonical" href="([^"]+)"', page)[0]


class TestMounted:
    """A server that splits the prefix off and says so, as WSGI has it."""

    @pytest.fixture
    def client(self, under_atlas: Any) -> Client:
        return Client(DispatcherMiddleware(NotFound(), {"/atlas": under_atlas}))

    def test_the_page_and_all_its_files_are_found(self, client: Client) -> None:
        page = client.get("/atlas/").text
        files = re.findall(r'(?:src|href)="(/[^"]+)"', page)
        more = ["_dash-layout", "_dash-dependencies", "thumbnail.png", "healthz"]
        assert all(file.startswith("/atlas/") for file in files)
        for file in [*files, *(f"/atlas/{name}" for name in more)]:
            assert client.get(file, buffered=True).status_code == 200, file

    def test_it_knows_its_address(self, client: Client) -> None:
        page = client.get("/atlas/?from=1968", base_url="http://atlas.example").text
        assert canonical(page) == "http://atlas.example/atlas/?from=1968"

    def test_what_is_not_there_is_not_found(self, client: Client) -> None:
        assert client.get("/atlas/nothing").status_code == 404
        assert client.get("/").status_code == 404


class TestForwarded:
    """A proxy that cuts the prefix off and tells it in a header."""

    def test_a_trusted_proxy_is_believed(self, trusting: Client) -> None:
        answer = trusting.get("/?from=1968", headers=FORWARDED)
        assert answer.status_code == 200
        assert canonical(answer.text) == "https://atlas.example/atlas/?from=1968"

    def test_oembed_answers_for_the_public_address(self, trusting: Client) -> None:
        asked = {"url": "https://atlas.example/atlas/"}
        said = trusting.get("/oembed", query_string=asked, headers=FORWARDED).json
        assert 'src="https://atlas.example/atlas/?embed=1"' in said["html"]

    def test_a_proxy_may_keep_the_prefix_and_tell_it(self, trusting: Client) -> None:
        assert trusting.get("/atlas/", headers=FORWARDED).status_code == 200

    def test_only_the_nearest_proxies_are_believed(self, trusting: Client) -> None:
        forged = {**FORWARDED, "X-Forwarded-Host": "evil.example, atlas.example"}
        assert "evil" not in trusting.get("/", headers=forged).text

    def test_nobody_is_believed_by_default(self, under_atlas: Any) -> None:
        page = Client(under_atlas).get("/atlas/", headers=FORWARDED).text
        assert canonical(page) == "http://localhost/atlas/"
        assert Client(under_atlas).get("/", headers=FORWARDED).status_code == 404


class TestHosts:
    """Names by which the atlas may be asked."""

    @pytest.mark.parametrize("host", ["atlas.example", "atlas.example:8050", "b.school.example"])
    def test_its_own_are_answered(self, known: Client, host: str) -> None:
        assert known.get("/", headers={"Host": host}).status_code == 200

    @pytest.mark.parametrize("host", ["evil.example", "atlas.example.evil", "a b", ""])
    def test_others_are_refused(self, known: Client, host: str) -> None:
        answer = known.get("/", headers={"Host": host})
        assert answer.status_code == 400
        assert "not known by this name" in answer.text

    def test_who_asks_for_its_health_may_call_it_anything(self, known: Client) -> None:
        assert known.get("/healthz", headers={"Host": "10.0.0.7"}).text == "OK"

    def test_a_forwarded_name_is_believed_of_a_trusted_proxy_only(self, known: Client) -> None:
        trusting = Client(server(hosts="atlas.example", trusted_proxies=1))
        for client, status in ((known, 400), (trusting, 200)):
            answer = client.get("/", headers={**FORWARDED, "Host": "inside"})
            assert answer.status_code == status
