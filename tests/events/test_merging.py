"""Several files in one atlas."""

import pytest

from events.load import BUNDLED, load

FIRST = "title,date,place,theme,source\nA fair,1961,Gao,Trade,The Post\nA flood,1962,,Nature,\n"
SECOND = "title,date,place,theme,source\nA fair,1961,Bamako,Trade,The Post\nA vote,1963,Gao,Vote,\n"


@pytest.fixture
def both(tmp_path):
    for name, text in (("first.csv", FIRST), ("second.csv", SECOND)):
        (tmp_path / name).write_text(text)
    return load([tmp_path / "first.csv", tmp_path / "second.csv"])


def test_each_file_is_a_source_and_has_its_account(both):
    assert [reading.id for reading in both.readings] == ["first", "second"]
    assert both.events["file"].to_dict() == {
        "a-fair-1961": "first",
        "a-flood-1962": "first",
        "second-a-fair-1961": "second",
        "a-vote-1963": "second",
    }
    assert {"first", "second", "the-post"} <= set(both.sources)
    assert both.title == "first · second"


def test_equal_themes_are_one(both):
    assert [theme.id for theme in both.themes] == ["trade", "nature", "vote"]


def test_beyond_nine_themes_the_rarest_are_one(tmp_path):
    for name in ("a", "b"):
        rows = "".join(f"T,{1900 + n},Gao,{name}{n % 6}\n" for n in range(13))
        (tmp_path / f"{name}.csv").write_text(f"title,date,place,theme\n{rows}")
    together = load([tmp_path / "a.csv", tmp_path / "b.csv"])
    assert len(together.themes) == 9
    assert together.themes[-1].id == "other"


def test_files_of_the_same_name_are_told_apart(tmp_path):
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "data.csv").write_text(f"title,date,place\nA {folder},1961,Gao\n")
    together = load([tmp_path / "one" / "data.csv", tmp_path / "two" / "data.csv"])
    assert [reading.id for reading in together.readings] == ["data", "data-2"]
    assert set(together.sources) == {"data"} | ({"data-2"} & set(together.sources))


def test_points_of_one_name_in_two_places_stay_two(tmp_path):
    for name, lat in (("a", 12), ("b", 13)):
        (tmp_path / f"{name}.csv").write_text(
            f"title,date,lat,lon,place\nT,1961,{lat},1,The well\n"
        )
    together = load([tmp_path / "a.csv", tmp_path / "b.csv"])
    assert sorted(point.y for point in together.places.geometry) == [12, 13]


def test_a_folder_and_a_file(tmp_path):
    (tmp_path / "a.csv").write_text(SECOND)
    together = load([BUNDLED, tmp_path / "a.csv"])
    assert together.readings[0].format == "folder"
    assert len(together.events) == sum(one.records for one in together.readings)
