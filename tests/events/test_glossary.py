"""Where terms stand in a text."""

import pytest

from events.glossary import finder

TERMS = [["junta"], ["GRU", "military intelligence"], ["N'Daw's list"], ["military"], ["C++"]]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", []),
        ("The junta and the junta.", ["junta"]),
        ("Juntas rule", []),
        ("JUNTA", ["JUNTA"]),
        ("the GRU, not the gru", ["GRU"]),
        ("gruff, and no gru", []),
        ("Military\u00a0intelligence", ["Military\u00a0intelligence"]),
        ("military power, then military intelligence", ["military", "military intelligence"]),
        ("on N’Daw’s list", ["N’Daw’s list"]),
        ("(junta)_junta", ["junta"]),
        ("éjunta", []),
        ("in C++ only", ["C++"]),
        ("junta-led", ["junta"]),
    ],
)
def test_the_first_of_each_term_is_found(text, said):
    assert [text[found.start : found.end] for found in finder(TERMS)(text)] == said


def test_without_terms_nothing_is_found():
    assert finder([])("junta") == finder([[""]])("junta") == []
