import json

import pytest

from events.load import load
from events.raw import RawCollection
from events.schema import Theme
from events.themes import made_themes


def made(*themes, **meta):
    return made_themes(RawCollection({}, None, meta, themes=list(themes)))


def test_a_theme_keeps_what_it_declares():
    declared = {"id": "war", "title": {"en": "War", "fr": "Guerre"}, "letter": "Ж"}
    assert made({**declared, "colour": "#9A3412"}) == (
        Theme("war", {"en": "War", "fr": "Guerre"}, "#9A3412", "Ж"),
    )


@pytest.mark.parametrize(
    ("languages", "language"), [(["fr", "en"], "fr"), ([], "en"), ("fr", "en"), ([7], "en")]
)
def test_a_plain_title_is_in_the_first_language(languages, language):
    [theme] = made({"id": "war", "title": "War"}, languages=languages)
    assert theme.title == {language: "War"}


def test_the_first_language_stands_first_and_gives_the_letter():
    [theme] = made({"id": "war", "title": {"en": "War", "fr": "Guerre"}}, languages=["fr", "en"])
    assert list(theme.title) == ["fr", "en"]
    assert theme.letter == "G"


def letters(*titles, **given):
    themes = [{"id": title, "title": title, "letter": given.get(title)} for title in titles]
    return [theme.letter for theme in made(*themes)]


def test_a_missing_letter_is_the_first_of_the_title_that_is_free():
    assert letters("Sport", "School", "Sea") == ["S", "C", "E"]
    assert letters("Sport", "School", School="S") == ["P", "S"]
    assert letters("sport", "School", School="s") == ["P", "s"]
    assert letters("«École»", "Échecs") == ["É", "C"]
    assert letters("Спорт", "Слово") == ["С", "Л"]


def test_where_none_of_the_title_is_free_any_letter_will_do():
    assert letters("A", "a", "AA", "?!") == ["A", "B", "C", "D"]


def test_the_bundled_themes(folder):
    declared = json.loads((folder.path / "datapackage.json").read_text())["themes"]
    assert [theme.id for theme in load(folder.path).themes] == [row["id"] for row in declared]
    assert "".join(theme.letter for theme in load().themes) == "DMECP"
