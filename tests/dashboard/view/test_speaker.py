from __future__ import annotations

from typing import Any

import pytest

from dashboard.contract.files import words
from dashboard.view.speaker import Speaker


def speaker(lang: str = "en", **own: str) -> Speaker:
    spoken = words(lang)
    texts: Any = {"lang": lang, "locale": spoken["locale"], "words": {**spoken["words"], **own}}
    return Speaker(texts)


def test_plurals_and_numbers_are_said_by_the_language() -> None:
    speak = speaker()
    assert speak("events", n=1) == "1 event"
    assert speak("events", n=14) == "14 events"
    assert speak("events", n=12500) == "12,500 events"


def test_a_word_without_plural_forms_may_hold_a_number() -> None:
    assert speaker()("empty.all-years", n=3) == "Look in all years (3)"


def test_a_missing_word_is_an_error() -> None:
    with pytest.raises(KeyError, match="nothing"):
        speaker()("nothing")


@pytest.mark.parametrize(
    ("parts", "said"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_names_are_joined_as_in_a_sentence(parts: list[str], said: str) -> None:
    assert speaker().list(parts) == said


def test_braces_in_a_text_of_the_reader_are_no_template() -> None:
    assert speaker()("status.search", text="{n} {") == "matching “{n} {”"
