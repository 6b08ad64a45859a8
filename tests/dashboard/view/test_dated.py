"""Events without a date that is known, among others: counted apart, and on no timeline."""

import pytest

from dashboard.picture.strip import strip
from dashboard.view.beside import read
from dashboard.view.dated import is_dated, timeless
from dashboard.view.preview import status
from dashboard.view.selection import select
from dashboard.view.state import initial
from tests.dashboard.small import small


def forgetting(*names):
    atlas = small()
    events = atlas.numbers["events"]
    events["said"]["form"] = [
        None if name in names else form
        for name, form in zip(events["id"], events["said"]["form"], strict=True)
    ]
    return atlas


def said(atlas):
    view = initial(atlas.numbers)
    return status(atlas, view, select(atlas, view))


def test_some_undated_events_are_counted_among_the_possible():
    assert said(forgetting("tour", "charter")).endswith(
        ": 8 certain, 2 of them undated, and 1 of context."
    )
    assert "undated" not in said(forgetting("songbook")), "context is not counted"
    assert "undated" not in said(small())


def test_where_no_event_is_dated_the_whole_is():
    none = forgetting(*small().numbers["events"]["id"])
    assert not is_dated(none.numbers) and timeless(none.numbers).all()
    assert said(none) == "8 events, undated, and 1 of context."


def test_events_without_dates_have_no_years_to_compare():
    none = forgetting(*small().numbers["events"]["id"])
    assert read("years.1960/1968", small().numbers)
    with pytest.raises(ValueError):
        read("years.1960/1968", none.numbers)


def test_undated_events_stand_on_no_timeline():
    every, some = small(), forgetting("tour", "songbook", "school-years")
    drawn, fewer = (strip(atlas, initial(atlas.numbers)).svg for atlas in (every, some))
    arts = every.numbers["themes"]["colour"][2]
    assert arts in drawn and arts not in fewer
