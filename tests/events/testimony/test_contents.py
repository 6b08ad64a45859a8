from events.load import load
from events.testimony.contents import content_hash, digests
from tests.events.people import add_people


def test_the_hash_is_of_the_content_and_not_of_its_order(folder):
    before = content_hash(load(folder.path))
    lines = (folder.path / "events.csv").read_text().splitlines()
    (folder.path / "events.csv").write_text("\r\n".join([lines[0], *reversed(lines[1:])]) + "\r\n")
    assert content_hash(load(folder.path)) == before
    folder.replace("claims.csv", "They met.", "They met twice.")
    assert content_hash(load(folder.path)) != before


def test_digests_are_of_what_a_card_shows(folder):
    before = digests(load(folder.path))
    folder.replace("eras.csv", "First years", "Early years")
    assert digests(load(folder.path)) == before
    folder.replace("sources.json", "A letter", "A long letter")
    after = digests(load(folder.path))
    assert {event for event in after if after[event] != before[event]} == {"visit"}


def test_who_took_part_and_why_it_matters_are_content(folder):
    plain = load(folder.path)
    before = digests(load(add_people(folder).path))
    assert {event for event in before if before[event] != digests(plain)[event]} == {
        "embassy",
        "visit",
    }
    folder.replace("event_actors.csv", "visit,harbour-office,host", "visit,harbour-office,guest")
    after = load(folder.path)
    assert {name for name, one in digests(after).items() if one != before[name]} == {"visit"}
    assert content_hash(after) != content_hash(plain)


def test_a_glossary_is_content_of_the_collection_and_of_no_event(folder):
    before = load(add_people(folder).path)
    folder.replace("glossary.csv", "A paper of", "A note of")
    after = load(folder.path)
    assert digests(after) == digests(before)
    assert content_hash(after) != content_hash(before)
