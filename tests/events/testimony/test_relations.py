import pytest

from events.load import load
from events.testimony.relations import related_events


@pytest.fixture
def rows(folder):
    folder.append("events.csv", "talks,Talks in Bamako,2022,diplomacy,second-hand,")
    folder.append("events.csv", "flood,A flood,2023,economy,second-hand,")
    folder.append("event_places.csv", "talks,bamako,venue")
    folder.append("event_places.csv", "flood,mali,subject")
    folder.append("claims.csv", "talks,They talked.,digest,reports,the ministry,,")
    folder.append("claims.csv", "flood,It rained.,digest,reports,,,")

    def related(limit=6):
        frame = related_events(load(folder.path), limit)
        return [tuple(row) for row in frame.itertuples(index=False)]

    return related


def test_events_are_related_as_stated_by_actor_and_by_place(rows):
    assert rows() == [
        ("embassy", "visit", "stated", "", "The embassy arranged the visit."),
        ("embassy", "talks", "place", "bamako", ""),
        ("visit", "embassy", "stated", "", "The embassy arranged the visit."),
        ("visit", "talks", "actor", "the ministry", ""),
        ("talks", "visit", "actor", "the ministry", ""),
        ("talks", "embassy", "place", "bamako", ""),
    ]


def test_an_area_in_common_is_no_relation(rows, folder):
    folder.append("event_places.csv", "talks,mali,subject")
    assert "flood" not in {event_id for event_id, *_ in rows()}


def test_the_strongest_come_first_and_the_rest_is_cut(rows):
    assert [row[:3] for row in rows(limit=1)] == [
        ("embassy", "visit", "stated"),
        ("visit", "embassy", "stated"),
        ("talks", "visit", "actor"),
    ]


def test_nothing_is_related_to_itself_and_nothing_twice():
    frame = related_events(load())
    assert (frame["event_id"] != frame["related_id"]).all()
    assert not frame.duplicated(["event_id", "related_id"]).any()
    assert frame.groupby("event_id").size().max() <= 6


def test_a_lonely_event_has_no_relations(tmp_path):
    table = tmp_path / "one.csv"
    table.write_text("title,date,place\nA school opens,1968,bamako\n", "utf-8")
    assert related_events(load(table)).empty
