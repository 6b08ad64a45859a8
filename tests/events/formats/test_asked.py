"""The file beside a table that says which column is which field."""

import json
from pathlib import Path

import pytest

from events.formats.asked import asked_beside, asked_from
from events.problems import UnreadableError


def written(path: Path, content: object) -> Path:
    path.write_text(json.dumps(content), "utf-8")
    return path


def test_fields_have_columns(tmp_path: Path) -> None:
    path = written(tmp_path / "columns.json", {"title": "Intitulé", "date": "Année"})
    assert asked_from(path) == {"title": "Intitulé", "date": "Année"}


def test_the_file_of_a_table_goes_before_that_of_its_folder(tmp_path: Path) -> None:
    written(tmp_path / "columns.json", {"title": "A"})
    assert asked_beside(tmp_path / "fair.csv") == {"title": "A"}
    written(tmp_path / "fair.columns.json", {"title": "B"})
    assert asked_beside(tmp_path / "fair.csv") == {"title": "B"}


def test_without_such_a_file_nothing_is_asked(tmp_path: Path) -> None:
    assert asked_beside(tmp_path / "fair.csv") == {}


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (["title"], "expected an object, field -> column"),
        ({"title": 3}, '"title": expected the name of a column, as text'),
        ({"titel": "A"}, '"titel": no field of an event; did you mean "title"'),
    ],
)
def test_what_is_no_such_object_says_what_was_expected(
    tmp_path: Path, content: object, rule: str
) -> None:
    with pytest.raises(UnreadableError, match=rule):
        asked_from(written(tmp_path / "columns.json", content))
