"""What is made of a language that has its own letters, digits and direction."""

from __future__ import annotations

from pathlib import Path

from dashboard.contract.files import languages, words
from dashboard.view.speaker import Speaker
from events.dates import read_date, window_edges
from tests.tools.tongues import longer, spoken


def test_digits_are_said_and_read_back(tmp_path: Path) -> None:
    with spoken(tmp_path / "contract"):
        assert languages() == ("en", "ar", "xa")
        speak = Speaker({"lang": "ar", "locale": "ar-EG", "words": words("ar")["words"]})
        assert speak.direction == "rtl"
        assert speak("events", n=12).startswith("١٢ ")
        edges = window_edges(-731, 364, "ar")
        assert edges == ("١٩٦٨", "١٩٧٠")
        assert [read_date(edge, "ar") for edge in edges] == [(-731, -366), (0, 364)]
    assert languages() == ("en", "fr", "ru")


def test_longer_words_keep_their_gaps() -> None:
    assert longer("{n} of {all}") == "[{n} óƒ {all} óñé]"
    assert longer(": ") == ": "
