"""A folder is opened as a draft, and its tables win over a draft that they no longer are."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

from events.drafting.checking import checked
from events.drafting.draft import Column, Draft, Row
from events.drafting.folders.opening import opened_folder
from events.drafting.folders.writing import folder_files
from events.drafting.making import made
from events.formats.files import UnreadableError
from events.formats.registry import read
from events.load import BUNDLED, UNDER, load
from events.testimony.contents import content_hash, digests

FRAMES = ("events", "event_places", "claims", "relations", "eras", "actors", "glossary", "tours")


def draft_of(rows: list[tuple[str, ...]], names: dict[str, str]) -> Draft:
    return Draft(
        draft=1,
        meta={"title": "A class"},
        columns=[Column(name=name, field=field) for name, field in names.items()],
        tables={
            "events": [
                Row(key=f"r{n}", cells=dict(zip(names, row, strict=True)))
                for n, row in enumerate(rows)
            ]
        },
        sources=[],
    )


NAMES = {"id": "id", "What": "title", "When": "date", "Where": "place", "Class": ""}
DRAFT = draft_of(
    [
        ("school", "A school opens", "May 1961", "Bamako", "7b"),
        ("nothing", "Nobody knows when or where", "", "", "7a"),
    ],
    NAMES,
)
"""With dates in words, a column of one's own, and a row that cannot be shown."""


@pytest.mark.parametrize("source", [BUNDLED, UNDER], ids=lambda path: path.name)
def test_a_folder_makes_the_same_collection_again(source: Path):
    found = opened_folder(source)
    assert found.notes == ()
    again, before = made(checked(json.loads(json.dumps(found.draft)))).collection, load(source)
    assert again is not None
    assert content_hash(again) == content_hash(before)
    for name in FRAMES:
        told = getattr(before, name).drop(columns="file", errors="ignore")
        other = getattr(again, name).drop(columns="file", errors="ignore")
        pd.testing.assert_frame_equal(other, told)
    for lang, tables in before.translations.items():
        for name, texts in tables.items():
            pd.testing.assert_frame_equal(again.translations[lang][name], texts)


def test_a_draft_that_says_no_more_than_its_tables_is_not_kept_twice(lay):
    found = opened_folder(BUNDLED)
    files = folder_files(made(found.draft).raw, found.draft)
    assert "draft.json" not in files
    assert opened_folder(lay(files)).draft == found.draft


def test_what_a_strict_folder_cannot_hold_comes_back(lay):
    files = folder_files(made(DRAFT).raw, DRAFT)
    folder = lay(files)
    assert opened_folder(folder).draft == DRAFT
    assert list(load(folder).events.index) == ["school"]
    assert load(folder).notes == ()


@pytest.mark.parametrize(
    "saved",
    [
        lambda text: text.replace(b"\n", b"\r\n"),
        lambda text: b"\xef\xbb\xbf" + text,
        lambda text: text.replace(b",", b";"),
    ],
    ids=["other ends of lines", "a byte order mark", "semicolons"],
)
def test_a_table_that_a_spreadsheet_only_saved_is_as_it_was(saved, lay):
    folder = lay(folder_files(made(DRAFT).raw, DRAFT))
    (folder / "events.csv").write_bytes(saved((folder / "events.csv").read_bytes()))
    assert opened_folder(folder).draft == DRAFT


def test_tables_that_were_changed_win_and_this_is_said(lay):
    folder = lay(folder_files(made(DRAFT).raw, DRAFT))
    table = folder / "events.csv"
    table.write_text(table.read_text("utf-8").replace("A school opens", "A school closes"), "utf-8")
    found = opened_folder(folder)
    assert [row["cells"]["title"] for row in found.draft["tables"]["events"]] == ["A school closes"]
    assert "the tables were changed since draft.json was written" in found.notes[0]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "draft.json is passed over: not JSON"),
        ("[]", "draft.json is passed over: it holds no draft"),
        ('{"of": "", "draft": {}}', "the tables were changed since"),
    ],
)
def test_a_draft_that_cannot_be_read_is_passed_over(content, said, lay):
    folder = lay(folder_files(made(DRAFT).raw))
    (folder / "draft.json").write_text(content, "utf-8")
    assert said in opened_folder(folder).notes[0]


def test_a_kept_draft_of_another_form_is_passed_over(lay):
    files = folder_files(made(DRAFT).raw, DRAFT)
    kept = json.loads(files["draft.json"])
    kept["draft"]["draft"] = 99
    found = opened_folder(lay({**files, "draft.json": json.dumps(kept).encode()}))
    assert "draft.json is passed over" in found.notes[0]


def test_a_folder_with_faults_opens_to_be_mended(folder):
    folder.replace("events.csv", "2021-09-04", "tomorrow")
    folder.replace("claims.csv", "study,asserts", "stud,asserts")
    folder.replace("datapackage.json", "{", "")
    folder.replace("sources.json", "[", "[1, ")
    found = opened_folder(folder.path)
    assert len(checked(found.draft)["tables"]["events"]) == 3
    assert any("datapackage.json" in note for note in found.notes)
    assert "sources.json: item 1 passed over; expected an object { … }" in found.notes


def test_columns_of_ones_own_stay_and_rows_get_an_id(folder):
    (folder.path / "events.csv").write_text(
        "title,date,place,,theme,summary\n"
        "A visit,2021,here,x,politics,\n"
        "A visit,2022,,,politics,\n",
        "utf-8",
    )
    draft = checked(opened_folder(folder.path).draft)
    fields = {column["name"]: column["field"] for column in draft["columns"]}
    assert (fields["place"], fields["place 2"], fields["column"]) == ("", "place", "")
    assert [row["cells"]["id"] for row in draft["tables"]["events"]] == ["a-visit", "a-visit-2"]


def test_what_others_tables_say_is_told_in_cells(folder):
    draft = opened_folder(folder.path).draft
    (visit,) = [r for r in draft["tables"]["events"] if r["cells"]["id"] == "visit"]
    assert visit["cells"]["place"] == "Bamako; Moscow; A hall"
    assert visit["cells"]["source"] == "A digest; A letter"


def test_a_folder_without_events_is_refused(folder):
    (folder.path / "events.csv").unlink()
    with pytest.raises(UnreadableError, match=r"events\.csv"):
        opened_folder(folder.path)


def test_media_come_along(lay):
    files = folder_files(made(DRAFT).raw, DRAFT, {"river.png": b"\x89PNG"})
    assert opened_folder(lay(files)).media == {"river.png": b"\x89PNG"}


def test_shapes_of_places_come_along(areas, lay):
    folder = lay(folder_files(read(areas)))
    found = opened_folder(folder)
    again = made(found.draft).collection
    assert again is not None
    assert digests(again) == digests(load(folder))
