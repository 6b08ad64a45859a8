"""The atlas' own files: named by content, kept for ever, the same for every language's page."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from typing import Any

import brotli
import pytest
from dash import Dash
from flask.testing import FlaskClient
from plotly.offline import get_plotlyjs_version

from dashboard.app import create_app
from dashboard.contract.columns import Atlas, Citations
from dashboard.payload import atlases
from dashboard.payload.citations import Citing
from dashboard.server import data
from dashboard.settings import Settings
from dashboard.view.state import initial
from events.collection import Collection
from geodata.ground import VERSION, pieces
from tests.dashboard.small import small


@pytest.fixture
def names(client: FlaskClient) -> dict[str, Any]:
    """Addresses of the files, as a page tells them."""
    return told(client.get("/").text)


def told(page: str) -> dict[str, Any]:
    found = re.findall(r'<script type="application/json" id="atlas-files">(.*?)</script>', page)
    read: dict[str, Any] = json.loads(found[0])
    return read


def test_the_finer_map_comes_in_pieces(client: FlaskClient, names: dict[str, Any]) -> None:
    ground = client.get(f"/{names['ground']}").json
    assert names["ground"] not in names["first"]
    name, box = next(iter(ground["levels"][0]["pieces"].items()))
    piece = client.get(f"/{ground['address'].replace('{id}', name)}")
    assert piece.json["box"] == box
    assert piece.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_a_piece_comes_packed(client: FlaskClient) -> None:
    address = f"/ground/{VERSION}/{next(iter(pieces()))}.json"
    packed = client.get(address, headers={"Accept-Encoding": "br"})
    assert packed.headers["Content-Encoding"] == "br"
    assert brotli.decompress(packed.data) == client.get(address).data


@pytest.mark.parametrize(
    ("address", "said"),
    [
        (f"/ground/{VERSION}/9-9999.json", "9-9999"),
        (f"/ground/older/{next(iter(pieces()))}.json", "older"),
    ],
    ids=["piece", "version"],
)
def test_a_piece_that_is_not_there_is_said(client: FlaskClient, address: str, said: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert said in answer.json["error"]
    assert answer.headers["Cache-Control"] == "no-cache"


def test_a_page_that_is_published_takes_the_pieces_that_it_lists(app: Dash, atlas: Atlas) -> None:
    held = app.files.taking(atlas, initial(atlas.numbers))  # type: ignore[attr-defined]
    ground = json.loads(held.content[held.ground])
    listed = {name for level in ground["levels"] for name in level["pieces"]}
    assert 0 < len(listed) < len(pieces())
    taken = {name for name in held.closer() if name.startswith(data.PIECES)}
    assert taken == {ground["address"].replace("{id}", name) for name in listed}
    assert held.names("en")["ground"] == held.ground
    assert app.files.ground not in held.content  # type: ignore[attr-defined]


def test_numbers_and_texts_are_those_of_the_collection(
    client: FlaskClient, names: dict[str, Any], atlas: Atlas
) -> None:
    assert client.get(f"/{names['payload']}").json == atlas.numbers
    assert client.get(f"/{names['texts']['en']}").json == atlas.texts
    assert client.get(f"/{names['live']}").json.keys() == {"data", "layout", "config", "areas"}
    assert client.get(f"/{names['live']}").json["areas"] == atlas.areas


def test_what_dash_asks_at_the_start_is_answered_by_files_too(
    client: FlaskClient, names: dict[str, Any]
) -> None:
    def answers(question: str) -> tuple[Any, Any]:
        return client.get(f"/{names['answers'][question]}").json, client.get(f"/{question}").json

    kept, asked = answers("_dash-layout")
    assert kept == asked
    kept, asked = answers("_dash-dependencies")
    assert [{**one, "hidden": False} for one in kept] == asked


def test_their_names_are_the_same_in_every_process(app: Dash) -> None:
    script = (
        "from dashboard.app import create_app; from dashboard.settings import Settings;"
        "from events.load import load; print(*create_app(load(), Settings()).files.content)"
    )
    other = "1" if os.environ.get("PYTHONHASHSEED") == "2" else "2"
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONHASHSEED": other},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == [*app.files.content]


def test_what_the_page_needs_first_is_named_for_the_script_in_it(names: dict[str, Any]) -> None:
    assert names["first"] == [names["payload"], names["texts"]["en"], *names["answers"].values()]


def test_plotly_comes_packed_and_as_it_is(client: FlaskClient, names: dict[str, Any]) -> None:
    plain = client.get(f"/{names['plotly']}")
    packed = client.get(f"/{names['plotly']}", headers={"Accept-Encoding": "br, gzip"})
    assert packed.headers["Content-Encoding"] == "br"
    assert packed.headers["Vary"] == plain.headers["Vary"] == "Accept-Encoding"
    assert brotli.decompress(packed.data) == plain.data
    assert "immutable" in packed.headers["Cache-Control"]


def test_citations_in_other_styles_are_made_when_somebody_asks(
    school: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    made = Citing.make

    def make(citing: Citing) -> Citations:
        asked.append(citing.lang)
        return made(citing)

    monkeypatch.setattr(Citing, "make", make)
    client = create_app(school, Settings()).server.test_client()
    name = told(client.get("/").text)["citations"]["fr"]
    assert asked == []
    said = [client.get(f"/{name}").json for _ in range(2)]
    assert asked == ["fr"]
    first = atlases(school)["fr"].texts
    assert said[0] == said[1]
    assert [*first["cite"]["styles"], *said[0]["styles"]] == [*first["styles"]]
    assert [*first["sources"]["cited"], *said[0]["sources"]] == [*first["styles"]]


def test_their_file_has_another_name_where_a_source_is_another(school: Collection) -> None:
    other = replace(school, sources={"a": {"id": "a", "type": "book", "title": "A"}})
    names = {Citing(one, lang).digest() for one in (school, other) for lang in ("en", "fr")}
    assert len(names) == 4
    assert Citing(school, "en").digest() in names


def test_it_is_the_version_that_the_python_package_draws_with(
    client: FlaskClient, names: dict[str, Any]
) -> None:
    head = client.get(f"/{names['plotly']}").text[:200]
    assert f"plotly.js (map - minified) v{get_plotlyjs_version()}" in head


def test_the_page_tells_of_them_before_our_script_runs(client: FlaskClient) -> None:
    page = client.get("/").text
    assert page.index('id="atlas-files"') < page.index("<script src=")


def test_addresses_are_relative_and_work_under_a_prefix(collection: Collection) -> None:
    client = create_app(collection, Settings(url_prefix="/atlas/")).server.test_client()
    names = told(client.get("/atlas/").text)
    assert re.fullmatch(r"payload\.[0-9a-f]{12}\.json", names["payload"])
    assert client.get(f"/atlas/{names['payload']}").status_code == 200


def test_they_are_kept_for_ever_and_read_by_everyone(
    client: FlaskClient, names: dict[str, Any]
) -> None:
    for name in (names["payload"], names["live"], names["ground"], *names["texts"].values()):
        response = client.get(f"/{name}", headers={"Accept-Encoding": "br"})
        assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert response.headers["Access-Control-Allow-Origin"] == "*"
        assert response.mimetype == "application/json"
        assert response.headers["Content-Encoding"] == "br"


def test_they_are_compressed_once(
    client: FlaskClient, names: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    brotlied = {"Accept-Encoding": "br"}
    first = client.get(f"/{names['payload']}", headers=brotlied).data
    monkeypatch.setattr(brotli, "compress", None)
    assert client.get(f"/{names['payload']}", headers=brotlied).data == first


def test_other_content_has_another_name() -> None:
    before = data.files({"en": small()}, {}, {})
    assert data.files({"en": small()}, {}, {}).names("en") == before.names("en")
    changed = small()
    changed.texts["title"] = "Another"
    after = data.files({"en": changed}, {}, {})
    assert after.texts != before.texts
    assert after.payload == before.payload


def test_all_languages_share_the_live_map_and_each_has_its_names_around_the_events() -> None:
    french = small()
    french.texts["lang"] = "fr"
    files = data.files({"en": small(), "fr": french}, {}, {})
    assert files.names("en")["live"] == files.names("fr")["live"]
    assert files.names("en")["context"] != files.names("fr")["context"]
    assert files.names("en")["texts"] == files.names("fr")["texts"] == files.texts
