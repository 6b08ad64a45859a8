"""Where the terms of a glossary stand in a text."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

APOSTROPHES: Final = "'’ʼ‘`´"
_LETTER: Final = r"[^\W_]"
_SPACE: Final = re.compile(r"\s+")


@dataclass(frozen=True)
class Found:
    """The first place of a term in a text."""

    term: int
    """Row of the term."""
    start: int
    end: int


Finder = Callable[[str], list[Found]]


def finder(terms: Sequence[Sequence[str]]) -> Finder:
    """Make what finds each term once in a text, where one of its spellings stands first.

    A spelling is a whole word or several; one with a capital letter is found only as it is
    written, others with any capitals. The longer of two that begin together is found.

    >>> finder([["junta"], ["GRU", "military intelligence"]])("Gruff Junta, not the gru.")
    [Found(term=0, start=6, end=11)]
    """
    rows = {_normal(form): row for row, forms in reversed([*enumerate(terms)]) for form in forms}
    known: dict[str, list[str]] = defaultdict(list)
    for form in filter(None, rows):
        known[form.lower()].append(form)
    if not known:
        return lambda _: []
    longest = sorted(known, key=lambda form: (-len(form), form))
    pattern = re.compile(
        f"(?<!{_LETTER})(?:{'|'.join(map(_written, longest))})(?!{_LETTER})", re.IGNORECASE
    )

    def find(text: str) -> list[Found]:
        first: dict[int, Found] = {}
        for match in pattern.finditer(text):
            said = _normal(match[0])
            for form in known.get(said.lower(), []):
                if form in (said, said.lower()):
                    first.setdefault(rows[form], Found(rows[form], *match.span()))
                    break
        return [*first.values()]

    return find


def _normal(form: str) -> str:
    """Write apostrophes and spaces in one way."""
    return _SPACE.sub(" ", re.sub(f"[{APOSTROPHES}]", "'", form)).strip()


def _written(form: str) -> str:
    """Give a pattern of all the ways in which a form may be written."""
    words = (re.escape(word).replace("'", f"[{APOSTROPHES}]") for word in form.split(" "))
    return r"\s+".join(words)
