"""A voice that is nearly an actor's counts as another one: that is noted, and is no fault."""

import pytest

from events.load import load

ACTORS = """id,name,kind,offices,spellings,summary,source_id
ministry,The Ministry of the Sea,organisation,,Sea Ministry|Ministère de la mer,It sails.,study
"""


@pytest.fixture
def notes(folder):
    (folder.path / "actors.csv").write_text(ACTORS, encoding="utf-8")
    takes = "event_id,actor_id,role\nvisit,ministry,\n"
    (folder.path / "event_actors.csv").write_text(takes, encoding="utf-8")
    folder.replace("events.csv", ",status,", ",ignored,")
    folder.replace("claims.csv", "a ministry", "")

    def noted(voice):
        folder.replace("claims.csv", "the ministry", voice)
        return [note for note in load(folder.path).notes if "another voice" in note]

    return noted


@pytest.mark.parametrize("voice", ["The Minstry of the Sea", "Sea Ministery?"])
def test_what_is_nearly_the_name_of_an_actor_is_noted(notes, voice):
    assert notes(voice) == [
        f'claims.csv: "{voice.rstrip("?")}" counts as another voice than '
        '"The Ministry of the Sea"; if they are one, write the name as actors.csv has it'
    ]


@pytest.mark.parametrize(
    "voice",
    ["ministry", "the ministry of the sea?", "ministere de la MER", "A fisherman"],
)
def test_an_actor_and_somebody_else_are_not(notes, voice):
    assert notes(voice) == []


def test_the_voice_of_a_source_is_looked_at_too(folder, notes):
    folder.replace("sources.json", '"cited-by": ["digest"]', '"voice": "Sea Minstry"')
    assert [note.partition(":")[0] for note in notes("A fisherman")] == ["sources.json"]
