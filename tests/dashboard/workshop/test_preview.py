"""What a preview is made of."""

from __future__ import annotations

import gc
import json
from pathlib import Path
from weakref import ref

from dashboard.page import layout
from dashboard.payload import atlases
from dashboard.workshop.preview import citations, shown
from events.collection import Collection
from events.load import load

ROW = "id,title,date,theme,place,source\n"


def collection(folder: Path, *rows: str) -> Collection:
    file = folder / "events.csv"
    file.write_text(ROW + "\n".join(rows), encoding="utf-8")
    return load([str(file)])


def test_it_is_what_the_atlas_itself_is_made_of(tmp_path: Path) -> None:
    held = collection(tmp_path, "e1,A fair,1961,trade,Paris,A book", "e2,A fire,1962,fire,Rome,")
    found = json.loads(json.dumps(shown(held, "fr")))
    atlas = atlases(held)["fr"]
    assert found["numbers"] == json.loads(json.dumps(atlas.numbers))
    assert found["texts"] == json.loads(json.dumps(atlas.texts))
    assert found["lang"] == "fr"
    assert found["direction"] == "ltr"
    assert found["layout"] == json.loads(
        json.dumps(layout.build(atlas, ""), default=lambda one: one.to_plotly_json())
    )


def test_other_peoples_text_is_no_markup(tmp_path: Path) -> None:
    found = shown(
        collection(tmp_path, "e1,<b>A fair</b>,1961,A < B & <C,Paris,<u>A book</u>"), "en"
    )
    parts = "".join([found["picture"], found["colours"], *found["held"].values()])
    assert "A &lt; B &amp; &lt;C" in parts
    assert not any(tag in parts for tag in ("<b>A", "<C", "<u>A"))


def test_what_is_around_comes_only_when_it_is_another(tmp_path: Path) -> None:
    first = shown(collection(tmp_path, "e1,A fair,1961,trade,Paris,"), "en")
    assert first["context"]["name"]
    assert first["ground"]["levels"]
    same = shown(collection(tmp_path, "e1,A great fair,1962,fire,Paris,"), "en", first["around"])
    assert "context" not in same
    assert "ground" not in same
    other = shown(collection(tmp_path, "e1,A fair,1961,trade,Rome,"), "en", first["around"])
    assert "context" in other


def test_nothing_is_kept_of_a_collection(tmp_path: Path) -> None:
    held = collection(tmp_path, "e1,A fair,1961,trade,Paris,A book")
    shown(held, "en")
    citations(held, "en")
    gone = ref(held)
    del held
    gc.collect()
    assert gone() is None


def test_citations_come_in_the_other_styles(tmp_path: Path) -> None:
    found = citations(collection(tmp_path, "e1,A fair,1961,trade,Paris,A book"), "en")
    assert all("a book" in "".join(cited).lower() for cited in found["sources"].values())
