"""What is made once of a thing, and forgotten with it."""

from __future__ import annotations

import gc
from weakref import ref

from events.once import once


class Thing:
    pass


def test_it_is_made_once_of_each_thing() -> None:
    made: list[Thing] = []

    @once
    def number(thing: Thing) -> int:
        made.append(thing)
        return len(made)

    one, other = Thing(), Thing()
    assert [number(one), number(other), number(one)] == [1, 2, 1]


def test_it_keeps_no_thing() -> None:
    length = once(lambda _thing: 1)
    thing = Thing()
    length(thing)
    gone = ref(thing)
    del thing
    gc.collect()
    assert gone() is None
