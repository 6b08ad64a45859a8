"""One page and cacheable files: what the server says with each of them."""

from __future__ import annotations

import gzip
import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import brotli
import dash
import pytest
from dash import Dash, Input, Output, dcc, html
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from dashboard.app import create_app
from dashboard.server import compression, http
from dashboard.server.first import INLINE, inline
from dashboard.settings import Settings
from events.collection import Collection

ASKED_FIRST = {
    "Origin": "null",
    "Access-Control-Request-Method": "GET",
    "Access-Control-Request-Headers": "content-type",
}
STYLE = "body { margin: 0 }\n" * 100


class Client(FlaskClient):
    """Closes each response, as a server does."""

    def open(self, *args: Any, **options: Any) -> TestResponse:
        return super().open(*args, **{**options, "buffered": True})


def small_app(folder: Path, settings: Settings) -> Dash:
    """An app with an asset, a figure and an inline script."""
    (folder / "style.css").write_text(STYLE)
    app = Dash(
        "small",
        title="Small",
        assets_folder=str(folder),
        url_base_pathname=settings.url_prefix,
        health_endpoint="healthz",
    )
    app.layout = html.Div([dcc.Graph(id="map"), dcc.Store(id="payload", data=list(range(1000)))])
    app.clientside_callback(
        "function (data) { return {}; }", Output("map", "figure"), Input("payload", "data")
    )
    app.server.test_client_class = Client
    http.register(app, settings)
    return app


@pytest.fixture
def client(tmp_path: Path) -> FlaskClient:
    return small_app(tmp_path, Settings()).server.test_client()


def policy(response: TestResponse) -> dict[str, list[str]]:
    header = response.headers["Content-Security-Policy"]
    return {name: values for name, *values in (part.split() for part in header.split("; "))}


def addresses(client: FlaskClient) -> list[str]:
    """What the page asks for by itself."""
    return re.findall(r'(?:src|href)="([^"]+)"', client.get("/").text)


def style(client: FlaskClient) -> str:
    return next(address for address in addresses(client) if "style.css" in address)


def component(client: FlaskClient) -> str:
    return next(address for address in addresses(client) if "dash_renderer" in address)


class TestEveryResponse:
    @pytest.fixture(params=["/", "/_dash-layout", "/_dash-dependencies", "/nothing", "/healthz"])
    def response(self, client: FlaskClient, request: pytest.FixtureRequest) -> TestResponse:
        return client.get(request.param)

    def test_asks_browsers_to_load_nothing_from_elsewhere(self, response: TestResponse) -> None:
        for name, values in policy(response).items():
            assert not any("//" in value or value == "*" for value in values), name

    def test_guards_types_and_keeps_visitors_private(self, response: TestResponse) -> None:
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert response.headers["Referrer-Policy"] == "no-referrer"
        assert "Set-Cookie" not in response.headers

    def test_can_be_framed_anywhere(self, response: TestResponse) -> None:
        assert "X-Frame-Options" not in response.headers
        assert "frame-ancestors" not in policy(response)

    def test_lets_nobody_send_more_than_is_asked_about(self, response: TestResponse) -> None:
        assert "Access-Control-Allow-Headers" not in response.headers
        assert "Access-Control-Allow-Credentials" not in response.headers


class TestOtherOrigins:
    """A page in a sandboxed frame is a stranger to its own files."""

    def test_files_may_be_read(self, client: FlaskClient) -> None:
        for address in ("/_dash-layout", "/_dash-dependencies", style(client), component(client)):
            response = client.get(address, headers={"Origin": "null"})
            assert response.headers["Access-Control-Allow-Origin"] == "*", address

    @pytest.mark.parametrize("address", ["/", "/?from=1968", "/nothing"])
    def test_pages_may_not(self, client: FlaskClient, address: str) -> None:
        response = client.get(address, headers={"Origin": "https://school.example"})
        assert "Access-Control-Allow-Origin" not in response.headers

    def test_a_browser_that_asks_first_hears_what_dash_sends(self, client: FlaskClient) -> None:
        response = client.options("/_dash-layout", headers=ASKED_FIRST)
        assert response.status_code == 200
        assert response.headers["Access-Control-Allow-Origin"] == "*"
        assert response.headers["Access-Control-Allow-Headers"] == "Content-Type"

    def test_about_the_page_it_hears_nothing(self, client: FlaskClient) -> None:
        response = client.options("/", headers=ASKED_FIRST)
        assert not [name for name, _ in response.headers if name.startswith("Access-Control")]

    def test_dash_sends_no_other_header_that_is_asked_about(self) -> None:
        """Browsers let `Accept` pass; the token is read from a cookie, which nobody sets."""
        build = Path(str(dash.__file__)).parent / "dash-renderer" / "build"
        script = (build / "dash_renderer.min.js").read_text("utf-8")
        headers = set(re.findall(r'headers:\{(Accept:"[^"]*","Content-Type":"[^"]*")\}', script))
        assert headers == {'Accept:"application/json","Content-Type":"application/json"'}


