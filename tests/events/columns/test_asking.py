"""Columns that a person asks for on the command line."""

import pytest

from events.columns.asking import parse_columns


def test_spaces_around_names_do_not_count() -> None:
    assert parse_columns(" title = Intitulé , date=Année") == {"title": "Intitulé", "date": "Année"}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Headline", '"Headline": expected FIELD=COLUMN'),
        ("", "expected FIELD=COLUMN"),
        ("titel=Headline", 'no field of an event; did you mean "title"'),
        ("zzzz=Headline", "no field of an event; there are id, title"),
        ("title=A,title=B", "title is asked for twice"),
    ],
)
def test_what_is_written_otherwise_says_what_was_expected(text: str, rule: str) -> None:
    with pytest.raises(ValueError, match=rule):
        parse_columns(text)
