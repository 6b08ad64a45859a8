"""Several files in one atlas."""

import json
from pathlib import Path

import pytest

from events.formats.registry import read
from events.load import BUNDLED, load
from events.merging import beneath
from events.translations import told_in
from events.translations.bound import stamp

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


EVENTS = "id,title,date,theme,summary\nfair,A fair,1961,{theme},It took place.\n"
PLACED = "event_id,place_id,role\nfair,{place},venue\n"
CLAIMED = (
    "event_id,claim,source_id,stance,attributed_to,locator\nfair,There was a fair.,post,asserts,,\n"
)
TOURS = (
    "tour,step,title,event,window,view,query,text,question,answer,sources,minutes\n"
    "walk,0,A walk,,1961,,,Look.,,,,5\n"
    "walk,1,The fair,fair,,,themes={theme}&sources=post&ground=pale,See.,Where?,Here.,post,\n"
)
TITLES = "tour,step,title,text,question,answer,of\nwalk,0,Une promenade,Regardez.,,,{of}\n"


def lesson_folder(folder: Path, theme: str, place: str, post: str) -> Path:
    """Write a collection of one event, one source and a lesson of one step."""
    folder.mkdir()
    themes = [{"id": theme, "title": {"en": theme.title()}}]
    described = {"name": folder.name, "title": folder.name, "languages": ["en", "fr"]}
    dated = {"earliest": "1960", "latest": "1970", "themes": themes}
    (folder / "datapackage.json").write_text(json.dumps({**described, **dated}))
    source = {"id": "post", "type": "article-newspaper", "title": post}
    (folder / "sources.json").write_text(json.dumps([source]))
    tables = {"events": EVENTS, "event_places": PLACED, "claims": CLAIMED, "tours": TOURS}
    for name, text in tables.items():
        (folder / f"{name}.csv").write_text(text.format(theme=theme, place=place))
    of = stamp(["A walk", "Look.", "", ""])
    (folder / "tours.fr.csv").write_text(TITLES.format(of=of))
    return folder


def test_lessons_of_all_are_offered_and_name_what_became_of_their_events(tmp_path):
    one = lesson_folder(tmp_path / "one", "trade", "gao", "The Post")
    two = lesson_folder(tmp_path / "two", "vote", "bamako", "Another Post")
    tours = load([one, two]).tours
    assert list(tours["tour"]) == ["walk", "walk", "two-walk", "two-walk"]
    assert list(tours["event"]) == ["", "fair", "", "two-fair"]
    assert list(tours["sources"]) == [[], ["post"], [], ["two-post"]]
    assert tours["query"].iloc[3] == "themes=vote&sources=two-post&ground=pale"
    said = told_in(load([one, two]), "fr").tours
    assert list(said["title"]) == ["Une promenade", "The fair"] * 2
    assert load(one).tours["query"].iloc[1] == "themes=trade&sources=post&ground=pale"


def test_a_step_chooses_no_theme_that_has_become_another(tmp_path):
    one = lesson_folder(tmp_path / "one", "trade", "gao", "The Post")
    rows = "".join(f"T{n},{1900 + n},Gao,n{n // 2}\n" for n in range(20))
    (tmp_path / "many.csv").write_text(f"title,date,place,theme\n{rows}")
    assert load([one, tmp_path / "many.csv"]).tours["query"].iloc[1] == "sources=post&ground=pale"


def test_lessons_of_what_lies_under_show_it(tmp_path):
    upper, lower = (
        read(lesson_folder(tmp_path / name, theme, "gao", "The Post"))
        for name, theme in (("one", "trade"), ("two", "vote"))
    )
    tours = beneath(upper, lower, {"id": "meanwhile", "title": {"en": "Meanwhile"}})["tours"].rows
    assert list(tours["tour"].unique()) == ["walk", "two-walk"]
    assert tours["query"].iloc[3] == "sources=post&ground=pale&files=one,two"
    assert tours["query"].iloc[1] == "themes=trade&sources=post&ground=pale"
