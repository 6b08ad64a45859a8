"""What a cell says: the name of a place, and the areas in which it is said to lie."""

import re
from typing import NamedTuple

from geodata.world import store
from geodata.world.spellings import bare, key

_CODE = re.compile(r"[A-Z]{2,4}")
_BRACKETS = re.compile(r"^(.+?)\s*[(\[](.+?)[)\]]\s*$")


class Wording(NamedTuple):
    """A name apart from what is said of it."""

    name: str
    areas: tuple[str, ...] = ()
    """Regions, countries and others around it, the nearest first."""


def wordings(text: str) -> list[Wording]:
    """Return the ways to read a cell, the most literal first.

    >>> [(w.name, *w.areas) for w in wordings("Here, There (Xland)")]
    [('Here, There (Xland)',), ('Here, There', 'Xland'), ('Here', 'There', 'Xland')]
    """
    whole = Wording(text.strip())
    found = [whole]
    if match := _BRACKETS.match(whole.name):
        found.append(Wording(match[1], (match[2],)))
    name, areas = found[-1]
    first, *rest = (part.strip() for part in name.split(","))
    if any(rest):
        found.append(Wording(first, (*filter(None, rest), *areas)))
    return found


def numbers(name: str) -> store.Numbers:
    """Find the places of a name as it is, then as a code, then without words around it."""
    found = store.numbers(key(name))
    if not found.strong and _CODE.fullmatch(name):
        found = found._replace(strong=store.numbers(f"={name}").strong)
    return found if found.strong or found.weak else store.numbers(bare(name))
