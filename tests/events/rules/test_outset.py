"""How an atlas opens: a sound query is kept, and what is wrong with one is named."""

import json

import pytest

from events.load import load
from events.outset import outset_of
from events.problems import CollectionError


def opening(folder, view):
    path = folder.path / "datapackage.json"
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), "view": view}), "utf-8")
    return folder.path


def said(folder, view):
    with pytest.raises(CollectionError) as caught:
        load(opening(folder, view))
    return [problem.rule for problem in caught.value.problems]


@pytest.mark.parametrize(
    "view",
    [
        "from=1960&to=1968-11&view=12.5,-8,5",
        "themes=diplomacy,military&sources=study,attested-2&place=bamako&ground=pale",
        "mode=moment&q=caf%C3%A9&layers=&without=names",
    ],
)
def test_a_sound_query_is_kept(folder, view):
    assert outset_of(load(opening(folder, view)).meta) == view


def test_a_collection_that_says_nothing_opens_with_all(folder):
    assert outset_of(load(folder.path).meta) == ""


@pytest.mark.parametrize(
    ("view", "rule"),
    [
        (7, 'expected what an address says behind “?”, such as "from=1960&to=1968"'),
        ("everything", 'expected what an address says behind “?”, such as "from=1960&to=1968"'),
        ("from=soon", '"soon" of from: expected a year, a month or a day, such as "1968-11"'),
        (
            "view=12.5, -8, 5",
            '"12.5, -8, 5" of view: expected latitude, longitude and zoom, such as "17.5,-4,5"',
        ),
        ("from=1991&to=1968", "the window ends before it begins"),
        ("themes=diplomcy", 'unknown value "diplomcy" of themes; did you mean "diplomacy"?'),
        (
            "theme=diplomacy",
            'unknown key "theme"; expected one of from, to, mode, view, themes, layers, without, '
            'ground, sources, q, place, actor; did you mean "themes"?',
        ),
    ],
)
def test_what_is_wrong_is_named(folder, view, rule):
    assert said(folder, view) == [rule]
