"""Only our own page may ask the workshop, and only where it is open."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from dashboard.app import create_app
from dashboard.settings import Settings
from dashboard.workshop import limits
from dashboard.workshop.app import beside, create_workshop
from dashboard.workshop.taking import taken
from events.collection import Collection

OURS = {"X-Atlas-Workshop": "1"}
DRAFT = {
    "draft": 1,
    "meta": {},
    "columns": [{"name": name, "field": name} for name in ("id", "title", "date", "place")],
    "tables": {
        "events": [
            {"key": "a", "cells": {"id": "a", "title": "A bridge", "date": "May 1961"}},
            {"key": "b", "cells": {"id": "b", "title": "A school", "date": "the day it rained"}},
        ]
    },
    "sources": [],
}


@pytest.fixture(scope="module")
def client(collection: Collection) -> Iterator[FlaskClient]:
    app = create_app(collection, Settings(url_prefix="/atlas/"))
    beside(app, Settings(url_prefix="/atlas/"))
    with app.server.test_client() as client:
        yield client


def test_the_page_is_there_and_the_atlas_shows_the_way(client: FlaskClient) -> None:
    page = client.get("/atlas/workshop/")
    assert page.status_code == 200
    assert "dash_ag_grid" in page.text
    assert "script-src 'self'" in page.headers["Content-Security-Policy"]
    assert "unsafe-eval" not in page.headers["Content-Security-Policy"]
    assert 'data-workshop="workshop/"' in client.get("/atlas/").text
    assert client.get("/atlas/workshop").headers["Location"] == "/atlas/workshop/"


def test_the_atlas_beside_asks_for_nothing_that_only_the_workshop_needs(
    client: FlaskClient,
) -> None:
    assert client.get("/atlas/workshop/").status_code == 200
    atlas = client.get("/atlas/").text
    assert "dash_ag_grid" not in atlas


def test_it_answers_for_all_of_its_files_before_anybody_asks() -> None:
    """Dash names them at the first request, while the second one may already ask for one."""
    named = create_workshop(Settings()).registered_paths
    assert "async-community.js" in named["dash_ag_grid"]
    assert any("dash_renderer" in path for path in named["dash"])


def test_where_it_is_closed_there_is_neither_page_nor_way(collection: Collection) -> None:
    client = create_app(collection, Settings()).server.test_client()
    assert client.get("/workshop/").status_code == 404
    assert "data-workshop" not in client.get("/").text


@pytest.mark.parametrize("lang", ["en", "fr", "ru"])
def test_the_layout_speaks_the_language_of_the_page(client: FlaskClient, lang: str) -> None:
    layout = client.get(f"/atlas/workshop/_dash-layout?lang={lang}")
    assert layout.status_code == 200
    assert f'lang="{lang}"' in client.get(f"/atlas/workshop/?lang={lang}").text


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {**OURS, "Sec-Fetch-Site": "cross-site"},
        {**OURS, "Sec-Fetch-Site": "same-site"},
    ],
)
def test_nobody_else_may_ask(client: FlaskClient, headers: dict[str, str]) -> None:
    answer = client.post("/atlas/workshop/look", json={"draft": DRAFT}, headers=headers)
    assert (answer.status_code, answer.get_json()["error"]) == (403, "ask.foreign")


def test_no_other_origin_may_read_an_answer(client: FlaskClient) -> None:
    answer = client.post("/atlas/workshop/look", json={"draft": DRAFT}, headers=OURS)
    assert answer.status_code == 200
    assert "Access-Control-Allow-Origin" not in answer.headers
    assert answer.headers["Cache-Control"] == "no-store"


def test_what_is_understood_is_told(client: FlaskClient) -> None:
    answer = client.post(
        "/atlas/workshop/look?lang=en", json={"draft": DRAFT}, headers=OURS
    ).get_json()
    bridge, school = answer["understood"]
    assert (bridge["edtf"], bridge["said"]["fr"], bridge["shown"]) == ("1961-05", "mai 1961", True)
    assert (school["edtf"], school["shown"]) == ("", False)
    wrong = [one for one in answer["remarks"] if one["kind"] != "note"]
    assert {one["key"] for one in wrong} == {"b"}
    assert "date" in {one["column"] for one in wrong}


def test_what_nobody_has_named_is_called_so_in_the_language_of_the_page(
    client: FlaskClient,
) -> None:
    nameless = {**DRAFT, "meta": {}}
    for lang, title in (("en", "Without a title"), ("fr", "Sans titre"), ("ru", "Без названия")):
        path = f"/atlas/workshop/look?lang={lang}"
        shown = client.post(path, json={"draft": nameless}, headers=OURS).get_json()["shown"]
        assert shown["texts"]["title"] == title


@pytest.mark.parametrize(
    ("lang", "group", "fault"),
    [
        ("en", "not read as a date", "None; expected an object"),
        ("fr", "pas compris comme une date", "None\u202f; attendu\u00a0: un objet"),
        ("ru", "не прочитано как дата", "None; ожидается объект"),
    ],
)
def test_remarks_and_refusals_speak_the_language_of_the_page(
    client: FlaskClient, lang: str, group: str, fault: str
) -> None:
    for asked in ({"draft": DRAFT}, {"draft": DRAFT, "keys": ["b"]}):
        path = f"/atlas/workshop/{'rows' if 'keys' in asked else 'look'}?lang={lang}"
        remarks = client.post(path, json=asked, headers=OURS).get_json()["remarks"]
        assert group in [one["group"] for one in remarks]
    broken = {"draft": {**DRAFT, "sources": [{}]}}
    refused = client.post(f"/atlas/workshop/look?lang={lang}", json=broken, headers=OURS)
    assert fault in refused.get_json()["text"]


def test_a_file_is_read_step_by_step(client: FlaskClient) -> None:
    table = b"title;date;place\nA bridge;1961-05;\n"
    answer = client.post("/atlas/workshop/read?name=my.csv", data=table, headers=OURS)
    *steps, last = [json.loads(line) for line in answer.text.splitlines()]
    assert [one["step"] for one in steps] == ["reading", "columns", "dates", "places", "tables"]
    assert last["draft"]["tables"]["events"][0]["cells"]["title"] == "A bridge"
    assert last["reading"]["format"] == "CSV"
    assert last["reading"]["rows"] == 1


@pytest.mark.parametrize(
    ("lang", "why", "column"),
    [
        ("en", "the names of the columns again", "column read as title"),
        (
            "fr",
            "de nouveau les noms des colonnes",
            "colonne lue comme «\xa0Titre\xa0»",
        ),
    ],
)
def test_what_of_a_file_is_not_in_the_draft_is_told(
    client: FlaskClient, lang: str, why: str, column: str
) -> None:
    table = b"was;date\nA bridge;1961-05\nwas;date\nA fair;1962\n"
    answer = client.post(f"/atlas/workshop/read?name=my.csv&lang={lang}", data=table, headers=OURS)
    told = json.loads(answer.text.splitlines()[-1])
    assert told["reading"]["aside"] == [{"row": 3, "why": why}]
    assert column in [one["text"] for one in told["reading"]["remarks"]]
    assert column not in [one["text"] for one in told["remarks"]]


@pytest.mark.parametrize("lang", ["fr", "ru"])
def test_a_table_that_tells_no_language_is_in_that_of_the_page(
    client: FlaskClient, lang: str
) -> None:
    """Otherwise a French class would hand out a page that opens in English."""
    asked = f"/atlas/workshop/read?name=notre.csv&lang={lang}"
    answer = client.post(asked, data=b"titre;date\nUn pont;1961\n", headers=OURS)
    draft = json.loads(answer.text.splitlines()[-1])["draft"]
    assert draft["meta"]["languages"] == [lang]
    page = taken(draft, {}, "html", lang).content.decode()
    assert f'<html lang="{lang}"' in page


def test_a_file_that_is_none_is_refused_in_words(client: FlaskClient) -> None:
    answer = client.post("/atlas/workshop/read?name=a.docx", data=b"PK\x03\x04", headers=OURS)
    last = json.loads(answer.text.splitlines()[-1])
    assert last["error"] == "ask.refused"
    assert last["text"].startswith("a.docx: ")


@pytest.mark.parametrize("sent", [b"", b"[]", b"{", b"{}", b'{"draft": 2}', b'"\xff"'])
def test_a_draft_that_is_none_is_refused_in_words(client: FlaskClient, sent: bytes) -> None:
    answer = client.post("/atlas/workshop/look", data=sent, headers=OURS)
    assert (answer.status_code, answer.get_json()["error"]) == (422, "ask.refused")
    assert "\n" not in answer.get_json()["text"]


@pytest.mark.parametrize(
    ("name", "most"), [("a.csv", limits.FILE), ("a.zip", 3000), ("a.HTML", 3000)]
)
def test_what_is_too_large_is_refused_before_it_is_read(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, name: str, most: int
) -> None:
    monkeypatch.setattr(limits, "WHOLE_FILE", 3000)
    answer = client.post(f"/atlas/workshop/read?name={name}", data=b"x" * (most + 1), headers=OURS)
    assert (answer.status_code, answer.get_json()["error"]) == (413, "ask.large")


def test_what_is_not_there_is_told(client: FlaskClient) -> None:
    answer = client.get("/atlas/workshop/nothing-here")
    assert (answer.status_code, answer.get_json()["error"]) == (404, "ask.nothing")
