"""The words of dates, by language: folded phrases and what each of them is."""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final

_FILES: Final = {path.stem: path for path in (Path(__file__).parent / "vocabulary").glob("*.json")}
COMMON: Final = "common"
KINDS: Final = {
    **{"about": "c", "week_of": "k", "before": "b", "after": "a", "since": "s", "until": "u"},
    **{"between": "w", "and": "n", "or": "o", "to": "t", "early": "P", "middle": "P"},
    **{"late": "P", "half": "H", "third": "T", "quarter": "Q", "decade": "D", "century": "C"},
    **{"century_or_in": "v", "century_short": "v"},
    **{"millennium": "L", "bce": "B", "ce": "A", "bp": "Z", "perhaps": "?", "unknown": "0"},
    **{"present": "!", "ordinal": "X", "tens": "D", "skipped": ""},
}
"""What a word is -> its letter in the shape of a text."""
_VALUES: Final = {"early": 0, "middle": 1, "late": 2, "century_or_in": 1}
_AFTER_NUMBERS: Final = ("ordinal", "tens")
LAST: Final = -1
"""Value of “the last”, where others count."""
_WORD: Final = re.compile(r"[^\W\d_]+|[^\w\s.'’\-]")

Meaning = tuple[str, int]
"""Letter and value."""


@dataclass(frozen=True)
class Vocabulary:
    """The words of one language."""

    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Meaning], ...]]
    """By their first word: all words and the meaning, the longest first."""
    suffixes: Mapping[str, Meaning]
    """What may follow a number."""


@lru_cache(maxsize=1 << 14)
def folded(word: str) -> str:
    """Fold case and accents.

    >>> folded("Août"), folded("МАЙ") == folded("май")
    ('aout', True)
    """
    plain = unicodedata.normalize("NFD", word.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


@cache
def vocabularies() -> dict[str, Vocabulary]:
    """Give the words of each language, with those that all have in common."""
    return {lang: _vocabulary(lang) for lang in sorted(_FILES) if lang != COMMON}


@cache
def _file(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(_FILES[name].read_text("utf-8"))
    return read


def _vocabulary(lang: str) -> Vocabulary:
    found: dict[tuple[str, ...], Meaning] = {}
    for words, meaning in (*_phrases(_file(COMMON)), *_phrases(_file(lang))):
        found[words] = meaning
    by_first: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
    for words, meaning in sorted(found.items(), key=lambda one: -len(one[0])):
        by_first.setdefault(words[0], []).append((words, meaning))
    spoken = _file(lang)["words"]
    suffixes = {
        folded(suffix): (KINDS[name], 0)
        for name in _AFTER_NUMBERS
        for suffix in spoken.get(name, ())
    }
    return Vocabulary({first: tuple(of) for first, of in by_first.items()}, suffixes)


def _phrases(read: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], Meaning]]:
    for name, phrases in read["words"].items():
        if name not in _AFTER_NUMBERS:
            for phrase in phrases:
                yield _words(phrase), (KINDS[name], _VALUES.get(name, 0))
    for letter, name in (("O", "ordinals"), ("S", "seasons"), ("M", "months")):
        for number, phrases in enumerate(read.get(name, ()), 1):
            yield from ((_words(phrase), (letter, number)) for phrase in phrases)
    yield from ((_words(phrase), ("O", LAST)) for phrase in read.get("last", ()))


def _words(phrase: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(folded(phrase)))
