"""English texts with holes, which find themselves in what readers and rules say."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from string import Formatter
from typing import Any, Final, Self

_HELD: Final = {
    "": r".+?",
    "count": r"\d+",
    "edtf": r"[-0-9XYES?~%./,\[\]{}]+",
    "either": r'".+"',
    "where": r'[^"]+?',
    "year": r"-?\d+",
}
"""How the text in a hole is found; holes that are said otherwise hold any text."""
_WORD: Final = re.compile(r"\w+")
_HOLE: Final = "_"
"""Stands for a hole, so that a word that touches one is not taken for whole."""


@dataclass(frozen=True)
class Template:
    """An English text whose holes are as in `str.format`; behind a colon stands how one is said.

    >>> template = Template.of("unknown {what:said}")
    >>> template.values("unknown source"), template.how, template.words
    ({'what': 'source'}, {'what': 'said'}, ('unknown',))
    """

    pattern: re.Pattern[str]
    fixed: int
    """Letters that are fixed."""
    words: tuple[str, ...]
    """Whole words that are fixed: a text without one of them is none of this."""
    how: Mapping[str, str]
    """Hole -> how it is said, empty where it stays as it is."""

    @classmethod
    def of(cls, english: str) -> Self:
        parts = [*Formatter().parse(english)]
        how = {name: spec or "" for _, name, spec, _ in parts if name}
        pattern = "".join(f"{re.escape(text)}{_hole(name, spec)}" for text, name, spec, _ in parts)
        bare = "".join(f"{text}{_HOLE if name else ''}" for text, name, *_ in parts)
        words = tuple(word for word in _WORD.findall(bare) if _HOLE not in word)
        fixed = sum(len(text) for text, *_ in parts)
        return cls(re.compile(pattern, re.DOTALL), fixed, words, how)

    def values(self, text: str) -> dict[str, Any] | None:
        """Give what the holes hold; None for a text that is none of this."""
        found = self.pattern.fullmatch(text)
        return found.groupdict() if found else None


@dataclass(frozen=True)
class Templates:
    """Templates, found by the rarest of their words."""

    every: Sequence[Template]
    """Those that fix the most letters first."""
    by_word: Mapping[str, Sequence[int]]
    """Word -> places in `every`; those without a word stand at the empty one."""

    @classmethod
    def of(cls, templates: Iterable[Template]) -> Self:
        every = sorted(templates, key=lambda one: -one.fixed)
        often = Counter(word for one in every for word in {*one.words})
        by_word = defaultdict[str, list[int]](list)
        for place, one in enumerate(every):
            by_word[min(one.words, key=often.__getitem__, default="")].append(place)
        return cls(every, dict(by_word))

    def like(self, text: str) -> Iterator[Template]:
        """Give those that a text may be one of."""
        words = {"", *_WORD.findall(text)}
        places = {place for word in words for place in self.by_word.get(word, ())}
        return (self.every[place] for place in sorted(places))


def _hole(name: str | None, how: str | None) -> str:
    return f"(?P<{name}>{_HELD.get(how or '', _HELD[''])})" if name else ""
