"""Where the terms of a glossary stand in a text."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

APOSTROPHES: Final = "'’‘‛ʼʻʽʹ′´`ˈ՚"
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


def normal(form: str) -> str:
    """Write the apostrophes and spaces of a form in one way."""
    return _SPACE.sub(" ", re.sub(f"[{APOSTROPHES}]", "'", form)).strip()


def finder(terms: Sequence[Sequence[str]]) -> Finder:
    """Make what finds each term once in a text, where one of its spellings stands first.

    A spelling is a whole word or several; one with a capital letter is found only as it is
    written, others with any capitals. The longer of two that begin together is found.

    >>> finder([["junta"], ["GRU", "military intelligence"]])("Gruff Junta, not the gru.")
    [Found(term=0, start=6, end=11)]
    """
    rows = {normal(form): row for row, forms in reversed([*enumerate(terms)]) for form in forms}
    rows.pop("", None)
    if not rows:
        return lambda _: []
    longest = sorted({form.lower() for form in rows}, key=lambda form: (-len(form), form))
    pattern = re.compile(
        f"(?<!{_LETTER})(?:{'|'.join(map(_written, longest))})(?!{_LETTER})", re.IGNORECASE
    )

    def find(text: str) -> list[Found]:
        first: dict[int, Found] = {}
        for match in pattern.finditer(text):
            said = normal(match[0])
            term = rows.get(said, rows.get(said.lower()))
            if term is not None:
                first.setdefault(term, Found(term, *match.span()))
        return [*first.values()]

    return find


def _written(form: str) -> str:
    """Give a pattern of all the ways in which a form may be written."""
    words = (re.escape(word).replace("'", f"[{APOSTROPHES}]") for word in form.split(" "))
    return r"\s+".join(words)
