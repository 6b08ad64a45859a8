"""Pictures and sounds of a collection: served by their content, and by no path of a request."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard.app import create_app
from dashboard.contract.columns import Atlas
from dashboard.payload import atlases
from dashboard.settings import Settings
from events.load import load
from tests.browser import folders
from tests.dashboard.server.test_http import policy
from tests.media import PICTURE, SOUND, add, png, wav

FAIR = {"event_id": "fair", "credit": "Class 7b"}
FILES = {"harbour.png": png(), "bells.wav": wav()}
ELSEWHERE = {
    **FAIR,
    "kind": "image",
    "alt": "Stalls",
    "url": "https://photos.example.org:8080/a.png",
}


def collection(folder: Path, rows: Sequence[Mapping[str, str]]) -> Path:
    folders.write(folder, events=[{"id": "fair", "title": "A fair", "at": "bamako"}])
    return add(folder, rows, FILES)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return collection(tmp_path / "class", [{**FAIR, **PICTURE}, {**FAIR, **SOUND}])


@pytest.fixture
def client(folder: Path) -> FlaskClient:
    return create_app(load(folder), Settings()).server.test_client()


@pytest.fixture
def atlas(folder: Path) -> Atlas:
    return atlases(load(folder))["en"]


def test_a_page_knows_where_each_file_is_and_how_large(atlas: Atlas) -> None:
    media = atlas.numbers["media"]
    assert media["event"] == [0, 0]
    assert media["kind"] == ["image", "sound"]
    assert (media["width"], media["height"]) == ([24, 0], [16, 0])
    assert atlas.texts["media"]["alt"][0] == "Boats at a quay"


def test_a_file_is_sent_as_what_it_is_and_kept_for_ever(client: FlaskClient, atlas: Atlas) -> None:
    for address, body, kind in zip(
        atlas.numbers["media"]["address"], FILES.values(), ("image/png", "audio/wav"), strict=True
    ):
        response = client.get(f"/{address}")
        assert response.data == body
        assert response.content_type == kind
        assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert response.headers["X-Content-Type-Options"] == "nosniff"


def test_a_sound_is_sent_from_where_it_is_asked_for(client: FlaskClient, atlas: Atlas) -> None:
    _, address = atlas.numbers["media"]["address"]
    part = client.get(f"/{address}", headers={"Range": "bytes=8-11"})
    assert (part.status_code, part.data) == (206, b"WAVE")
    assert part.headers["Content-Range"] == f"bytes 8-11/{len(FILES['bells.wav'])}"
    assert "immutable" in part.headers["Cache-Control"]
    beyond = client.get(f"/{address}", headers={"Range": "bytes=999999-"})
    assert beyond.status_code == 416


@pytest.mark.parametrize(
    "address",
    ["/media/harbour.png", "/media/", "/media/..%2fevents.csv", "/media/000000000000.png"],
)
def test_no_other_address_leads_to_a_file(client: FlaskClient, address: str) -> None:
    assert client.get(address).status_code == 404


def test_a_file_that_has_changed_is_no_longer_at_its_address(
    client: FlaskClient, atlas: Atlas, folder: Path
) -> None:
    address = f"/{atlas.numbers['media']['address'][0]}"
    held = folder / "media" / "harbour.png"
    held.write_bytes(png(colour=(9, 9, 9)))
    assert client.get(address).status_code == 404
    held.unlink()
    assert client.get(address).status_code == 404


def test_a_page_may_show_its_own_pictures_and_sounds_and_no_others(client: FlaskClient) -> None:
    held = policy(client.get("/"))
    assert held["img-src"] == held["media-src"] == ["'self'", "data:", "blob:"]


@pytest.mark.parametrize(
    ("fetch", "more"), [("", []), ("yes", ["https://photos.example.org:8080"])]
)
def test_another_site_is_asked_only_where_the_collection_says_so(
    tmp_path: Path, fetch: str, more: list[str]
) -> None:
    folder = collection(tmp_path / "class", [{**ELSEWHERE, "fetch": fetch}])
    page = create_app(load(folder), Settings()).server.test_client().get("/")
    assert policy(page)["img-src"] == ["'self'", "data:", "blob:", *more]
    assert policy(page)["default-src"] == ["'self'"]


def test_the_first_response_shows_them_without_a_script(client: FlaskClient, atlas: Atlas) -> None:
    html = client.get("/?event=fair").text
    picture, sound = atlas.numbers["media"]["address"]
    assert f'<img src="{picture}" alt="Boats at a quay" width="24" height="16"' in html
    assert f'<audio src="{sound}" controls preload="none"' in html
    assert "Three bells, then a voice: “Now.”" in html
    assert "autoplay" not in html
    assert 'rel="preload" as="script" href="media.' in html
    assert 'href="media.' not in client.get("/").text


def test_what_is_not_translated_says_its_language(folder: Path) -> None:
    descriptor = json.loads((folder / "datapackage.json").read_text("utf-8"))
    told = json.dumps({**descriptor, "languages": ["en", "fr"]})
    (folder / "datapackage.json").write_text(told, "utf-8")
    (folder / "events.fr.csv").write_text("id,title\nfair,Une fête\n", "utf-8")
    rows = "event_id,of,alt\nfair,,\n"
    (folder / "media.fr.csv").write_text(rows, "utf-8")
    html = (
        create_app(load(folder), Settings()).server.test_client().get("/?event=fair&lang=fr").text
    )
    assert 'alt="Boats at a quay" lang="en"' in html
    assert atlases(load(folder))["fr"].texts["original"]["alt"] == [0, 1]


def test_a_collection_without_any_says_no_word_of_them() -> None:
    words = {"media.title", "media.enlarge"}
    assert not words & {*atlases(load())["en"].texts["words"]}


def test_one_with_some_does(atlas: Atlas) -> None:
    assert "media.enlarge" in atlas.texts["words"]
