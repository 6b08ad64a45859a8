"""Pictures and sounds in what is published: beside the page, or in it where it is alone."""

import re
import zipfile
from base64 import b64decode
from io import BytesIO

import pytest

from dashboard.publish import capture, downloads, files, formats, told_of_media
from events.load import load
from tests.browser import folders
from tests.media import PICTURE, SOUND, add, png, wav

FAIR = {"event_id": "fair", "credit": "Class 7b"}
FILES = {"harbour.png": png(), "bells.wav": wav()}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    held = tmp_path_factory.mktemp("published") / "class"
    folders.write(held, events=[{"id": "fair", "title": "A fair", "at": "bamako"}])
    return add(held, [{**FAIR, **PICTURE}, {**FAIR, **SOUND}], FILES)


@pytest.fixture(scope="module")
def page(folder):
    return capture(load(folder), "event=fair")


def test_a_folder_has_each_file_at_its_address(page):
    site = files(page, "")
    assert len(page.media) == 2
    assert {name: site[name] for name in page.media} == dict(page.media)
    assert [*page.media.values()] == [*FILES.values()]


def test_a_package_has_them_beside_the_page_and_lists_them(page):
    with zipfile.ZipFile(BytesIO(files(page, ".zip")[""])) as archive:
        assert {name: archive.read(name) for name in page.media} == dict(page.media)
        manifest = archive.read("imsmanifest.xml").decode()
        assert all(f'<file href="{name}"/>' in manifest for name in page.media)
        assert "data-media" not in archive.read("index.html").decode()


def test_one_file_has_them_in_itself_and_asks_for_none(page):
    html = files(page, ".html")[""].decode()
    found = re.findall(r'<script type="text/plain" data-media="([^"]+)">([^<]+)</script>', html)
    assert {name: b64decode(text) for name, text in found} == dict(page.media)
    assert not re.findall(r'(?:src|href)="media/', html)
    assert "Boats at a quay" in html


def test_the_tables_beside_a_published_folder_have_their_files(folder):
    content = downloads([folder])
    assert content["data/media/harbour.png"] == FILES["harbour.png"]
    assert "data/media.csv" in content


def test_much_of_them_is_said(page, monkeypatch):
    assert told_of_media(page, ".html") == ""
    monkeypatch.setattr(formats, "MUCH", 100)
    assert told_of_media(page, ".html").startswith("0 MB of the file are pictures and sounds;")
    assert told_of_media(page, "") == "0 MB are pictures and sounds"
