"""Whose voice a claim is. Each row is source, via, whom it is attributed to."""

import pandas as pd
import pytest

from events.testimony.names import Names
from events.testimony.voices import claim_voices

ACTORS = pd.DataFrame(
    [
        ("minister", "Ana N’Daw", "Ana Ndaw|A. N'Dau"),
        ("ministry", "Ministry of the Sea", "Sea Ministry"),
    ],
    columns=["id", "name", "spellings"],
)
SOURCES = {
    "wiki": {},
    "digest": {},
    "study": {},
    "release": {"custom": {"voice": "ministry"}},
    "echo": {"custom": {"voice": "Sea Ministry?"}},
}
ONE = {
    "a source twice": [("wiki", "", ""), ("wiki", "", "")],
    "a work and the document that it was read in": [("study", "digest", ""), ("digest", "", "")],
    "two documents that repeat one study": [
        ("study", "digest", ""), ("study", "wiki", ""), ("wiki", "", ""), ("digest", "", ""),
    ],
    "two documents that quote one actor": [("wiki", "", "minister"), ("digest", "", "minister")],
    "an actor by id and by name": [("wiki", "", "minister"), ("digest", "", "Ana N’Daw")],
    "an actor in another spelling": [("wiki", "", "ana ndaw"), ("digest", "", "A. N’Dau")],
    "an actor with an office": [("wiki", "", "Ana Ndaw, then minister"), ("wiki", "", "minister")],
    "what is probably an actor": [("wiki", "", "Sea Ministry?"), ("digest", "", "ministry")],
    "somebody who is no actor": [("wiki", "", "A Sailor"), ("digest", "", "a sailor?")],
    "an actor and a document of theirs": [("wiki", "", "ministry"), ("release", "", "")],
    "two documents of one actor": [("release", "", ""), ("echo", "", "")],
    "a work that was read in an actor's document": [("study", "release", ""), ("release", "", "")],
}  # fmt: skip
TWO = {
    "two documents": [("wiki", "", ""), ("digest", "", "")],
    "a document, and whom it quotes": [("wiki", "", ""), ("wiki", "", "minister")],
    "two actors in one document": [("wiki", "", "minister"), ("wiki", "", "ministry")],
    "a quotation does not tie its document": [("study", "wiki", "minister"), ("wiki", "", "")],
    "an actor's words, and the document that they were read in": [
        ("release", "wiki", ""),
        ("wiki", "", ""),
    ],
    "an actor's document that quotes another": [("release", "", "minister"), ("release", "", "")],
}


def voices(rows, event_id="e"):
    columns = ["event_id", "source_id", "via", "attributed_to"]
    claims = pd.DataFrame([(event_id, *row) for row in rows], columns=columns, dtype=str)
    return claim_voices(claims, SOURCES, Names.of(ACTORS))


@pytest.mark.parametrize("rows", ONE.values(), ids=ONE)
def test_one_voice(rows):
    assert voices(rows)["voice"].nunique() == 1
    assert voices(rows[::-1])["voice"].nunique() == 1


@pytest.mark.parametrize("rows", TWO.values(), ids=TWO)
def test_two_voices(rows):
    assert voices(rows)["voice"].nunique() == 2


def test_a_voice_is_shown_by_the_name_of_its_actor():
    found = voices([("wiki", "", "A. N'Dau?"), ("wiki", "", "A Sailor"), ("wiki", "", "")])
    assert found["voice_name"].tolist() == ["Ana N’Daw", "A Sailor", ""]
    assert found["probable"].tolist() == [True, False, False]


def test_a_document_may_probably_be_somebodys():
    found = voices([("echo", "", ""), ("release", "", "")])
    assert found["voice_name"].tolist() == ["Ministry of the Sea"] * 2
    assert found["probable"].tolist() == [True, False]


def test_what_joins_two_sources_of_an_event_leaves_them_apart_in_another():
    claims = pd.DataFrame(
        [("e", "study", "digest", ""), ("e", "digest", "", ""), ("f", "study", "", "")],
        columns=["event_id", "source_id", "via", "attributed_to"],
        dtype=str,
    )
    found = claim_voices(claims, SOURCES, Names.of(ACTORS))["voice"].tolist()
    assert found == ["source digest", "source digest", "source study"]


def test_no_claim_has_no_voice():
    assert voices([]).empty
