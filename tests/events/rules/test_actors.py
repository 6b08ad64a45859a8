"""Who took part, what words mean and why an event matters: what is wrong is named."""

import pytest

from events.load import load
from events.problems import CollectionError
from tests.events.people import add_people


@pytest.fixture
def people(folder):
    return add_people(folder)


def report(folder):
    with pytest.raises(CollectionError) as caught:
        load(folder.path)
    return [str(problem) for problem in caught.value.problems]


def test_a_collection_with_people_is_sound(people):
    collection = load(people.path)
    assert collection.actors.loc["ida-vrenn", "offices"] == ["envoy (1961)", "minister (1970)"]
    assert collection.actors.loc["harbour-office", "spellings"] == []
    assert collection.event_actors["role"].tolist() == ["envoy", "", "host"]
    assert collection.glossary["spellings"].tolist() == [["landing strip"], []]
    told = collection.events.loc["visit", ["significance", "significance_source"]]
    assert told.tolist() == ["It led to the MoU.", "digest"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            ("event_actors.csv", "visit,harbour-office", "visit,harbor-office"),
            'event_actors.csv:4 actor_id "harbor-office": unknown actor; '
            'did you mean "harbour-office"?',
        ),
        (
            ("event_actors.csv", "embassy,ida-vrenn", "embassy,I. Vren"),
            'event_actors.csv:2 actor_id "I. Vren": unknown actor; did you mean "ida-vrenn"?',
        ),
        (
            ("event_actors.csv", "embassy,", "embasy,"),
            'event_actors.csv:2 event_id "embasy": unknown event; did you mean "embassy"?',
        ),
        (
            ("actors.csv", "organisation,,,", "organisation,,I. VREN,"),
            'actors.csv:3 spellings "I. VREN": “I. VREN” is the name or a spelling of ida-vrenn '
            "in row 2 already",
        ),
        (
            ("actors.csv", "person", "persona"),
            'actors.csv:2 kind "persona": expected one of person, organisation, state; '
            'did you mean "person"?',
        ),
        (
            ("actors.csv", ",study", ",studdy"),
            'actors.csv:2 source_id "studdy": unknown source; did you mean "study"?',
        ),
        (
            ("glossary.csv", "mou,MoU,,", "mou,MoU,runway,"),
            'glossary.csv:3 spellings "runway": “runway” is explained as runway in row 2 already',
        ),
        (
            ("glossary.csv", "A paper of understanding.", ""),
            "glossary.csv:3 meaning: must not be empty",
        ),
        (
            ("glossary.csv", "mou,MoU", "mou,MOU"),
            'glossary.csv:3 term "MOU": stands in no text of the collection',
        ),
        (
            ("glossary.csv", ",digest", ",digset"),
            'glossary.csv:3 source_id "digset": unknown source; did you mean "digest"?',
        ),
        (
            ("events.csv", "MoU.,digest", "MoU.,"),
            "events.csv:4 significance_source: says why it matters, but not whose judgement that "
            "is; expected a source",
        ),
        (
            ("events.csv", "MoU.,digest", "MoU.,digset"),
            'events.csv:4 significance_source "digset": unknown source; did you mean "digest"?',
        ),
        (
            ("events.csv", "it differently.,It led to the MoU.,", "about an MoU.,,"),
            'events.csv:4 significance_source "digest": no significance is given here',
        ),
    ],
)
def test_one_fault_is_one_problem(people, change, said):
    people.replace(*change)
    assert said in report(people)


def test_an_actor_of_no_event_is_named(people):
    people.append("actors.csv", "choir,The Choir,organisation,,,They sing.,")
    assert report(people) == [
        'actors.csv:4 id "choir": nobody\'s event; expected a row in event_actors.csv, or a claim'
    ]


@pytest.mark.parametrize("voice", ["choir", "The Choir", "the choir?", "Hora"])
def test_an_actor_who_only_speaks_is_used(people, voice):
    people.append("actors.csv", "choir,The Choir,organisation,,Hora,They sing.,")
    people.append("claims.csv", f"visit,They sang.,digest,asserts,{voice},,")
    assert "choir" in load(people.path).actors.index


def test_a_source_may_be_an_actors_voice(people):
    people.append("actors.csv", "choir,The Choir,organisation,,,They sing.,")
    people.replace("sources.json", '"cited-by": ["digest"]', '"voice": "choir"')
    assert "choir" in load(people.path).actors.index


def test_words_of_the_page_may_be_explained(people):
    people.append("glossary.csv", "edtf,EDTF,,A way to write dates.,")
    people.append("glossary.csv", "edtf-tilde,~ after a date,,About.,")
    people.append("glossary.csv", "edtf-mark,? after a date,,Not sure.,")
    assert "edtf-mark" in load(people.path).glossary.index


def test_significance_without_a_column_for_its_source_is_reported(folder):
    folder.replace("events.csv", "status,summary\n", "status,summary,significance\n")
    folder.replace("events.csv", "differently.", "differently.,It mattered.")
    assert any("events.csv:4" in line and "significance_source" in line for line in report(folder))
