"""Templates of dates turned around: patterns that find in a text what a template says.

Texts and templates are both folded (`folded`), so that case, accents, dots, commas and the kind
of blank or dash do not matter. Each word of a pattern begins with a blank.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any, Final

_LETTER: Final = r"[^\W\d_]"
_FORMAT: Final = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
"""What is not seen: soft hyphens, joiners, marks of direction."""
_FOLDS: Final = (
    (re.compile(rf"[\u0300-\u036f{_FORMAT}]"), ""),
    (re.compile(rf"[.,?~%]|(?<={_LETTER})[-‐‑]|[-‐‑](?={_LETTER})"), " "),
    (re.compile(r"[-‐‑‒–—−]"), " - "),
    (re.compile(rf"(?<=[0-9])(?={_LETTER})|(?<={_LETTER})(?=[0-9])"), " "),
)
_PLACEHOLDER: Final = re.compile(r"\{(\w+)\}")
_ANY: Final = "(?P<{name}>.+?)"
_WORD: Final = r"(?P<{name}>[^\s\d]+)"


def folded(text: str) -> str:
    """Fold what does not matter in a date, each word after a blank.

    >>> folded("15 Mars 44 av. J.-C."), folded("1960s"), folded("1960–1968")
    (' 15 mars 44 av j c', ' 1960 s', ' 1960 - 1968')
    """
    plain = unicodedata.normalize("NFD", text.lower())
    for pattern, replacement in _FOLDS:
        plain = pattern.sub(replacement, plain)
    return "".join(f" {word}" for word in plain.split())


def template_pattern(template: str, language: Mapping[str, Any], before: str = "") -> str:
    """Give the pattern of a template; its groups carry the names of the placeholders.

    Parameters
    ----------
    before
        A pattern of what may stand before it.
    """
    pieces = _PLACEHOLDER.split(template)
    parts = [
        _field(piece, language) if odd else re.escape(folded(piece)).replace(r"\ ", " ")
        for odd, piece in ((place % 2, piece) for place, piece in enumerate(pieces))
    ]
    return before + "".join(parts)


def one_of(texts: Iterable[str]) -> str:
    """Give a pattern of any of some texts, the longest first."""
    known = {folded(text) for text in texts} - {""}
    return "|".join(re.escape(text).replace(r"\ ", " ") for text in sorted(known, key=_longest))


def _longest(text: str) -> tuple[int, str]:
    return -len(text), text


def _field(name: str, language: Mapping[str, Any]) -> str:
    typed, kind = language["typed"], name.rstrip("12")
    match kind:
        case "day":
            return f" (?P<{name}>[0-9]{{1,2}})(?:{one_of(typed['ordinals'])})?"
        case "year":
            return f" (?P<{name}>[0-9]{{1,6}})"
        case "era":
            return f"(?:(?P<before>{one_of(typed['before'])})|{one_of(typed['since'])})?"
        case "mark":
            return f"(?:{one_of(language['between_marks'].values())})?"
        case "date" | "from" | "to":
            return " " + _ANY.format(name=name)
        case _:
            return " " + _WORD.format(name="month" + name.removeprefix(kind))
