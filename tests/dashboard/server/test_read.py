"""The first response tells how files were read, without any script."""

import re
from html import unescape

import pytest

from dashboard.app import create_app
from dashboard.settings import Settings
from tests.dashboard.filed import CELLS, LONG, READ, SILK, of_two_files, undated


@pytest.fixture(scope="module")
def two(collection):
    return undated(of_two_files(collection), 10)


@pytest.fixture(scope="module")
def reader(two):
    return create_app(two, Settings()).server.test_client()


def page(reader, query=""):
    return reader.get(f"/?{query}").get_data(as_text=True)


def test_the_list_says_what_is_left_out_and_why(reader):
    html = page(reader)
    assert re.search(r'<span class="list-count">[^<]*</span><span class="link">12 left out<', html)
    without_script = "".join(re.findall(r"<noscript>(.*?)</noscript>", html, re.S))
    assert "12 left out." in without_script
    assert "row 8, When, “&lt;soon 0&gt;”</bdi> — no date, and no place" in without_script
    assert f"<bdi>{SILK}</bdi>: 42 rows" in without_script


def test_the_card_holds_every_cell_as_text(reader, two):
    html = page(reader, f"event={two.events.index[1]}")
    card = html.split('<article class="card">')[1].split("</article>")[0]
    cells = [unescape(cell) for cell in re.findall(r'<dd dir="auto">(.*?)</dd>', card, re.S)]
    assert cells == list(CELLS.values()) and LONG in cells
    assert [unescape(line) for line in re.findall(r'<li dir="auto">(.*?)</li>', card)] == list(READ)
    assert "<img" not in card, "nothing is fetched"


def test_undated_events_are_counted_apart(reader, client):
    said = re.search(r'"status-line">([^<]*)<', page(reader))
    assert said is not None
    assert re.search(r"\d+ certain, \d+ possible, 9 of them undated, and 8 of context", said[1])
    assert "of them undated" not in page(client)


def test_files_are_switched_by_the_address(reader):
    said = re.search(r'"status-line">([^<]*)<', page(reader, "files=silk-road"))
    assert said is not None and f"from {SILK}" in said[1]
    assert re.search(r'data-file="harbour"', page(reader))


def test_a_single_file_has_no_switch(client):
    assert "data-file" not in page(client)