def hashed(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def inline_hashes(page: TestResponse) -> list[str]:
    html_text = re.sub(r"<!--.*?-->", "", page.text, flags=re.S)
    inline = re.findall(r"<script(?![^>]*(?:src|json))[^>]*>(.+?)</script>", html_text, re.S)
    return [hashed(text) for text in inline]


@pytest.fixture(scope="module")
def atlas_app(collection: Collection) -> Dash:
    return create_app(collection, Settings())


class TestPolicy:
    def test_is_strict(self, client: FlaskClient) -> None:
        stated = policy(client.get("/"))
        assert stated.pop("script-src")[0] == "'self'"
        assert stated == {
            "default-src": ["'self'"],
            "worker-src": ["'self'", "blob:"],
            "connect-src": ["'self'", "blob:"],
            "style-src": ["'self'", "'unsafe-inline'"],
            "img-src": ["'self'", "data:", "blob:"],
            "media-src": ["'self'", "data:", "blob:"],
            "object-src": ["'none'"],
            "base-uri": ["'none'"],
            "form-action": ["'none'"],
        }

    def test_allows_just_the_inline_scripts_of_the_page(self, client: FlaskClient) -> None:
        page = client.get("/")
        assert len(inline_hashes(page)) == 2
        ours = set(inline_hashes(page)) | {hashed(inline(name)) for name in INLINE}
        assert set(policy(page)["script-src"][1:]) == ours

    @pytest.mark.parametrize("name", INLINE)
    def test_allows_the_scripts_of_the_first_response(self, atlas_app: Dash, name: str) -> None:
        page = atlas_app.server.test_client().get("/")
        assert hashed(inline(name)) in inline_hashes(page)
        assert set(policy(page)["script-src"][1:]) == set(inline_hashes(page))

    def test_names_the_frames_of_the_settings(self, tmp_path: Path) -> None:
        settings = Settings(frame_ancestors="'self' https://school.example")
        page = small_app(tmp_path, settings).server.test_client().get("/")
        assert policy(page)["frame-ancestors"] == ["'self'", "https://school.example"]


class TestRoutes:
    @pytest.mark.parametrize(
        "path",
        [
            "/nothing-here",
            "/a/b/c",
            "/assets/nothing.js",
            "/_dash-component-suites/dash/nothing.js",
            "/_dash-component-suites/nothing/x.js",
        ],
    )
    def test_an_unknown_path_is_not_found(self, client: FlaskClient, path: str) -> None:
        response = client.get(path)
        assert response.status_code == 404
        assert 'href="/"' in response.text

    def test_the_server_answers_no_callback(self, client: FlaskClient) -> None:
        assert client.post("/_dash-update-component", json={}).status_code == 404

    def test_health(self, client: FlaskClient) -> None:
        response = client.get("/healthz")
        assert (response.status_code, response.text) == (200, "OK")

    def test_a_query_belongs_to_the_page(self, client: FlaskClient) -> None:
        assert client.get("/?from=1968&to=1991").status_code == 200

    def test_a_prefix_moves_everything(self, tmp_path: Path) -> None:
        settings = Settings(url_prefix="/mali/")
        client = small_app(tmp_path, settings).server.test_client()
        assert client.get("/").status_code == 404
        assert client.get("/mali/").status_code == 200
        assert client.get("/mali/healthz").text == "OK"
        assert 'href="/mali/"' in client.get("/mali/nothing").text
        assert all(
            client.get(address).status_code == 200
            for address in re.findall(r'(?:src|href)="([^"]+)"', client.get("/mali/").text)
        )


class TestCaching:
    def test_fingerprinted_files_are_kept_for_ever(self, client: FlaskClient) -> None:
        named = f"/assets/style.css?m={sha256(STYLE.encode()).hexdigest()[:12]}"
        for address in (named, component(client)):
            cache = client.get(address).headers["Cache-Control"]
            assert cache == "public, max-age=31536000, immutable"

    @pytest.mark.parametrize(
        "address",
        [
            "/",
            "/_dash-layout",
            "/_dash-dependencies",
            "/assets/style.css",
            "/assets/style.css?m=000000000000",
            "/nothing",
        ],
    )
    def test_everything_else_is_asked_for_again(self, client: FlaskClient, address: str) -> None:
        assert client.get(address).headers["Cache-Control"] == "no-cache"

    @pytest.mark.parametrize("encoding", ["br", "gzip", "identity"])
    @pytest.mark.parametrize(
        "address", ["/", "/_dash-layout", "/_dash-dependencies", "/assets/style.css"]
    )
    def test_what_has_not_changed_is_not_sent_again(
        self, client: FlaskClient, address: str, encoding: str
    ) -> None:
        accepts = {"Accept-Encoding": encoding}
        first = client.get(address, headers=accepts)
        again = client.get(address, headers={**accepts, "If-None-Match": first.headers["ETag"]})
        assert (first.status_code, again.status_code) == (200, 304)
        assert again.data == b""

    @pytest.mark.parametrize("address", ["/_dash-layout", "/assets/style.css"])
    def test_another_content_is_sent(self, client: FlaskClient, address: str) -> None:
        assert client.get(address, headers={"If-None-Match": '"other"'}).status_code == 200

    def test_views_of_one_page_differ(self, client: FlaskClient) -> None:
        """The token that Dash writes into each page is no difference."""
        assert client.get("/").data != client.get("/").data
        assert client.get("/").headers["ETag"] == client.get("/").headers["ETag"]

    def test_head_tells_the_same(self, client: FlaskClient) -> None:
        head, get = client.head("/_dash-layout"), client.get("/_dash-layout")
        assert head.headers["ETag"] == get.headers["ETag"]
        assert head.data == b""

    @pytest.mark.parametrize(
        "path",
        ["/assets/nothing.js?m=0", "/_dash-component-suites/dash/nothing.v4m0.js"],
    )
    def test_a_missing_file_is_not_missing_for_ever(self, client: FlaskClient, path: str) -> None:
        response = client.get(path)
        assert response.status_code == 404
        assert response.headers["Cache-Control"] == "no-cache"


class TestCompression:
    @pytest.fixture
    def compressed(self, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
        """Sizes of what was given to brotli."""
        sizes: list[int] = []
        compress = brotli.compress

        def counted(data: bytes, **options: Any) -> bytes:
            sizes.append(len(data))
            return compress(data, **options)

        monkeypatch.setattr(brotli, "compress", counted)
        yield sizes

    @pytest.mark.parametrize("address", ["/", "/_dash-layout", "/assets/style.css"])
    @pytest.mark.parametrize(
        ("encoding", "unpack"), [("br", brotli.decompress), ("gzip", gzip.decompress)]
    )
    def test_text_is_compressed(
        self, client: FlaskClient, address: str, encoding: str, unpack: Any
    ) -> None:
        plain = client.get(address).data
        response = client.get(address, headers={"Accept-Encoding": encoding})
        assert response.headers["Content-Encoding"] == encoding
        assert "Accept-Encoding" in response.headers["Vary"]
        assert len(response.data) < len(plain) / 1.5
        assert len(unpack(response.data)) == len(plain)

    def test_browsers_get_brotli(self, client: FlaskClient) -> None:
        response = client.get("/", headers={"Accept-Encoding": "gzip, deflate, br, zstd"})
        assert response.headers["Content-Encoding"] == "br"

    def test_who_cannot_unpack_gets_plain_text(self, client: FlaskClient) -> None:
        response = client.get("/assets/style.css")
        assert "Content-Encoding" not in response.headers
        assert response.text == STYLE

    def test_a_file_is_compressed_once(self, client: FlaskClient, compressed: list[int]) -> None:
        first, again = (
            client.get("/assets/style.css", headers={"Accept-Encoding": "br"}) for _ in range(2)
        )
        assert first.data == again.data
        assert compressed == [len(STYLE)]

    def test_a_changed_file_is_not_mixed_up_with_the_old_one(
        self, client: FlaskClient, tmp_path: Path
    ) -> None:
        accepts = {"Accept-Encoding": "br"}
        client.get("/assets/style.css", headers=accepts)
        (tmp_path / "style.css").write_text(STYLE.replace("0", "1"))
        body = client.get("/assets/style.css", headers=accepts).data
        assert brotli.decompress(body).decode() == STYLE.replace("0", "1")

    def test_files_are_kept_within_their_room(self) -> None:
        kept = compression.KeptBodies()
        for number in range(20):
            kept.set(f"br;{number}", b"x" * 1_000_000)
        held = [number for number in range(20) if kept.get(f"br;{number}")]
        assert held == [*range(4, 20)]

    def test_a_file_is_as_small_as_can_be_and_a_page_is_there_at_once(
        self, client: FlaskClient
    ) -> None:
        def sent(address: str) -> bytes:
            return client.get(address, headers={"Accept-Encoding": "br"}).data

        for address, quality in (("/assets/style.css", 11), ("/?from=1960", compression.QUICK)):
            body = sent(address)
            assert body == brotli.compress(brotli.decompress(body), quality=quality)

    def test_pages_do_not_fill_the_memory(self, client: FlaskClient, compressed: list[int]) -> None:
        kept = compression.KeptBodies()
        kept.set("br;", b"page")
        assert kept.get("br;") is None
        for year in range(1960, 1963):
            client.get(f"/?from={year}", headers={"Accept-Encoding": "br"})
        assert len(compressed) == 3
