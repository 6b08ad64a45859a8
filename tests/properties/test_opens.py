"""What `check` passes, `serve` and `publish` open, whatever the files hold."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlencode
from xml.etree import ElementTree

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from dashboard.app import create_app
from dashboard.contract.columns import Payload
from dashboard.payload.numbers import numbers
from dashboard.publish import capture, files
from dashboard.settings import Settings
from events.collection import Collection
from events.load import load
from events.problems import CollectionError
from tests.properties.drawing import Files, collections, texts, write

COUNTED, SERVED, PUBLISHED, BROKEN = 40, 10, 3, 25
"""How many collections are drawn for each test."""
SVG = "{http://www.w3.org/2000/svg}"


def drawn(times: int) -> settings:
    """The same collections at every run."""
    return settings(
        max_examples=times,
        derandomize=True,
        deadline=None,
        database=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )


def checked(held: Files) -> Collection | None:
    """The collection, or nothing where `check` says what is wrong and where."""
    with TemporaryDirectory() as folder:
        try:
            return load(write(held, Path(folder)))
        except CollectionError as error:
            assert all(problem.file in held and problem.rule for problem in error.problems)
            return None


def views(collection: Collection) -> list[str]:
    """Queries that a reader may come with."""
    odd = {"q": "=\x00\u2028{0}<b>", "from": "-9999", "to": "9999"}
    event, place = collection.events.index[0], collection.places.index[-1]
    return [
        "",
        f"event={event}&lang=fr",
        f"place={place}&lang=ru&embed=1&show=",
        f"sources={next(iter(collection.sources))}&themes={collection.themes[-1].id}",
        "view=85,180,22",
        "view=-85,-180,0&from=2024&to=1960",
        urlencode(odd),
    ]


def well_formed(svg: str) -> None:
    assert ElementTree.fromstring(svg).tag == f"{SVG}svg"


def opens(client: FlaskClient, query: str) -> None:
    """The page, and its card for other sites."""
    page = client.get(f"/?{query}")
    assert page.status_code == 200
    start, end = page.text.index("<svg"), page.text.index("</svg>")
    assert start < end
    asked = {"url": f"http://localhost/?{query}"}
    ElementTree.fromstring(client.get("/oembed", query_string={**asked, "format": "xml"}).data)
    assert client.get("/oembed", query_string=asked).json["title"]


def refuse_constants(name: str) -> None:
    raise AssertionError(f"JSON has no {name}")


def test_it_has_numbers_that_a_browser_can_read_and_most_that_is_drawn_is_valid() -> None:
    valid: list[bool] = []

    @drawn(COUNTED)
    @given(collections())
    def count(held: Files) -> None:
        collection = checked(held)
        valid.append(collection is not None)
        if collection is not None:
            readable(numbers(collection))

    count()
    assert sum(valid) > 0.9 * len(valid)


def readable(found: Payload) -> None:
    json.dumps(found, allow_nan=False, ensure_ascii=False).encode()
    assert found["span"][0] <= found["span"][1]
    assert all(map(int.__le__, found["eras"]["start"], found["eras"]["end"]))


@drawn(SERVED)
@given(collections())
def test_it_is_served(held: Files) -> None:
    if (collection := checked(held)) is None:
        return
    app = create_app(collection, Settings())
    client = app.server.test_client()
    for name in [*app.files.content, "_dash-layout", "_dash-dependencies"]:
        answer = client.get(f"/{name}")
        assert answer.status_code == 200
        json.loads(answer.data, parse_constant=refuse_constants)
    for query in views(collection):
        opens(client, query)
    assert client.get("/thumbnail.png?width=120&height=100").data.startswith(b"\x89PNG")


@drawn(PUBLISHED)
@given(collections())
def test_it_is_published(held: Files) -> None:
    if (collection := checked(held)) is None:
        return
    page = capture(collection, f"event={collection.events.index[0]}")
    site = files(page, "")
    well_formed(site["poster.svg"].decode())
    assert json.loads(site["payload.json"])["numbers"]["events"]["id"]
    assert files(page, ".html")[""].startswith(b"<!DOCTYPE html>")
    for kind in ("scorm", "cc"):
        archive = zipfile.ZipFile(BytesIO(files(page, ".zip", kind)[""]))
        ElementTree.fromstring(archive.read("imsmanifest.xml"))


@drawn(BROKEN)
@given(collections(), st.data())
def test_a_cell_overwritten_with_anything_is_shown_or_named(
    held: Files, data: st.DataObject
) -> None:
    file = data.draw(st.sampled_from(sorted(name for name in held if name.endswith(".csv"))))
    rows = held[file].split("\r\n")
    row = data.draw(st.integers(0, len(rows) - 1))
    cells = rows[row].split(",")
    cells[data.draw(st.integers(0, len(cells) - 1))] = data.draw(texts)
    rows[row] = ",".join(cells)
    checked({**held, file: "\r\n".join(rows)})


@pytest.mark.parametrize("code", ["RE", "ZZ"])
def test_an_island_that_the_map_does_not_name_has_no_button(code: str, tmp_path: Path) -> None:
    folder = write(ISLAND, tmp_path)
    places = (folder / "places.csv").read_text("utf-8").replace("RE", code)
    (folder / "places.csv").write_text(places, "utf-8")
    app = create_app(load(folder), Settings())
    assert "Island town" in app.server.test_client().get("/").text
    assert all(atlas.texts["views"] == [] for atlas in app.atlases.values())


ISLAND = {
    "events.csv": "id,title,date,theme,summary\nschool,A school opens,2001,,\n",
    "event_places.csv": "event_id,place_id,role\nschool,island-town,venue\n",
    "claims.csv": "event_id,claim,source_id,stance,attributed_to,locator\n"
    "school,It opened.,notes,asserts,,\n",
    "places.csv": "id,name,lat,lon,precision,kind,country,coordinates_from\n"
    "island-town,Island town,-20.88,55.45,town,town,RE,by hand\n",
    "sources.json": '[{"id": "notes", "type": "document", "title": "Notes"}]',
    "datapackage.json": '{"name": "island-school", "title": "An island school"}',
}
