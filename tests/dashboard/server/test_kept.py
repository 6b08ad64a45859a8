"""Pages are answered from memory: the same to everyone, and nobody's words to anybody else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import brotli
import pytest
from dash import Dash
from werkzeug.test import Client, TestResponse

from dashboard.server import compression, kept
from dashboard.server.kept import Kept

BROTLI = {"Accept-Encoding": "br"}
Asked = list[str]


class Counted:
    """Remembers for which queries an application had to work."""

    def __init__(self, application: Any) -> None:
        self.queries: Asked = []
        self._application = application

    def __call__(self, environ: Any, start_response: Any) -> Any:
        self.queries.append(environ["QUERY_STRING"])
        return self._application(environ, start_response)


@pytest.fixture
def counted(app: Dash) -> Counted:
    """The application without its memory, as it is behind it."""
    flask = app.server.wsgi_app._application._application  # type: ignore[attr-defined]
    return Counted(flask)


@pytest.fixture
def client(app: Dash, counted: Counted) -> Client:
    numbers = next(iter(app.atlases.values())).numbers  # type: ignore[attr-defined]
    return Client(Kept(counted, "/", numbers))


def canonical(response: TestResponse) -> str:
    return re.findall(r'rel="canonical" href="([^"]+)"', response.text)[0]


class TestNormalised:
    def test_a_view_is_made_once(self, client: Client, counted: Counted) -> None:
        first, again = client.get("/?from=1968"), client.get("/?from=1968")
        assert first.data == again.data
        assert counted.queries == ["from=1968"]

    @pytest.mark.parametrize(
        "query", ["from=1968&utm_source=a", "zzz=1&from=1968", "from=1968&to=x", "from=1968-01-01"]
    )
    def test_other_words_for_a_view_are_the_same_view(
        self, client: Client, counted: Counted, query: str
    ) -> None:
        client.get("/?from=1968")
        client.get(f"/?{query}")
        assert counted.queries == ["from=1968"]

    def test_views_that_differ_are_told_apart(self, client: Client, counted: Counted) -> None:
        assert client.get("/?from=1968").text != client.get("/?from=1969").text
        assert counted.queries == ["from=1968", "from=1969"]

    def test_a_very_long_query_is_answered_but_not_kept(
        self, client: Client, counted: Counted
    ) -> None:
        for _ in range(2):
            assert client.get(f"/?from=1968&x={'a' * kept.LONGEST}").status_code == 200
        assert len(counted.queries) == 2

    def test_bytes_that_are_no_text_are_a_view_too(self, client: Client) -> None:
        assert client.get("/?q=%ff%fe%00").status_code == 200


class TestNothingLeaks:
    def test_each_host_reads_its_own_address(self, client: Client) -> None:
        for host in ("atlas.example", "other.example:8050", "atlas.example"):
            page = client.get("/?from=1968", base_url=f"http://{host}/")
            assert canonical(page) == f"http://{host}/?from=1968"

    def test_a_scheme_is_part_of_the_address(self, client: Client) -> None:
        client.get("/", base_url="http://atlas.example/")
        assert canonical(client.get("/", base_url="https://atlas.example/")).startswith("https:")

    @pytest.mark.parametrize(
        "headers",
        [
            {"X-Forwarded-Host": "evil.example"},
            {"X-Forwarded-Proto": "gopher", "Forwarded": "host=evil.example"},
            {"Cookie": "evil.example", "Referer": "https://evil.example", "Accept-Language": "ru"},
            {"X-Original-URL": "/evil.example", "X-Rewrite-URL": "/evil.example"},
        ],
    )
    def test_no_header_of_a_visitor_comes_into_what_is_kept(
        self, client: Client, headers: dict[str, str]
    ) -> None:
        first = client.get("/?from=1968", headers=headers)
        assert "evil" not in first.text
        assert client.get("/?from=1968").data == first.data

    @pytest.mark.parametrize("host", ["a b", "evil.example/x", '"><script>', "x:99999", "a" * 300])
    def test_a_host_that_is_none_is_not_kept(
        self, client: Client, counted: Counted, host: str
    ) -> None:
        for _ in range(2):
            client.get("/?from=1968", headers={"Host": host})
        assert len(counted.queries) == 2

    def test_the_application_sees_nothing_else_of_a_request(self, app: Dash) -> None:
        seen: list[dict[str, Any]] = []

        def spy(environ: Any, start_response: Any) -> list[bytes]:
            seen.append(environ)
            start_response("404 NOT FOUND", [])
            return []

        numbers = next(iter(app.atlases.values())).numbers  # type: ignore[attr-defined]
        Client(Kept(spy, "/", numbers)).get("/", headers={"Cookie": "a=b", **BROTLI})
        headers = {name for name in seen[0] if name.startswith("HTTP_")}
        assert headers == {"HTTP_HOST", "HTTP_ACCEPT_ENCODING"}


class TestAnswers:
    @pytest.mark.parametrize("encoding", ["br", "gzip", ""])
    def test_what_is_kept_says_what_the_application_says(
        self, client: Client, counted: Counted, encoding: str
    ) -> None:
        accepts = {"Accept-Encoding": encoding}
        made = Client(counted).get("/?from=1968", headers=accepts)
        for response in (client.get("/?from=1968", headers=accepts) for _ in range(2)):
            assert response.status_code == 200
            told = {**response.headers, "Content-Length": made.headers["Content-Length"]}
            assert told == {name: made.headers[name] for name in told}
            assert made.headers.keys() - told.keys() <= {"Date"}
            assert int(response.headers["Content-Length"]) == len(response.data)

    def test_encodings_are_kept_apart(self, client: Client) -> None:
        plain = client.get("/").data
        assert client.get("/", headers=BROTLI).headers["Content-Encoding"] == "br"
        assert "Content-Encoding" not in client.get("/").headers
        assert len(brotli.decompress(client.get("/", headers=BROTLI).data)) == len(plain)

    @pytest.mark.parametrize("tags", ["{}", '"other", {}', "*"])
    def test_who_has_it_hears_that_it_is_the_same(self, client: Client, tags: str) -> None:
        etag = client.get("/", headers=BROTLI).headers["ETag"]
        answer = client.get("/", headers={**BROTLI, "If-None-Match": tags.format(etag)})
        assert (answer.status_code, answer.data) == (304, b"")
        assert answer.headers["ETag"] == etag
        assert answer.headers["Vary"] == "Accept-Encoding"
        assert "Content-Length" not in answer.headers

    def test_no_clock_is_asked(self, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
        etag = client.get("/?from=1971").headers["ETag"]
        monkeypatch.setattr("time.time", lambda: 0.0)
        answer = client.get("/?from=1971", headers={"If-None-Match": etag})
        assert answer.status_code == 304
        assert not {"Date", "Expires", "Last-Modified", "Age"} & {*answer.headers.keys()}

    def test_who_has_another_gets_it(self, client: Client) -> None:
        assert client.get("/", headers={"If-None-Match": '"other"'}).status_code == 200

    def test_head_tells_the_same_and_sends_nothing(self, client: Client) -> None:
        get, head = client.get("/", headers=BROTLI), client.head("/", headers=BROTLI)
        assert dict(head.headers) == dict(get.headers)
        assert head.data == b""

    def test_nothing_but_asking_is_answered_from_memory(self, client: Client) -> None:
        client.get("/")
        assert client.post("/").status_code == 405

    def test_what_was_not_found_is_not_kept(self, client: Client, counted: Counted) -> None:
        for _ in range(2):
            assert client.get("/nothing-here").status_code == 404
        assert len(counted.queries) == 2


class TestFiles:
    @pytest.fixture
    def style(self, client: Client) -> str:
        return re.findall(r'href="(/assets/style.css\?m=[0-9a-f]{12})"', client.get("/").text)[0]

    def test_what_has_a_fingerprint_is_read_once(
        self, client: Client, counted: Counted, style: str
    ) -> None:
        before = len(counted.queries)
        assert client.get(style).data == client.get(style).data
        assert len(counted.queries) == before + 1

    def test_no_other_query_fills_the_memory(self, client: Client, counted: Counted) -> None:
        before = len(counted.queries)
        for _ in range(2):
            for query in ("m=zzz", "x=000000000000", "m=000000000000"):
                client.get(f"/assets/style.css?{query}", buffered=True)
        assert len(counted.queries) == before + 6


class TestSmallest:
    @pytest.fixture(autouse=True)
    def at_once(self, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
        monkeypatch.setattr(kept.polishing, "later", lambda work: work())
        return iter(())

    def test_what_is_asked_for_often_becomes_smaller(self, client: Client) -> None:
        first = client.get("/", headers=BROTLI)
        for _ in range(kept.OFTEN):
            last = client.get("/", headers=BROTLI)
        assert len(last.data) < len(first.data)
        assert brotli.decompress(last.data) == brotli.decompress(first.data)
        assert last.headers["ETag"] == first.headers["ETag"]

    def test_smallest_is_what_brotli_can(self) -> None:
        text = b"To be or not to be, " * 100
        quick = brotli.compress(text, quality=compression.QUICK)
        assert compression.smallest(quick) == brotli.compress(text, quality=11)
