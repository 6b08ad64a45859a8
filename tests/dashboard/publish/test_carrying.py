"""A published page carries its collection."""

from __future__ import annotations

import random

import pytest

from dashboard.publish import carrying
from dashboard.publish.capture import capture
from dashboard.publish.carrying import MOST, carried
from dashboard.publish.formats import single
from events.drafting.archives.carrying import carried_in
from events.drafting.bringing import brought
from events.load import BUNDLED
from events.options import NONE
from tests.media import png

TABLE = "title,date,place,Mine\nA school opens,1961,Bamako,7b\n"


def test_a_folder_is_carried_as_it_is(tmp_path):
    archive = carried(None, NONE)
    (tmp_path / "a.zip").write_bytes(archive)
    assert brought(tmp_path / "a.zip").draft == brought(BUNDLED).draft


def test_a_table_is_carried_with_all_of_its_columns(tmp_path):
    table = tmp_path / "class.csv"
    table.write_text(TABLE)
    (tmp_path / "a.zip").write_bytes(carried([str(table)], NONE))
    assert brought(tmp_path / "a.zip").draft == brought(table).draft


def test_pictures_that_the_page_shows_anyway_do_not_make_it_too_large(tmp_path):
    picture = png(400) + random.Random(1).randbytes(MOST)
    folder = tmp_path / "port"
    (folder / "media").mkdir(parents=True)
    (folder / "events.csv").write_text("id,title,date\nquay,A quay,1961\n")
    (folder / "datapackage.json").write_text('{"name": "port", "title": "The port"}')
    (folder / "media/boat.png").write_bytes(picture)
    assert carried([str(folder)], NONE) == b""
    assert 0 < len(carried([str(folder)], NONE, {"media/0123.png": picture})) < 2000


def test_what_a_page_carries_is_the_last_that_it_needs(school):
    page = single(capture(school), carried=b"PK")
    assert carried_in(page.encode()) == b"PK"
    assert page.index('id="packed"') < page.index('id="collection"')
    assert "<script" not in page[page.index('id="collection"') :]


def test_a_page_without_one_is_as_before(school):
    assert 'id="collection"' not in single(capture(school))


@pytest.mark.parametrize("sources", [["a.csv", "b.csv"], ["postgresql://host/db"]])
def test_several_sources_and_databases_are_not_carried(sources):
    assert carried(sources, NONE) == b""


@pytest.mark.parametrize("limit", ["MOST", "MOST_READ"])
@pytest.mark.parametrize("kind", ["folder", "file"])
def test_what_is_large_is_not_carried(limit, kind, tmp_path, monkeypatch):
    table = tmp_path / "class.csv"
    table.write_text(TABLE)
    monkeypatch.setattr(carrying, limit, 10)
    assert carried(None if kind == "folder" else [str(table)], NONE) == b""
