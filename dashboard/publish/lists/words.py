"""The words that a search may begin with."""

from __future__ import annotations

import re
from typing import Final

from dashboard.view.folding import fold

LONGEST: Final = 40
"""Letters of a word that are compared."""
UNSPACED: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Letters of scripts that put no blanks between words: each is one."""
_WORD: Final = re.compile(rf"[{UNSPACED}]|[^\W_{UNSPACED}]+")


def words_of(text: str) -> set[str]:
    """Give the words of a text, as they are compared.

    >>> sorted(words_of("Élan d'été, 2nd élan"))
    ['2nd', 'd', 'elan', 'ete']
    """
    return {word[:LONGEST] for word in _WORD.findall(fold(text))}
