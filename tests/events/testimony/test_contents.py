from events.load import load
from events.testimony.contents import content_hash, digests


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
