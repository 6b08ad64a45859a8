"""Names of actors, whichever way they are written."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from events.spellings import parts


def folded(name: str) -> str:
    """Give a name without capitals, accents and punctuation.

    >>> folded("N’Daw, Bâ"), folded("N'DAW BA")
    ('n daw ba', 'n daw ba')
    """
    decomposed = unicodedata.normalize("NFKD", name).casefold()
    letters = (letter for letter in decomposed if not unicodedata.combining(letter))
    return " ".join("".join(c if c.isalnum() else " " for c in letters).split())


@dataclass(frozen=True)
class Names:
    """The actors of a collection, to be found by id, name or spelling."""

    shown: Mapping[str, str]
    """Id -> name."""
    spelled: Mapping[str, str]
    """Name or spelling -> id."""

    @classmethod
    def of(cls, actors: pd.DataFrame) -> "Names":
        """Take rows with the columns id, name and spellings."""
        shown = dict(zip(actors["id"], actors["name"], strict=True))
        spelled = {name: actor for actor, name in shown.items()}
        for actor, cell in zip(actors["id"], actors["spellings"], strict=True):
            for spelling in parts(cell):
                spelled.setdefault(spelling, actor)
        return cls(shown, spelled)

    def find(self, name: str) -> str | None:
        """Find an actor's id; an office after a comma makes no other actor."""
        if name in self.shown:
            return name
        own, called = folded(name), folded(name.partition(",")[0])
        return self._folded.get(own) or self._folded.get(called)

    @cached_property
    def _folded(self) -> dict[str, str]:
        return _first((folded(name), actor) for name, actor in self.spelled.items())


def _first(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, actor in pairs:
        if name:
            found.setdefault(name, actor)
    return found
