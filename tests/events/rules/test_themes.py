"""One broken theme gives exactly one clear line."""

import json

import pytest

from events.load import load
from events.problems import CollectionError


def report(folder, change):
    meta = json.loads((folder.path / "datapackage.json").read_text())
    meta["themes"] = change(meta["themes"])
    (folder.path / "datapackage.json").write_text(json.dumps(meta))
    with pytest.raises(CollectionError) as caught:
        load(folder.path)
    return [str(problem) for problem in caught.value.problems]


def second(**changed):
    """Change the second theme."""
    return lambda themes: [themes[0], {**themes[1], **changed}, *themes[2:]]


LIST = "expected a list of one to 9 themes, each with id and title"
SLUG = "expected lower-case letters, digits and hyphens"
BROKEN = {
    "no list": (lambda _: "sport", f'datapackage.json themes "sport": {LIST}'),
    "nothing": (lambda _: None, f"datapackage.json themes: {LIST}"),
    "none": (lambda _: [], f'datapackage.json themes "0": {LIST}'),
    "too many": (
        lambda themes: [*themes, *({"id": f"t{n}", "title": f"T {n}"} for n in range(5))],
        f'datapackage.json themes "10": {LIST}',
    ),
    "a text": (
        lambda themes: [*themes, "sport"],
        'datapackage.json theme 6 "sport": expected an object { … }',
    ),
    "no id": (
        second(id=""),
        "datapackage.json theme 2 id: expected a text of lower-case letters, digits and hyphens",
    ),
    "a number for an id": (
        second(id=7),
        'datapackage.json theme 2 id "7": expected a text of lower-case letters, digits and '
        "hyphens",
    ),
    "an id that is no slug": (
        second(id="Military"),
        f'datapackage.json theme 2 id "Military": {SLUG}; did you mean "military"?',
    ),
    "an id used twice": (
        lambda themes: [*themes, themes[1]],
        'datapackage.json theme 6 id "military": already used by theme 2; an id must be used once',
    ),
    "no title": (
        second(title=None),
        'datapackage.json theme 2 title: expected a text, or texts by language: {"en": …}',
    ),
    "an empty title": (
        second(title={"en": "Military", "fr": " "}),
        "datapackage.json theme 2 title \"{'en': 'Military', 'fr': ' '}\": expected a text, "
        'or texts by language: {"en": …}',
    ),
    "a colour in words": (
        second(colour="red"),
        'datapackage.json theme 2 colour "red": expected six hex digits, such as #1f3f95',
    ),
    "a short colour": (
        second(colour="#1fa"),
        'datapackage.json theme 2 colour "#1fa": expected six hex digits, such as #1f3f95; '
        'did you mean "#11ffaa"?',
    ),
    "a colour without its sign": (
        second(colour="1F3F95"),
        'datapackage.json theme 2 colour "1F3F95": expected six hex digits, such as #1f3f95; '
        'did you mean "#1F3F95"?',
    ),
    "two letters": (
        second(letter="Mi"),
        'datapackage.json theme 2 letter "Mi": expected one character; did you mean "M"?',
    ),
    "a blank for a letter": (
        second(letter=" "),
        'datapackage.json theme 2 letter "": expected one character',
    ),
    "a letter used twice": (
        second(letter="c"),
        'datapackage.json theme 4 letter "C": already used by theme 2; a letter must be used once',
    ),
}


@pytest.mark.parametrize(("change", "line"), BROKEN.values(), ids=BROKEN)
def test_one_broken_theme_gives_one_line(folder, change, line):
    assert report(folder, change) == [line]


def test_an_event_of_a_theme_that_is_not_declared(folder):
    assert report(folder, lambda themes: themes[:2]) == [
        'events.csv:4 theme "politics": expected one of diplomacy, military'
    ]
