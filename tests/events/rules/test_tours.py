"""Lessons to follow: a sound one is read, and what is wrong with a step is named."""

import pytest

from events.load import load
from events.problems import CollectionError

TOURS = """tour,step,title,event,window,view,query,text,question,answer,sources,minutes
walk,0,A walk,,,,,What you will see.,,,,15
walk,1,Visit,visit,1960/1968-11-18,,themes=diplomacy&ground=pale,Look.,Why?,So.,study|digest,
walk,2,The place,,,"12.5,-8,5",,It stays.,,,,
other,0,Another,,,,,Aims.,,,,
"""


@pytest.fixture
def tours(folder):
    (folder.path / "tours.csv").write_text(TOURS, "utf-8")
    return folder


def report(folder):
    with pytest.raises(CollectionError) as caught:
        load(folder.path)
    return [str(problem) for problem in caught.value.problems]


def test_a_sound_tour_is_read(tours):
    steps = load(tours.path).tours
    assert steps["tour"].tolist() == ["walk"] * 3 + ["other"]
    assert steps["number"].tolist() == [0, 1, 2, 0]
    assert steps["sources"].tolist() == [[], ["study", "digest"], [], []]
    assert steps["view"].tolist() == [None, None, (12.5, -8.0, 5.0), None]
    assert steps["minutes"].fillna(0).tolist() == [15, 0, 0, 0]
    assert steps["to_day"].fillna(0).tolist() == [0, -409, 0, 0]


def test_a_collection_without_tours_has_none(folder):
    assert load(folder.path).tours.empty


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Visit,visit", "Visit,visitt", 'event "visitt": unknown event; did you mean "visit"?'),
        (
            "study|digest",
            "study|digst",
            'sources "study|digst": unknown source "digst"; did you mean "digest"?',
        ),
        (
            "1960/1968-11-18",
            "1960/soon",
            'window "1960/soon": expected two days, months or years with a slash between, '
            'such as "1960/1968-11"',
        ),
        (
            "1960/1968-11-18",
            "1968/1960",
            'window "1968/1960": expected two days, months or years with a slash between, '
            'such as "1960/1968-11"',
        ),
        ("walk,1,", "walk,3,", 'step "3": out of order; expected step 1'),
        (
            "walk,1,",
            "walk,one,",
            'step "one": expected a whole number: 0 for the tour itself, then 1, 2, …',
        ),
        (
            "walk,1,",
            "wlk,1,",
            'step "1": out of order; expected step 0 of this tour, for its title and aims',
        ),
        (
            "walk,1,",
            "A Walk,1,",
            'tour "A Walk": expected lower-case letters, digits and hyphens; '
            'did you mean "a-walk"?',
        ),
        (
            "themes=diplomacy&",
            "theme=diplomacy&",
            'query "theme=diplomacy&ground=pale": unknown key "theme"; expected one of themes, '
            'layers, without, ground, sources, q, place, actor; did you mean "themes"?',
        ),
        (
            "themes=diplomacy&",
            "themes=diplomacie&",
            'query "themes=diplomacie&ground=pale": unknown value "diplomacie" of themes; '
            'did you mean "diplomacy"?',
        ),
        ("Why?", "", 'answer "So.": answers no question; expected one in this row'),
    ],
)
def test_what_is_wrong_with_a_step_is_named(tours, old, new, said):
    assert old in TOURS
    (tours.path / "tours.csv").write_text(TOURS.replace(old, new, 1), "utf-8")
    assert f"tours.csv:3 {said}" in report(tours)


@pytest.mark.parametrize("view", ["12.5,-8", "95,0,5", "north"])
def test_a_view_is_a_latitude_a_longitude_and_a_zoom(tours, view):
    (tours.path / "tours.csv").write_text(TOURS.replace("12.5,-8,5", view), "utf-8")
    said = 'expected latitude, longitude and zoom, such as "17.5,-4,5"'
    assert report(tours) == [f'tours.csv:4 view "{view}": {said}']


def test_minutes_are_whole(tours):
    (tours.path / "tours.csv").write_text(TOURS.replace(",15\n", ",a while\n"), "utf-8")
    said = "expected whole minutes, from 1 to 600"
    assert report(tours) == [f'tours.csv:2 minutes "a while": {said}']
