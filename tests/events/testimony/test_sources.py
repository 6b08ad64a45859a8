"""What stands behind the events of a whole collection."""

import pytest

from events.load import load

CLAIMS = "event_id,claim,source_id,stance,attributed_to,locator,via\n"
OUTSIDE = '"title": "A letter"'


def rewrite(folder, *claims):
    folder.path.joinpath("claims.csv").write_text(CLAIMS + "".join(f"{row}\n" for row in claims))
    folder.replace("events.csv", ",status,", ",ignored,")


@pytest.fixture
def outside(folder):
    """A collection in which `letter` is a reference from outside."""
    folder.replace("sources.json", OUTSIDE, OUTSIDE + ', "custom": {"outside": true}')
    return folder


def test_status_and_voices_are_counted_for_each_event(folder):
    rewrite(
        folder,
        "embassy,It opened.,study,asserts,,,",
        "embassy,It opened.,letter,asserts,,,",
        "air-base,It is to be longer.,study,plans,,,",
        "visit,They met.,digest,asserts,the ministry,,",
        "visit,They met.,letter,asserts,The Ministry?,,",
    )
    events = load(folder.path).events
    assert events["status"].to_dict() == {
        "embassy": "corroborated",
        "air-base": "planned",
        "visit": "single-source",
    }
    assert events["independent"].to_dict() == {"embassy": 2, "air-base": 0, "visit": 1}
    assert not events["context"].any()


def test_what_only_outside_references_tell_is_context(outside):
    rewrite(
        outside,
        "embassy,It opened.,letter,asserts,,,",
        "air-base,It was longer.,study,asserts,,,",
        "visit,They met.,digest,asserts,,,",
        "visit,The day is sure.,letter,dates,,,",
    )
    context = load(outside.path).events["context"]
    assert context.to_dict() == {"embassy": True, "air-base": False, "visit": False}


def test_where_all_sources_are_outside_nothing_is_context(outside):
    events = ("embassy", "air-base", "visit")
    rewrite(outside, *(f"{event},It was.,letter,asserts,,," for event in events))
    assert not load(outside.path).events["context"].any()
