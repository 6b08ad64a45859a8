"""Languages that no one speaks, to show that nothing is nailed down.

`xa` is English with accents, brackets and 40 % more; `ar` is written from right to left, in letters
and digits of its own. Both are made from the English words and phrases.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from dashboard.contract import files
from events.dates import language
from events.testimony import citations

PLAIN = "abcdefghijklmnopqrstuvwxyz"
ACCENTED = str.maketrans(
    PLAIN + PLAIN.upper(), "áƀçđéƒǥĥíĵķłɱñóƥɋřšŧúṽŵẋýžÁƁÇĐÉƑǤĤÍĴĶŁṀÑÓƤɊŘŠŦÚṼŴẊÝŽ"
)
ARABIC = str.maketrans(PLAIN + PLAIN.upper(), 2 * "ابثدعفغهيجكلمنوبقرسطوفوخيز")
DIGITS = "٠١٢٣٤٥٦٧٨٩"
KEPT = ("case", "second", "typed", "replacements")
LOCALES = {"xa": "en-GB", "ar": "ar-EG"}

Said = Callable[[str], str]


def accented(text: str) -> str:
    return _outside_braces(text, lambda part: part.translate(ACCENTED))


def longer(text: str) -> str:
    """Put a text into brackets, with 40 % more of it; what only separates stays as it is."""
    if not re.search("[A-Za-z]", text):
        return text
    more = " one two three four five".translate(ACCENTED)
    return f"[{accented(text)}{more[: len(text) * 2 // 5]}]"


def arabic(text: str) -> str:
    return _outside_braces(text, lambda part: part.translate(ARABIC))


def _outside_braces(text: str, say: Said) -> str:
    return "".join(part if part[:1] == "{" else say(part) for part in re.split(r"(\{\w+\})", text))


def _throughout(value: Any, say: Said) -> Any:
    if isinstance(value, dict):
        return {k: v if k in KEPT else _throughout(v, say) for k, v in value.items()}
    if isinstance(value, list):
        return [_throughout(one, say) for one in value]
    return say(value)


@contextmanager
def spoken(folder: Path) -> Iterator[None]:
    """Let the atlas speak English and both of them, and no other language."""
    shutil.copytree(Path(str(files.FOLDER)), folder, ignore=shutil.ignore_patterns("cases", "*.py"))
    words, phrases = files.words("en")["words"], language.phrases("en")
    paths = {}
    for lang, say, date in (("xa", longer, accented), ("ar", arabic, arabic)):
        told = {"locale": LOCALES[lang], "words": {key: say(text) for key, text in words.items()}}
        (folder / "words" / f"{lang}.json").write_text(json.dumps(told), "utf-8")
        said = _throughout(phrases, date) | ({"digits": DIGITS} if lang == "ar" else {})
        if lang == "ar":
            said["first_of_month"] = DIGITS[1]
        paths[lang] = folder / f"{lang}.phrases"
        paths[lang].write_text(json.dumps(said), "utf-8")
    for real in ("fr", "ru"):
        (folder / "words" / f"{real}.json").unlink()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(files, "FOLDER", folder)
        patch.setattr(language, "_FILES", {**language._FILES, **paths})
        patch.setattr(citations, "_LOCALES", {**citations._LOCALES, "xa": "en-GB", "ar": "en-GB"})
        files.languages.cache_clear()
        yield
    files.languages.cache_clear()
