"""A page that carries its collection."""

from __future__ import annotations

import json

import pytest

from events.drafting.archives.carrying import (
    BESIDE,
    carried_in,
    element,
    held,
    held_in,
    joined,
    parcel,
)
from events.drafting.archives.packing import zipped
from events.drafting.archives.unpacking import unpacked
from events.drafting.bringing import brought
from tests.media import png

FOLDER = {
    "events.csv": b"id,title,date\nquay,A quay,1961\n",
    "datapackage.json": b'{"name": "port", "title": "The port"}',
    "media/boat.png": png(),
    "media/chart.png": png(50),
}
ADDRESS = "media/0123456789ab.png"


def page(archive: bytes, **shown: bytes) -> bytes:
    parts = "".join(held(address, content) for address, content in shown.items())
    return f"<html>{parts}{element(archive)}</html>".encode()


def test_what_a_page_carries_comes_back():
    archive = bytes(range(256))
    page = f"<html><body>{element(archive)}</body></html>".encode()
    assert carried_in(page) == archive


def test_the_last_element_counts_so_that_a_text_cannot_stand_for_it():
    told = "a summary that says &lt;script id=collection&gt;"
    page = f"<p>{told}</p>{element(b'earlier')}{element(b'own')}".encode()
    assert carried_in(page) == b"own"


def test_other_pages_carry_nothing():
    assert carried_in(b"<html><script id='packed'>AAAA</script></html>") is None
    assert carried_in(b'<script id="collection" type="application/zip">') is None


def test_what_a_page_shows_is_in_it_once_and_comes_back(tmp_path):
    shown = {ADDRESS: FOLDER["media/boat.png"]}
    archive = parcel(FOLDER, shown)
    assert "media/boat.png" not in unpacked(archive, "page")
    (tmp_path / "port.html").write_bytes(page(archive, **shown))
    found = brought(tmp_path / "port.html")
    assert found.media == {"boat.png": png(), "chart.png": png(50)}
    assert not any("expected the page whole" in note for note in found.notes)


def test_an_older_page_that_has_them_twice_opens_as_before(tmp_path):
    (tmp_path / "port.html").write_bytes(page(zipped(FOLDER), **{ADDRESS: png()}))
    assert brought(tmp_path / "port.html").media == {"boat.png": png(), "chart.png": png(50)}


def test_what_is_missing_of_a_page_is_named(tmp_path):
    (tmp_path / "port.html").write_bytes(page(parcel(FOLDER, {ADDRESS: png()})))
    found = brought(tmp_path / "port.html")
    assert list(found.media) == ["chart.png"]
    assert found.notes[-1] == "media/boat.png: is not in port.html; expected the page whole"


@pytest.mark.parametrize(
    "name",
    [
        *("events.csv", "media/..", "media/../a.png", "../a.png", "/media/a.png", "media/"),
        *("media/.a.png", "media/a\0.png", "media/a\\b.png", "media/\ud800.png", "other/a.png"),
    ],
)
def test_no_name_leads_out_of_the_media(name):
    told = json.dumps({name: ADDRESS}).encode()
    assert joined({BESIDE: told, "events.csv": b"id"}, {ADDRESS: b"PNG"}) == (
        {"events.csv": b"id"},
        [],
    )


@pytest.mark.parametrize("told", [b"", b"[]", b"{", b"\xff", b'{"media/a.png": 7}', b"null"])
def test_what_tells_nothing_of_media_tells_nothing(told):
    assert joined({BESIDE: told}, {}) == ({}, [])


def test_media_of_a_page_are_found_by_their_addresses():
    said = held("media/a&b.png", b"PNG") + held("media/c.png", b"")
    assert dict(held_in(said.encode())) == {"media/a&b.png": b"PNG", "media/c.png": b""}
