"""Whatever is brought opens as a draft, or is refused in one line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from events.drafting.archives.carrying import element
from events.drafting.archives.packing import zipped
from events.drafting.bringing import brought
from events.drafting.folders.own import own_files
from events.formats.files import UnreadableError
from events.load import BUNDLED

TABLE = b"title,date,place\nA school opens,1961,Bamako\n"


@pytest.fixture(scope="module")
def collection() -> dict[str, bytes]:
    """The files of the bundled collection."""
    return own_files(BUNDLED)


def opened(tmp_path: Path, name: str, content: bytes):
    path = tmp_path / name
    path.write_bytes(content)
    return brought(path)


def titles(found) -> list[str]:
    return [row["cells"]["title"] for row in found.draft["tables"]["events"]]


def test_a_folder_at_the_root_of_an_archive_opens(tmp_path, collection):
    found = opened(tmp_path, "a.zip", zipped(collection))
    assert found.draft == brought(BUNDLED).draft
    assert found.format == "collection folder"


@pytest.mark.parametrize("folder", ["mali", "site/data"])
def test_a_folder_within_an_archive_opens(tmp_path, collection, folder):
    files = {f"{folder}/{name}": content for name, content in collection.items()}
    found = opened(tmp_path, "a.zip", zipped({**files, "read me.txt": b"Hello"}))
    assert found.draft == brought(BUNDLED).draft


def test_a_page_that_carries_its_collection_opens(tmp_path, collection):
    page = f"<!doctype html><html>{element(zipped(collection))}</html>".encode()
    assert opened(tmp_path, "a.html", page).draft == brought(BUNDLED).draft
    lesson = zipped(
        {"imsmanifest.xml": b"<manifest/>", "index.html": page, "poster.svg": b"<svg/>"}
    )
    assert opened(tmp_path, "a.zip", lesson).draft == brought(BUNDLED).draft


@pytest.mark.parametrize("name", ["a.csv", "a.zip"])
def test_a_table_opens_alone_and_in_an_archive(tmp_path, name):
    content = TABLE if name.endswith("csv") else zipped({"school.csv": TABLE, "note.md": b"Hello"})
    assert titles(opened(tmp_path, name, content)) == ["A school opens"]


def test_a_draft_opens(tmp_path):
    draft = brought(BUNDLED).draft
    assert opened(tmp_path, "a.json", json.dumps(draft).encode()).draft == draft


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        (
            "a.zip",
            zipped({"one.csv": TABLE, "two.csv": TABLE}),
            "a.zip: holds one.csv, two.csv; expected a collection folder, or one file",
        ),
        ("a.zip", zipped({"note.md": b"Hello"}), "a.zip: holds note.md; expected a collection"),
        ("a.zip", zipped({}), "a.zip: holds nothing; expected a collection folder"),
        (
            "a.zip",
            zipped({"b.zip": zipped({"c.csv": TABLE})}),
            "b.zip is an archive in the archive",
        ),
        ("a.html", b"<html>Hello</html>", "a.html: is a page that carries no collection"),
        ("a.html", element(b"no archive").encode(), "a.html: is a broken archive"),
        ("a.json", b'{"draft": 99}', "a.json: "),
        ("a.json", b'{"draft": 1, "meta": []}', "a.json: meta: []; expected an object"),
        ("a.docx", zipped({"word/document.xml": b"<w/>"}), "a.docx: "),
        ("a.csv", b"", "a.csv: the file is empty"),
    ],
)
def test_what_cannot_be_opened_is_refused_in_one_line(tmp_path, name, content, said):
    with pytest.raises(UnreadableError) as error:
        opened(tmp_path, name, content)
    assert said in str(error.value)
    assert "\n" not in str(error.value)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(UnreadableError, match="no such file or folder"):
        brought(tmp_path / "none.csv")
