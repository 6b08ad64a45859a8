"""Values of the wrong kind are named by field, and nothing else of the collection is said."""

import json

import pytest

from events.load import load
from events.problems import CollectionError

NAMES = "expected a list of names, each with family or literal"
DATE = 'expected {"date-parts": [[year, month, day]]} or {"literal": …}'
TEXT = 'expected a text in quotes: "…"'
NUMBER = 'expected a number, or a text in quotes: "…"'
VERSION = 'expected up to 40 letters, digits, dots and hyphens, as in "1.0.2"'


def report(folder):
    with pytest.raises(CollectionError) as caught:
        load(folder.path)
    return [str(problem) for problem in caught.value.problems]


def alter(folder, file, change):
    content = json.loads((folder.path / file).read_text("utf-8"))
    change(content)
    (folder.path / file).write_text(json.dumps(content), "utf-8")


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("publisher", 5, f'publisher "5": {TEXT}'),
        ("container-title", ["x"], f"container-title \"['x']\": {TEXT}"),
        ("language", None, f'language "None": {TEXT}'),
        ("note", {}, f'note "{{}}": {TEXT}'),
        ("volume", [1], f'volume "[1]": {NUMBER}'),
        ("edition", True, f'edition "True": {NUMBER}'),
        ("custom", None, 'custom "None": expected an object { … }'),
        ("author", [{"family": 5}], f"author: {NAMES}"),
        ("author", [{"family": "A", "given": 5}], f"author: {NAMES}"),
        ("translator", "A. B.", f"translator: {NAMES}"),
        ("issued", {"date-parts": [[1961, 13]]}, f"issued: {DATE}"),
        ("issued", {"date-parts": [[1961, 2, 30]]}, f"issued: {DATE}"),
        ("issued", {"date-parts": [[12345]]}, f"issued: {DATE}"),
        ("accessed", {"date-parts": [["--5"]]}, f"accessed: {DATE}"),
        ("accessed", {"date-parts": [["٣"]]}, f"accessed: {DATE}"),
        (
            "URL",
            "javascript:x()",
            'URL "javascript:x()": expected an address that begins with https://',
        ),
        (
            "URL",
            "data:text/html,x",
            'URL "data:text/html,x": expected an address that begins with https://',
        ),
    ],
)
def test_a_source_says_which_field_is_of_the_wrong_kind(folder, field, value, said):
    alter(folder, "sources.json", lambda items: items[0].update({field: value}))
    assert report(folder) == [f"sources.json:1 {said}"]


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("version", "1 of May", f'version "1 of May": {VERSION}'),
        ("version", True, f'version "True": {VERSION}'),
        ("version", "1" * 41, f'version "{"1" * 41}": {VERSION}'),
        ("description", 5, 'description "5": expected a text'),
        ("contributors", None, 'contributors "None": expected a list [ {"title": …}, … ]'),
    ],
)
def test_so_does_the_descriptor(folder, field, value, said):
    alter(folder, "datapackage.json", lambda meta: meta.update({field: value}))
    assert report(folder) == [f"datapackage.json {said}"]


def test_a_letter_stands_in_quotes(folder):
    alter(folder, "datapackage.json", lambda meta: meta["themes"][0].update(letter=5))
    assert report(folder) == [
        'datapackage.json theme 1 letter "5": expected one character; did you mean "5"?'
    ]


@pytest.mark.parametrize("km", ["inf", "1e400", "-5", "20038"])
def test_an_accuracy_is_a_distance_on_earth(folder, km):
    folder.replace("places.csv", "for the example,1", f"for the example,{km}")
    rule = "expected kilometres from 0 to 20037"
    assert report(folder) == [f'places.csv:2 accuracy_km "{km}": {rule}']


def test_a_source_is_not_called_what_an_address_says_otherwise(folder):
    folder.replace("sources.json", '"id": "letter"', '"id": "attested-2"')
    folder.replace("claims.csv", "letter", "attested-2")
    assert report(folder) == [
        'sources.json:3 id "attested-2": has another meaning in addresses; choose another id'
    ]


def test_a_number_is_an_id_and_a_year_may_be_in_quotes_or_before_christ(folder):
    folder.replace(
        "sources.json", '"id": "letter"', '"id": 7, "issued": {"date-parts": [["-43", "3"]]}'
    )
    folder.replace("claims.csv", "letter", "7")
    assert load(folder.path).sources["7"]["id"] == "7"
