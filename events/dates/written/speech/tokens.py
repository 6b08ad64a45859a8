"""A text as tokens: what each word is, in each language that knows them all."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from events.dates.written.speech.vocabulary import Vocabulary, folded, vocabularies

_ATOM: Final = re.compile(
    r"(?P<dash>\s+-+\s+|\s*[‐‑‒–—−]\s*|\.\.+|…)"
    r"|(?P<full>(?<![\d-])\d{4}-(?:0[1-9]|1[0-2])(?:-\d{2})?(?![\d-]))|(?P<number>\d+)|(?P<word>[^\W\d_]+)|(?P<sign>[^\w\s])"
)
_FULL: Final = re.compile(r"\d{4}-\d\d")
_NUMBER: Final = re.compile(r"\d+")
_DIGIT: Final = re.compile(r"\d")
_ROMAN: Final = re.compile(r"(?:X{0,2})(?:IX|IV|V?I{0,3})")
_ROMAN_WORD: Final = re.compile(r"([IVXХІѴ]+)([^\W\d_]*)")
_LOOKALIKES: Final = str.maketrans("ХІѴхіѵ", "XIVxiv")
_DIGITS: Final = {"I": 1, "V": 5, "X": 10}
_DROPPED: Final = frozenset(".'’\"“”«»_*")
_SIGNS: Final = frozenset(",;/()[]-=")
_SHORTEST_LOWER: Final = 2


@dataclass(frozen=True)
class Tokens:
    """A text as one language reads it."""

    shape: str
    """One letter for each token."""
    values: tuple[int, ...]
    widths: tuple[int, ...]
    """Digits of a number as written."""

    def cut(self, start: int, end: int | None = None) -> "Tokens":
        """Give some of the tokens."""
        return Tokens(self.shape[start:end], self.values[start:end], self.widths[start:end])


@dataclass(frozen=True)
class _Atom:
    kind: str
    text: str
    folded: str
    glued: bool
    """Nothing stands between it and what is before."""


def tokens(text: str) -> dict[Tokens, tuple[str, ...]]:
    """Give the different ways to read the words of a text, each with its languages.

    >>> [(way.shape, langs) for way, langs in tokens("3 juin 1871").items()]
    [('NMN', ('fr',))]
    """
    if _FULL.search(text):
        return _ways(text)
    numbers = [int(number[:15]) for number in _NUMBER.findall(text)]
    return {_filled(way, numbers): langs for way, langs in _ways(_DIGIT.sub("0", text)).items()}


def _filled(way: Tokens, numbers: list[int]) -> Tokens:
    """Put the numbers of a text where they stand."""
    rest = iter(numbers)
    values = (
        next(rest) if letter == "N" else value
        for letter, value in zip(way.shape, way.values, strict=True)
    )
    return Tokens(way.shape, tuple(values), way.widths)


@lru_cache(maxsize=1 << 15)
def _ways(text: str) -> dict[Tokens, tuple[str, ...]]:
    atoms = tuple(_atoms(text))
    ways: dict[Tokens, tuple[str, ...]] = {}
    for lang, vocabulary in vocabularies().items():
        if (way := _way(atoms, vocabulary)) is not None:
            ways[way] = (*ways.get(way, ()), lang)
    return ways


def _atoms(text: str) -> Iterator[_Atom]:
    end = -1
    for match in _ATOM.finditer(text):
        found = match.group()
        if found not in _DROPPED:
            kind = str(match.lastgroup)
            yield _Atom(kind, found, folded(found), match.start() == end)
        end = match.end()


def _way(atoms: tuple[_Atom, ...], vocabulary: Vocabulary) -> Tokens | None:
    found: list[tuple[str, int, int]] = []
    place = 0
    while place < len(atoms):
        step = _step(atoms, place, vocabulary, found[-1][0] if found else "")
        if step is None:
            return None
        place, read = step
        found += (one for one in read if one[0])
    found = _centuries(found)
    shape = "".join(letter for letter, _, _ in found)
    return Tokens(shape, tuple(one[1] for one in found), tuple(one[2] for one in found))


def _centuries(found: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Tell whether a short word is a century, or in one language only “in”."""
    told = list[tuple[str, int, int]]()
    for place, one in enumerate(found):
        before, after = told[-1:], found[place + 1 : place + 2]
        beside = (before and before[0][0] in "XR") or (after and after[0][0] == "R")
        if one[0] != "v":
            told.append(one)
        elif beside or (one[1] and before and before[0][0] == "N"):
            told.append(("C", 0, 0))
        elif not one[1]:
            told.append(one)
    return told


