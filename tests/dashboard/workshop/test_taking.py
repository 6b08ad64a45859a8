"""A draft that is taken home opens again as the same draft."""

from __future__ import annotations

import random
import re
from pathlib import Path
from zipfile import ZipFile

import pytest

from dashboard.workshop.taking import KINDS, NothingShownError, Taken, taken
from dashboard.workshop.words import speaker
from events.drafting.bringing import brought
from events.drafting.brought import Brought
from events.drafting.draft import Draft, Row
from events.drafting.making import Made, made
from events.load import BUNDLED, load
from tests.media import PICTURE, png

WHOLE = ("collection", "html", "lms", "draft")
"""Kinds that hold all of a draft."""
TABLE = """id,What,When,Where,Notes of mine
school,=A school opens,May 1961,Bamako,7b
fair,"A fair, in autumn",1967~,"Mopti; Ségou",two words
nothing,Nobody knows when or where,,,7a
"""
MEDIA = {"harbour.png": png()}


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Draft:
    """A table with a row that cannot be shown."""
    path = tmp_path_factory.mktemp("plain") / "class.csv"
    path.write_text(TABLE, "utf-8")
    return brought(path).draft


@pytest.fixture(scope="module")
def bundled() -> Draft:
    return brought(BUNDLED).draft


@pytest.fixture(scope="module")
def results(plain: Draft, bundled: Draft) -> dict[str, Made]:
    return {"plain": made(plain), "bundled": made(bundled)}


def again(file: Taken, folder: Path) -> Brought:
    path = folder / file.name
    path.write_bytes(file.content)
    return brought(path)


@pytest.mark.parametrize("kind", WHOLE)
@pytest.mark.parametrize("name", ["plain", "bundled"])
def test_a_draft_comes_back_as_it_was(name, kind, results, tmp_path, request):
    draft: Draft = request.getfixturevalue(name)
    found = again(taken(draft, {}, kind, "en", result=results[name]), tmp_path)
    assert found.draft == draft
    assert found.notes == ()


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("name", ["plain", "bundled"])
def test_a_table_comes_back_with_its_events(name, kind, results, tmp_path, request):
    draft: Draft = request.getfixturevalue(name)
    found = again(taken(draft, {}, kind, "en", result=results[name]), tmp_path).draft
    assert [one["name"] for one in found["columns"]] == [one["name"] for one in draft["columns"]]
    assert [row["cells"] for row in found["tables"]["events"]] == [
        row["cells"] for row in draft["tables"]["events"]
    ]


@pytest.mark.parametrize("kind", ["collection", "html", "lms"])
def test_pictures_are_shown_and_come_back(kind, plain, tmp_path):
    cells = {**PICTURE, "event_id": "school", "credit": "Our class"}
    rows = [Row(key="m1", cells=cells)]
    draft = Draft({**plain, "tables": {**plain["tables"], "media": rows}})
    file = taken(draft, MEDIA, kind, "en")
    assert again(file, tmp_path).media == MEDIA
    assert again(file, tmp_path).draft == draft
    assert (b"data-media=" in file.content) == (kind == "html")


@pytest.mark.parametrize("kind", ["collection", "html", "lms"])
def test_pictures_are_in_a_file_once(kind, plain):
    noise = png() + random.Random(1).randbytes(1_000_000)
    media = {"shown.png": noise, "unsaid.png": png(50)}
    rows = [
        Row(key="m1", cells={**PICTURE, "file": "shown.png", "event_id": "school", "credit": "We"}),
        Row(key="m2", cells={"file": "unsaid.png", "event_id": "school", "kind": "image"}),
    ]
    draft = Draft({**plain, "tables": {**plain["tables"], "media": rows}})
    size = len(taken(draft, media, kind, "en").content)
    size -= len(taken(plain, {}, kind, "en").content)
    assert size < (1_400_000 if kind == "html" else 1_050_000)


@pytest.mark.parametrize("kind", KINDS)
def test_equal_drafts_give_equal_bytes(kind, plain, results):
    one, other = (taken(plain, MEDIA, kind, "en", result=results["plain"]) for _ in range(2))
    assert one.content == other.content


def test_a_collection_opens_strictly_without_a_note(plain, results, tmp_path):
    file = taken(plain, {}, "collection", "en", result=results["plain"])
    (tmp_path / file.name).write_bytes(file.content)
    with ZipFile(tmp_path / file.name) as archive:
        archive.extractall(tmp_path / "there")
    collection = load(tmp_path / "there")
    assert list(collection.events.index) == ["school", "fair"]
    assert collection.notes == ()


@pytest.mark.parametrize(
    ("kind", "media", "said"),
    [
        ("collection", MEDIA, []),
        ("html", {}, ["1 event cannot be shown yet"]),
        ("lms", {}, ["1 event cannot be shown yet"]),
        ("csv", MEDIA, ["A table holds the events alone"]),
        ("draft", MEDIA, ["1 picture or sound stays behind"]),
    ],
)
def test_what_a_file_does_not_hold_is_said(kind, media, said, plain, results):
    remarks = taken(plain, media, kind, "en", result=results["plain"]).remarks
    assert len(remarks) == len(said)
    assert all(one.startswith(start) for one, start in zip(remarks, said, strict=True))


@pytest.mark.parametrize("lang", ["en", "fr", "ru"])
def test_remarks_are_said_in_every_language(lang, plain, results):
    (remark,) = taken(plain, {}, "csv", lang, result=results["plain"]).remarks
    assert remark == speaker(lang)("taken.events")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Our river, 1961–1968", r"our-river-1961-1968"),
        ("Школа и река", "школа-и-река"),
        ("../../etc/passwd", "etc-passwd"),
        ("", "atlas"),
        (None, "atlas"),
        ("x" * 300, "x" * 60),
        ("???", r"x-[0-9a-f]{8}"),
    ],
)
def test_a_file_is_called_as_its_atlas(title, name, plain, results):
    draft = Draft({**plain, "meta": {"title": title}})
    assert re.fullmatch(
        rf"{name}\.csv", taken(draft, {}, "csv", "en", result=results["plain"]).name
    )


def test_an_empty_sheet_is_kept_but_makes_no_page(plain, tmp_path):
    draft = Draft({**plain, "tables": {}})
    found = again(taken(draft, {}, "collection", "en"), tmp_path)
    assert found.draft["columns"] == draft["columns"]
    with pytest.raises(NothingShownError, match="There is no event to show yet"):
        taken(draft, {}, "html", "en")
