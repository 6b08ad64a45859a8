"""What files, the OGC API and refusals say in each language."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from io import BytesIO
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from openpyxl import load_workbook
from werkzeug.exceptions import default_exceptions

from dashboard.contract.files import languages
from dashboard.server import answers, words
from events.collection import Collection
from events.formats.writing.export import Export, whole
from events.formats.writing.registry import WRITERS, writer_of
from events.load import load
from events.translations import told_in

OWN = {
    lang: json.loads(files(words).joinpath(f"{lang}.json").read_text("utf-8"))
    for lang in languages()
}
OGC = [
    f"collections/{name}{part}"
    for name in ("events", "places")
    for part in ("", "/schema", "/items")
]
_VALUE = re.compile(r"{(\w+)}")


def taken(collection: Collection, lang: str) -> Export:
    """All of a collection, in a language."""
    return whole(told_in(collection, lang), lang, "", words.told(lang))


def test_every_language_says_the_same_of_the_same_values() -> None:
    first, *others = OWN.values()
    for other in others:
        assert other.keys() == first.keys()
        for key, text in first.items():
            assert text and {*_VALUE.findall(text)} == {*_VALUE.findall(other[key])}, key


def test_every_word_is_said_somewhere() -> None:
    code = "".join(
        path.read_text("utf-8")
        for room in ("events/formats/writing", "dashboard/server")
        for path in Path(room).rglob("*.*")
        if path.suffix in (".py", ".html")
    )
    asked = {*re.findall(r"[\"'`]([a-z]+\.[\w., -]+)[\"'{]", code)}
    begun = tuple({*re.findall(r"[\"'`]([a-z]+\.(?:[\w-]+\.)+){", code)})
    begun = (*begun, "refused.", "ogc.link.", "ogc.says.")
    assert [key for key in OWN["en"] if key not in asked and not key.startswith(begun)] == []


def test_english_files_say_what_the_formats_say_of_themselves() -> None:
    said = {key.rpartition(".")[2]: text for key, text in OWN["en"].items() if ".loses." in key}
    assert said.items() <= {writer.id: writer.loses for writer in WRITERS}.items()


@pytest.mark.parametrize(
    ("ending", "texts"),
    [
        (".kml", ("<b>Статус</b>: ", "утверждает", "точное место", "<b>лицензия</b>")),
        (".ics", ("Кто участвовал: ", "Утверждения:", "В календарь не входит")),
        (".timeline.json", ("<p>Источники</p>", "Статус: ", "На ленту времени не входит")),
    ],
)
def test_a_file_speaks_its_language_and_is_read_again(
    collection: Collection, tmp_path: Path, ending: str, texts: tuple[str, ...]
) -> None:
    content = writer_of(f"a{ending}").write(taken(collection, "ru"))
    path = tmp_path / f"a{ending}"
    path.write_bytes(content)
    said = content.decode().replace("\r\n ", "").replace("&lt;", "<").replace("&gt;", ">")
    for text in texts:
        assert text in said
    for text in ("Claims", "Who took part", "asserts<", "corroborated)", "cannot hold"):
        assert text not in said
    assert len(load(path).events) > len(collection.events) / 2


def test_a_workbook_has_its_sheets_in_its_language_and_is_read_again(
    collection: Collection, tmp_path: Path
) -> None:
    content = writer_of("a.xlsx").write(taken(collection, "fr"))
    book = load_workbook(BytesIO(content), read_only=True)
    assert book.sheetnames == ["Événements", "Lieux", "Affirmations", "Sources", "À propos"]
    about = dict(row[:2] for row in book["À propos"].iter_rows(values_only=True))
    assert about["non repris"] == OWN["fr"]["file.loses.xlsx"]
    assert about["cellules"] == OWN["fr"]["file.legend.cells"]
    (tmp_path / "a.xlsx").write_bytes(content)
    again = load(tmp_path / "a.xlsx").events
    assert [*again.index] == [*collection.events.index]


@pytest.mark.parametrize("status", answers.SAID)
def test_a_failure_is_a_page_in_the_language_of_its_reader(
    client: FlaskClient, status: int
) -> None:
    app = client.application
    error = default_exceptions[status]()
    with app.test_request_context("/", headers={"Accept": "text/html", "Accept-Language": "ru"}):
        page = app.make_response(app.handle_http_exception(error))
    text = page.get_data(as_text=True)
    assert (page.status_code, page.headers["Content-Language"]) == (status, "ru")
    said = OWN["ru"][f"refused.{status}"]
    assert f"<p>{said}</p>" in text and "<style>" in text
    with app.test_request_context("/"):
        plain = app.make_response(app.handle_http_exception(error))
    assert "<style>" not in plain.get_data(as_text=True)


def test_a_method_that_is_not_allowed_names_those_that_are(client: FlaskClient) -> None:
    answer = client.delete("/?lang=fr", headers={"Accept": "text/html"})
    assert (answer.status_code, answer.headers["Content-Language"]) == (405, "fr")
    assert "GET" in answer.headers["Allow"]


@pytest.mark.parametrize("path", ["", "api", "conformance", "collections", *OGC])
def test_pages_of_the_ogc_api_speak_the_language_of_their_reader(
    client: FlaskClient, path: str
) -> None:
    page = client.get(f"/ogc/{path}", query_string={"f": "html", "lang": "fr"}).text
    assert '<html lang="fr" dir="ltr">' in page
    assert "Ce document en " in page or path == "api" or path.endswith("schema")
    english = ("Collections of", "This document", "one by one", "is nowhere", "Where<", "What t")
    assert not [text for text in english if text in page]


def test_a_page_of_features_says_which_and_a_refusal_why(client: FlaskClient) -> None:
    items = "/ogc/collections/events/items?f=html&lang=ru"
    assert "1–2 из " in client.get(f"{items}&limit=2&theme=military").text
    refused = client.get(f"{items}&limit=many", headers={"Accept": "text/html"})
    assert (refused.status_code, refused.headers["Content-Language"]) == (400, "ru")
    assert "нужно целое число" in refused.text
    plain = client.get("/ogc/collections/events/items?lang=ru&limit=many")
    assert plain.headers["Content-Language"] == "en"
    assert "needs a whole number" in plain.get_json()["description"]