_Step = tuple[int, tuple[tuple[str, int, int], ...]]


def _step(
    atoms: tuple[_Atom, ...], place: int, vocabulary: Vocabulary, before: str
) -> _Step | None:
    atom = atoms[place]
    if atom.kind == "full":
        letter = "F" if len(atom.text) > len("1961-05") else "E"
        return place + 1, ((letter, int(f"{atom.text.replace('-', '')}00"[:8]), 4),)
    if atom.kind == "number":
        return place + 1, (("N", int(atom.text[:15]), len(atom.text)),)
    if atom.kind == "dash":
        return place + 1, (("=", 0, 0),)
    if before in ("N", "R") and (suffix := _suffix(atoms, place, vocabulary)):
        return suffix
    if atom.text in _SIGNS:
        return place + 1, ((atom.text, 0, 0),)
    return _phrase(atoms, place, vocabulary) or _roman(atom, place, vocabulary)


def _suffix(atoms: tuple[_Atom, ...], place: int, vocabulary: Vocabulary) -> _Step | None:
    """Read what stands glued to a number, or after a hyphen or an apostrophe."""
    hyphen = atoms[place].text == "-" and atoms[place].glued
    at = place + hyphen
    if at >= len(atoms) or not (atoms[at].glued or "’" in atoms[at].text):
        return None
    meaning = vocabulary.suffixes.get(atoms[at].folded)
    return (at + 1, ((*meaning, 0),)) if meaning else None


def _phrase(atoms: tuple[_Atom, ...], place: int, vocabulary: Vocabulary) -> _Step | None:
    for words, meaning in vocabulary.phrases.get(atoms[place].folded, ()):
        if end := _end(atoms, place, words):
            return end, ((*meaning, 0),)
    return None


def _end(atoms: tuple[_Atom, ...], place: int, words: tuple[str, ...]) -> int:
    """Give where a phrase ends that begins at a place; 0 where it does not stand there."""
    for count, word in enumerate(words):
        if count and place < len(atoms) and atoms[place].text == "-":
            place += 1
        if place >= len(atoms) or atoms[place].folded != word:
            return 0
        place += 1
    return place


def _roman(atom: _Atom, place: int, vocabulary: Vocabulary) -> _Step | None:
    match = _ROMAN_WORD.fullmatch(atom.text)
    if match is None and len(atom.text) >= _SHORTEST_LOWER:
        match = _ROMAN_WORD.fullmatch(atom.text.upper())
    if match is None:
        return None
    number = roman(match[1].translate(_LOOKALIKES))
    suffix = vocabulary.suffixes.get(folded(match[2])) if match[2] else ("", 0)
    return (place + 1, (("R", number, 0), (*suffix, 0))) if number and suffix else None


def roman(text: str) -> int:
    """Read a Roman number up to 38; 0 where it is none.

    >>> roman("XIX"), roman("IV"), roman("IIX")
    (19, 4, 0)
    """
    if not text or not _ROMAN.fullmatch(text):
        return 0
    values = [_DIGITS[letter] for letter in text]
    following = [*values[1:], 0]
    return sum(-one if one < after else one for one, after in zip(values, following, strict=True))
