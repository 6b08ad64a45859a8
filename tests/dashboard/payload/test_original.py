"""Which texts of a page are not in its language."""

from __future__ import annotations

import json
from pathlib import Path

from dashboard.payload.original import original
from dashboard.view.original import language_of
from events.load import load
from tests.dashboard.small import small
from tests.events.conftest import Folder


def told(folder: Folder, lang: str) -> dict[str, object]:
    return dict(original(load(folder.path), lang, "fr-FR"))


def english(folder: Folder) -> None:
    file = folder.path / "datapackage.json"
    file.write_text(json.dumps({**json.loads(file.read_text()), "languages": ["en"]}))


def test_a_text_without_translation_is_in_its_own_language(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    english(folder)
    (tmp_path / "events.fr.csv").write_text("id,title,summary\nvisit,Une visite,\n")
    (tmp_path / "claims.fr.csv").write_text("event_id,of,claim\n")
    assert told(folder, "fr") == {
        "lang": "en",
        "name": "anglais",
        "whole": False,
        "title": [0, 1],
        "summary": [0, 1, 2],
        "significance": [],
        "claim": [0, 1, 2, 3],
        "alt": [],
        "caption": [],
    }


def test_a_collection_that_is_not_translated_is_told_so_once(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    english(folder)
    whole = told(folder, "ru")
    assert (whole["lang"], whole["whole"], whole["title"]) == ("en", True, [])
    assert told(folder, "en")["lang"] == ""


def test_of_a_collection_that_names_no_language_nothing_is_known(tmp_path: Path) -> None:
    assert told(Folder(tmp_path), "ru")["lang"] == ""


def test_the_language_of_a_text_is_that_of_the_page_or_its_own() -> None:
    texts = small().texts
    texts["original"] = {**texts["original"], "lang": "bm", "claim": [1]}
    assert [language_of(texts, "claim", row) for row in (0, 1)] == ["", "bm"]
    texts["original"] = {**texts["original"], "whole": True}
    assert language_of(texts, "title", 0) == "bm"
