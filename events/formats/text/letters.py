"""Which encoding of one byte a letter makes words of some bytes."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

_DATA: Final[dict[str, Any]] = json.loads(
    Path(__file__).with_name("alphabets.json").read_text("utf-8")
)
ENCODINGS: Final[dict[str, str]] = _DATA["encodings"]
"""Name in Python -> name for people; of two that do equally well the first is taken."""
_ALPHABETS: Final = [frozenset(letters) for letters in _DATA["alphabets"].values()]
_PUNCTUATION: Final = frozenset(_DATA["punctuation"])
_INSIDE: Final = frozenset(_DATA["inside_words"])
_SAMPLE = 40_000
_MARK = 0.9
"""Letters are better than marks: a wrong encoding makes marks of capitals."""


@dataclass(frozen=True)
class Guess:
    """An encoding, and how sure it is."""

    encoding: str
    fit: float
    """Share of the letters that stand as a language would have them, 0 to 1."""
    rival: str = ""
    """The next best, where it does as well and would give another text."""


def guess_encoding(lines: Iterable[bytes]) -> Guess | None:
    """Find the encoding in which lines make the most sense; None where none reads them.

    >>> guess_encoding(["Brücke über die Elbe".encode("cp1252")]).encoding
    'cp1252'
    >>> guess_encoding(["В Лесном открыта школа".encode("mac_cyrillic")]).encoding
    'mac_cyrillic'
    """
    sample = b"\n".join(_sampled(lines))
    read = dict(_readings(sample))
    fits = {name: _fit(text) for name, text in read.items()}
    ranked = sorted(fits, key=lambda name: -fits[name])
    if not ranked:
        return None
    best = ranked[0]
    others = (n for n in ranked[1:] if fits[n] == fits[best] and read[n] != read[best])
    return Guess(best, fits[best], next(others, ""))


def _sampled(lines: Iterable[bytes]) -> Iterator[bytes]:
    size = 0
    for line in lines:
        if not line.isascii():
            yield line[:_SAMPLE]
            size += len(line)
        if size > _SAMPLE:
            return


def _readings(sample: bytes) -> Iterator[tuple[str, str]]:
    for name in ENCODINGS:
        try:
            yield name, sample.decode(name)
        except UnicodeDecodeError:
            continue


def _fit(text: str) -> float:
    """Give the share of letters that belong, in the language that suits best."""
    pieces = [*_pieces(text)]
    letters = [here for before, here, after in pieces if _stands(before, here, after)]
    marks = sum(here in _PUNCTUATION for here in letters)
    best = max(sum(here.lower() in alphabet for here in letters) for alphabet in _ALPHABETS)
    return (_MARK * marks + best) / max(1, len(pieces))


def _pieces(text: str) -> Iterator[tuple[str, str, str]]:
    """Each letter outside ASCII with its neighbours."""
    padded = f" {text} "
    for at in (m.start() for m in re.finditer(r"[^\x00-\x7f]", padded)):
        yield padded[at - 1], padded[at], padded[at + 1]


def _stands(before: str, here: str, after: str) -> bool:
    """Say whether a character may stand between these two.

    >>> _stands("d", "é", "e"), _stands("d", "Ž", "e"), _stands("d", "й", "e")
    (True, False, False)
    """
    if here in _PUNCTUATION:
        return here in _INSIDE or not (before.isalpha() and after.isalpha())
    if not here.isalpha() or (here.isupper() and before.islower()):
        return False
    return not any(
        other.isalpha() and _cyrillic(other) != _cyrillic(here) for other in (before, after)
    )


def _cyrillic(letter: str) -> bool:
    return "\u0370" <= letter <= "\u052f"
