from __future__ import annotations

import msgspec
import pytest

from dashboard.contract.columns import Payload, Texts
from tests.cases.files import FOLDER, MAKERS, read
from tests.dashboard.small import small


@pytest.mark.parametrize("name", MAKERS)
def test_every_file_is_what_its_maker_gives(name: str) -> None:
    assert (FOLDER / f"{name}.json").read_text("utf-8") == MAKERS[name](), "python -m tests.cases"


def test_every_file_has_a_maker_and_a_description() -> None:
    names = {path.stem for path in FOLDER.glob("*.json")}
    assert names == set(MAKERS)
    described = (FOLDER / "README.md").read_text("utf-8")
    assert [name for name in names if f"**`{name}.json`**" not in described] == []


def test_the_collection_fits_the_columns() -> None:
    atlas = read("atlas")
    msgspec.convert(atlas["numbers"], Payload, strict=True)
    msgspec.convert(atlas["texts"], Texts, strict=True)


def test_its_words_are_filled_in() -> None:
    assert small().texts["words"] and small().texts["dates"]
