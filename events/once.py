"""What is made once of a thing, and forgotten with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

Thing = TypeVar("Thing")
Made = TypeVar("Made")


def once(make: Callable[[Thing], Made]) -> Callable[[Thing], Made]:
    """Make something of each thing once; what is made must not hold the thing itself."""
    held: WeakKeyDictionary[Thing, Made] = WeakKeyDictionary()

    @wraps(make)
    def kept(thing: Thing) -> Made:
        if thing not in held:
            held[thing] = make(thing)
        return held[thing]

    return kept
