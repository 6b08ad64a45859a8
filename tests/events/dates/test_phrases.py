"""The phrases of every language: complete, alike, and with the month names of CLDR."""

import re

import pytest
from babel.dates import get_month_names

from events.dates import LANGUAGES, MARKS, PRECISIONS, phrases

FROM_CLDR = [
    # language, list of months, locale, width, context
    ("en", "wide", "en_GB", "wide", "format"),
    ("en", "short", "en_GB", "abbreviated", "format"),
    ("fr", "wide", "fr", "wide", "format"),
    ("fr", "short", "fr", "abbreviated", "format"),
    ("ru", "genitive", "ru", "wide", "format"),
    ("ru", "nominative", "ru", "wide", "stand-alone"),
    ("ru", "short", "ru", "abbreviated", "format"),
    ("ru", "short_alone", "ru", "abbreviated", "stand-alone"),
]
SINGLE = (
    *("by", "since", "until", "ended", "between", "between_years", "lasted", "once", "among"),
    *("span", "stretch", "years"),
)
OURS = [("ru", "instrumental"), ("ru", "prepositional")]
"""Lists that CLDR lacks."""


@pytest.mark.parametrize(("lang", "names", "locale", "width", "context"), FROM_CLDR)
def test_month_names_are_those_of_cldr(lang, names, locale, width, context):
    cldr = get_month_names(width, context, locale)
    assert phrases(lang)["months"][names] == [cldr[number] for number in range(1, 13)]


def test_every_list_of_months_is_checked():
    there = {(lang, names) for lang in LANGUAGES for names in phrases(lang)["months"]}
    assert there == {row[:2] for row in FROM_CLDR} | set(OURS)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_every_phrase(lang):
    said = phrases(lang)
    assert said.keys() == phrases("en").keys()
    assert set(said["at"]) == set(said["marks"]) == set(said["between_marks"]) == set(MARKS)
    assert said["days"].keys() == phrases("en")["days"].keys()
    assert all(set(case) == set(PRECISIONS) for case in said["dates"].values())
    assert all(form["case"] in said["dates"] for form in forms(said))
    assert set(said["every"]) == set(PRECISIONS)
    assert set(said["each"]) == set(said["one"]) == {"other", "last"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_templates_name_only_what_there_is(lang):
    said = phrases(lang)
    fields = {"day", "year", "era", *said["months"]}
    for case in said["dates"].values():
        assert all(placeholders(template) <= fields for template in case.values())
    both = {f"{name}{n}" for name in {"date", "mark", *fields} for n in (1, 2)}
    known = {"date", "mark", "from", "to"} | both
    assert all(placeholders(form["say"]) <= known for form in forms(said))


def forms(said):
    kinds = [form for key in ("at", "after", "days", "every") for form in said[key].values()]
    return [*kinds, *(said[key] for key in SINGLE)]


def placeholders(template):
    return set(re.findall(r"{(\w+)}", template))
