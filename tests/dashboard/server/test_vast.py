"""An atlas whose events are not sent whole says what one says that has them all."""

from __future__ import annotations

import csv
import errno
import gzip
import json
import logging
import os
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from dashboard.app import app_of, create_app, create_vast_app
from dashboard.settings import Settings
from events.index.listing.index import opened
from events.load import load
from events.problems import CollectionError
from events.slugs import slugify

TOWNS = [
    (f"Town {k}", round(-60 + 4.7 * k % 120, 3), round(-170 + 23.1 * k % 340, 3)) for k in range(25)
]
THEMES = ("Floods", "Talks", "Trials")
DATES = (
    "1961",
    "1972-03",
    "1972-03-05",
    "1985-11-30/1986-02-01",
    "1990?",
    "199X",
    "2001-07/..",
    "",
)


HASHED = slugify("Вестник")
PAPERS = ("", "The Herald", "Вестник", "the herald")


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three hundred rows of every kind of date."""
    chance = random.Random(7)
    path = tmp_path_factory.mktemp("vast") / "own events.csv"
    with path.open("w", encoding="utf-8", newline="") as text:
        rows = csv.writer(text)
        rows.writerow(["id", "title", "date", "theme", "place", "latitude", "longitude", "source"])
        for k in range(300):
            town, lat, lon = TOWNS[min(chance.randrange(25), chance.randrange(25))]
            date = chance.choice([*DATES, *(f"19{chance.randrange(60, 99)}-0{1 + k % 9}",) * 9])
            what = [f"e{k}", f"What was {k}", date, chance.choice(THEMES)]
            rows.writerow([*what, town, lat, lon, PAPERS[min(k % 3, k % 7)]])
    return path


@pytest.fixture(scope="module")
def whole(table: Path) -> FlaskClient:
    return create_app(load(table), Settings()).server.test_client()


@pytest.fixture(scope="module")
def vast(table: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    index = opened(table)
    yield create_vast_app(index, tmp_path_factory.mktemp("tiles"), Settings()).server.test_client()
    index.close()


def said(client: FlaskClient, query: str = "") -> str:
    (status,) = re.findall(r'class="status-line">([^<]*)<', client.get(f"/?{query}").text)
    return status


def names(client: FlaskClient) -> dict[str, Any]:
    (held,) = re.findall(r'id="atlas-files">(.*?)</script>', client.get("/").text)
    files: dict[str, Any] = json.loads(held)
    return files


@pytest.mark.parametrize(
    "query",
    [
        "",
        "from=1961&to=1961",
        "from=1972-03&to=1972-03",
        "from=1972-03-05&to=1972-03-05",
        "from=1985-12-24&to=1989-02-03&themes=talks",
        "from=1990&to=2010&themes=trials",
        "lang=fr&from=1964-02-29&to=1971",
    ],
)
def test_the_first_response_counts_what_a_page_with_all_events_counts(
    whole: FlaskClient, vast: FlaskClient, query: str
) -> None:
    assert said(vast, query) == said(whole, query)


def test_the_page_names_its_own_script_and_where_tiles_and_lists_are(
    whole: FlaskClient, vast: FlaskClient
) -> None:
    files = names(vast)
    assert sorted(files["vast"]) == ["event", "events", "found", "tiles"]
    assert "vast" not in names(whole)
    page = vast.get("/").text
    (script,) = re.findall(r"vast\.[0-9a-f]{12}\.js", page)
    assert vast.get(f"/{script}").status_code == 200
    assert "assets/atlas.js" not in page
    assert "assets/atlas.js" in whole.get("/").text


def test_tiles_are_sent_as_they_lie_and_kept_for_good(vast: FlaskClient) -> None:
    base = names(vast)["vast"]["tiles"]
    told = vast.get(f"/{base}pyramid.json")
    assert told.json["total"] == 300
    root = vast.get(f"/{base}root.bin", headers={"Accept-Encoding": "gzip, br"})
    assert gzip.decompress(root.data)[:4] == b"EVT1"
    assert "immutable" in root.headers["Cache-Control"]
    assert "Content-Encoding" not in root.headers
    for name in ("0/0/9.bin", "../index", "root.txt", "pyramid.json.bin"):
        assert vast.get(f"/{base}{name}").status_code == 404, name


def listing(client: FlaskClient, query: str = "") -> list[dict[str, Any]]:
    pages, after = list[dict[str, Any]](), ""
    while not pages or after:
        page = client.get(f"/events.json?{query}&after={after}").json
        assert page is not None
        pages.append(page)
        after = page["after"]
    return pages


def test_pages_of_the_list_are_all_events_in_the_order_of_a_whole_payload(
    whole: FlaskClient, vast: FlaskClient
) -> None:
    numbers = whole.get(f"/{names(whole)['payload']}").json
    pages = listing(vast)
    order = [event for page in pages for event in page["order"]]
    assert [len(page["order"]) for page in pages] == [50] * 6
    assert sorted(order) == sorted(numbers["events"]["id"])
    days = dict(zip(numbers["events"]["id"], numbers["events"]["start_earliest"], strict=True))
    first = {
        event: page["numbers"]["events"]["start_earliest"][row]
        for page in pages
        for row, event in enumerate(page["numbers"]["events"]["id"])
    }
    assert first == days


def test_places_and_themes_of_a_page_are_those_of_the_whole(vast: FlaskClient) -> None:
    files = names(vast)
    themes = vast.get(f"/{files['payload']}").json["themes"]["id"]
    page = vast.get("/events.json?themes=talks").json
    assert {themes[theme] for theme in page["numbers"]["events"]["theme"]} == {"talks"}
    place = page["numbers"]["places"]["id"][0]
    there = listing(vast, f"place={place}")
    assert {one for page in there for one in page["numbers"]["places"]["id"]} == {place}
    found = vast.get(f"/found.json?place={place}").json
    assert found["pyramid"]["total"] == sum(len(page["order"]) for page in there) > 0
    assert vast.get(f"/{found['base']}root.bin").status_code == 200


def test_a_search_finds_words_of_title_and_place(vast: FlaskClient) -> None:
    assert listing(vast, "q=was+217")[0]["order"] == ["e217"]
    found = vast.get("/found.json?q=town+3").json
    there = [event for page in listing(vast, "q=town+3") for event in page["order"]]
    assert found["pyramid"]["total"] == len(there) > 0
    tiled = vast.get("/found.json?q=town+3&tiles=1").json
    for base in (found["base"], tiled["base"]):
        assert vast.get(f"/{base}root.days.bin").status_code == 200
    assert (found["pyramid"]["zooms"], tiled["pyramid"]["total"]) == ([], len(there))
    assert tiled["pyramid"]["zooms"][0] == 0
    assert vast.get(f"/{tiled['base']}0/0/0.bin").status_code == 200
    assert vast.get("/found.json?q=zzzz").json["pyramid"]["total"] == 0


@pytest.mark.parametrize("chosen", ["the-herald", f"the-herald,{HASHED}", "own-events"])
def test_sources_that_are_chosen_speak_as_on_a_page_with_all_events(
    whole: FlaskClient, vast: FlaskClient, chosen: str
) -> None:
    told = vast.get(f"/{names(vast)['vast']['tiles']}pyramid.json").json["sources"]
    assert [one["title"] for one in told] == ["own events.csv", "The Herald", "Вестник"]
    assert [one["id"] for one in told] == ["own-events", "the-herald", HASHED]
    query = f"sources={chosen}"
    (n,) = re.findall(r"^\d+", said(whole, query))
    there = [event for page in listing(vast, query) for event in page["order"]]
    assert len(there) == len({*there}) == int(n) > 0
    for kind in ("", "&tiles=1"):
        assert vast.get(f"/found.json?{query}{kind}").json["pyramid"]["total"] == int(n)
    some = vast.get(f"/found.json?{query}&place=3&q=town").json["pyramid"]["total"]
    assert some == sum(len(page["order"]) for page in listing(vast, f"{query}&place=3&q=town"))


def test_counts_by_source_are_files_beside_the_tiles(vast: FlaskClient) -> None:
    base = names(vast)["vast"]["tiles"]
    assert gzip.decompress(vast.get(f"/{base}root.sources.bin").data)[:4] == b"EVT1"
    assert vast.get(f"/{base}root.sources.0.bin").status_code == 404


def test_a_list_of_nothing_is_a_list(vast: FlaskClient) -> None:
    page = vast.get("/events.json?q=zzzz").json
    assert page["order"] == page["numbers"]["events"]["id"] == []
    assert page["after"] == ""


def test_a_small_atlas_is_sent_no_word_more(whole: FlaskClient, vast: FlaskClient) -> None:
    small, large = (client.get(f"/{names(client)['texts']['en']}").json for client in (whole, vast))
    assert {*large["words"]} > {*small["words"]}
    assert all(key.startswith(("vast.", "media.")) for key in {*large["words"]} - {*small["words"]})


def test_a_card_is_asked_for_by_its_id(vast: FlaskClient) -> None:
    card = vast.get("/event.json?id=e299").json
    assert card["texts"]["events"]["title"] == ["What was 299"]
    assert vast.get("/event.json?id=nobody").status_code == 404


def test_a_full_disk_is_said_in_one_line(
    vast: FlaskClient, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> str:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("dashboard.server.vast.write", full)
    answer = vast.get("/found.json?q=what+was+1")
    said = "tiles cannot be written: No space left on device"
    assert (answer.status_code, answer.json) == (503, {"error": said})
    monkeypatch.setattr("events.index.pyramid.whole.write", full)
    monkeypatch.setattr("events.index.large.MOST_WHOLE", 10)
    with pytest.raises(CollectionError, match=said):
        app_of([str(table)], Settings())


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ("events.json?from=1960&to=x", "expected days since 1970-01-01 in to, found 'x'"),
        ("events.json?themes=talks,bread", "there is no theme 'bread'"),
        ("events.json?sources=the-herald,gazette", "there is no source 'gazette'"),
        ("found.json?sources=attested-2", "there is no source 'attested-2'"),
        ("events.json?place=99", "expected at most 50 places, each from 0 to 22"),
        ("found.json?q=" + "a" * 201, "expected a search of at most 200 characters"),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_line(
    vast: FlaskClient, asked: str, why: str
) -> None:
    answer = vast.get(f"/{asked}")
    assert (answer.status_code, answer.json) == (400, {"error": why})


def test_rows_that_are_left_out_are_said_on_the_page_and_to_whoever_opens_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "odd.csv"
    path.write_text(
        "id,title,date,place,latitude,longitude\n"
        "a,One,1990,Here,1,2\na,Two,soon,Here,1,2\nb,Three,later,,,\nc,Four,1991,,,\n",
        "utf-8",
    )
    index = opened(path)
    client = create_vast_app(index, tmp_path / "tiles", Settings()).server.test_client()
    (file,) = client.get(f"/{names(client)['texts']['en']}").json["report"]["files"]
    index.close()
    assert file["account"] == (
        "4 rows: 1 on the map and the timeline, 1 without a place, 1 without a date, 1 left out."
    )
    assert sorted(one for few in file["notes"]["examples"] for one in few) == ["later", "soon"]
    told = [one.getMessage() for one in caplog.records if one.levelno >= logging.WARNING]
    assert [line.split(";")[0] for line in told] == [
        "odd.csv: left out of 4 rows, for want of a date or coordinates that can be read: 1",
        "odd.csv: id does not tell all rows apart, or has other letters than a to z",
    ]
