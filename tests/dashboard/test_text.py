"""Every word the page asks for is there, and none is left over."""

import re
from pathlib import Path

import pytest

from dashboard.text import TEXT, Words

DASHBOARD = Path(__file__).parents[2] / "dashboard"
QUOTED = re.compile(r"""["'`]([a-z][\w.-]*?)[."'`{$]""")
ASKED = re.compile(r"""(?<![\w.])(?:words\.t|t|words|section|button)\(\s*f?["'`]([\w.-]+)["'`]""")
PLURAL = re.compile(r"\.(zero|one|two|few|many|other)$")


def sources():
    for path in sorted(DASHBOARD.rglob("*")):
        if path.suffix in {".js", ".py", ".html"} and path.name != "text.py":
            yield path.read_text("utf-8")


def roots(words):
    return {PLURAL.sub("", key) for key in words}


@pytest.mark.parametrize("lang", TEXT)
def test_every_word_asked_for_is_in_the_dictionary(lang):
    asked = {key for text in sources() for key in ASKED.findall(text) if not key.endswith(".")}
    assert len(asked) > 50
    assert asked - roots(TEXT[lang]) == set()


def test_no_word_is_left_over():
    quoted = {key for text in sources() for key in QUOTED.findall(text)}
    left = {key for key in roots(TEXT["en"]) if key not in quoted}
    families = {key for key in left if key.split(".")[0] in quoted}
    assert left - families == set()


def test_plurals_and_values_are_filled_in():
    words = Words("en")
    assert words("events", n=1) == "1 event"
    assert words("events", n=14) == "14 events"


def test_a_missing_word_is_an_error():
    with pytest.raises(KeyError, match="nothing"):
        Words("en")("nothing")


@pytest.mark.parametrize("lang", TEXT)
def test_every_language_has_the_same_words(lang):
    assert roots(TEXT[lang]) == roots(TEXT["en"])
