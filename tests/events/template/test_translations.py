"""A folder laid out for translation: what is new is added, what is translated stays."""

from __future__ import annotations

import csv
from pathlib import Path
from shutil import copytree

import pytest

from events.load import BUNDLED, load
from events.problems import CollectionError
from events.template import Laid, TranslationError, lay_out
from events.translations.bound import stamp
from tests.events.conftest import Folder

OPENED = ("An embassy opens", "The first embassy opens.", "")
VISIT = ("A visit to Moscow", "Two sides tell it differently.", "")


def table(folder: Folder, name: str = "events.fr.csv") -> list[dict[str, str]]:
    with (folder.path / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def of(laid: list[Laid], name: str = "events.fr.csv") -> Laid:
    return next(file for file in laid if file.path.name == name)


def write(folder: Folder, text: str, name: str = "events.fr.csv") -> None:
    (folder.path / name).write_text(text, encoding="utf-8")


def test_each_text_gets_a_row_that_is_bound_to_it(folder: Folder) -> None:
    laid = of(lay_out(folder.path, "fr"))
    assert (laid.asked, laid.missing, laid.stale) == (6, 6, ())
    rows = table(folder)
    assert [row["id"] for row in rows] == ["embassy", "air-base", "visit"]
    assert rows[0] == {
        "id": "embassy",
        "of": stamp(OPENED),
        "title": "",
        "summary": "",
        "significance": "",
    }


def test_only_tables_with_texts_are_laid_out(folder: Folder) -> None:
    names = [file.path.name for file in lay_out(folder.path, "pt-BR")]
    assert names == [
        "events.pt-BR.csv",
        "claims.pt-BR.csv",
        "places.pt-BR.csv",
        "eras.pt-BR.csv",
        "relations.pt-BR.csv",
        "collection.pt-BR.csv",
    ]


def test_what_is_laid_out_opens_and_is_laid_out_again_as_it_is(folder: Folder) -> None:
    lay_out(folder.path, "fr")
    before = {path.name: path.read_bytes() for path in folder.path.iterdir()}
    assert list(load(folder.path).events["title"][:1]) == ["An embassy opens"]
    lay_out(folder.path, "fr")
    assert {path.name: path.read_bytes() for path in folder.path.iterdir()} == before


def test_a_text_written_by_hand_is_kept_and_bound(folder: Folder) -> None:
    write(folder, "id,title,remark\nvisit,Une visite,to be read again\n")
    laid = of(lay_out(folder.path, "fr"))
    assert (laid.asked, laid.missing) == (6, 5)
    last = table(folder)[-1]
    assert (last["of"], last["title"], last["remark"]) == (
        stamp(VISIT),
        "Une visite",
        "to be read again",
    )


def test_a_stale_row_stays_before_the_new_one(folder: Folder) -> None:
    write(folder, f"id,of,title\nembassy,{stamp(OPENED)},Une ambassade ouvre\n")
    folder.replace("events.csv", "An embassy opens", "The embassy opens")
    laid = of(lay_out(folder.path, "fr"))
    assert laid.stale == ("embassy",)
    former, new = [row for row in table(folder) if row["id"] == "embassy"]
    assert (former["of"], former["title"]) == (stamp(OPENED), "Une ambassade ouvre")
    assert (new["of"] != stamp(OPENED), new["title"]) == (True, "")


def test_an_empty_row_of_an_earlier_text_is_replaced(folder: Folder) -> None:
    lay_out(folder.path, "fr")
    folder.replace("events.csv", "An embassy opens", "The embassy opens")
    assert of(lay_out(folder.path, "fr")).stale == ()
    assert [row["id"] for row in table(folder)] == ["embassy", "air-base", "visit"]


def test_a_row_of_an_event_that_is_gone_stays_at_the_end(folder: Folder) -> None:
    write(folder, "id,of,title\ngone,0a1b2c3d,Une foire\n")
    lay_out(folder.path, "fr")
    assert table(folder)[-1]["title"] == "Une foire"


@pytest.mark.parametrize(
    ("lang", "said"), [("../fr", "no code of a language"), ("en", "is written in en")]
)
def test_a_language_that_is_none_is_refused(folder: Folder, lang: str, said: str) -> None:
    with pytest.raises(TranslationError, match=said):
        lay_out(folder.path, lang)


def test_what_cannot_be_read_whole_is_not_written_over(folder: Folder) -> None:
    write(folder, "id,of,title\nvisit,,Une visite, en 2021\n")
    with pytest.raises(TranslationError, match="4 cells; the header has 3"):
        lay_out(folder.path, "fr")
    assert not (folder.path / "claims.fr.csv").exists()


def test_a_file_is_no_folder_and_a_broken_collection_is_none(folder: Folder) -> None:
    with pytest.raises(TranslationError, match="is no folder"):
        lay_out(folder.path / "events.csv", "fr")
    folder.replace("events.csv", "military", "stars")
    with pytest.raises(CollectionError):
        lay_out(folder.path, "fr")


def test_the_bundled_collection_is_laid_out_already(tmp_path: Path) -> None:
    copy = Path(copytree(BUNDLED, tmp_path / "copy"))
    for lang in ("fr", "ru"):
        held = {path.name: path.read_bytes() for path in copy.glob(f"*.{lang}.csv")}
        lay_out(copy, lang)
        assert {name: (copy / name).read_bytes() for name in held} == held
