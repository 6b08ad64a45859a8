"""What a process that works finds loaded already: it is copied from one that has imported this."""

from __future__ import annotations

from dashboard.payload.numbers import numbers
from dashboard.payload.texts import texts
from events.drafting.candidates import candidates
from events.drafting.making import made

_CELLS = {"id": "first", "title": "first", "date": "1 May 1961", "place": "Nantes", "source": "a"}
_FOUND = made(
    {
        "draft": 1,
        "meta": {},
        "columns": [{"name": name, "field": name} for name in _CELLS],
        "tables": {"events": [{"key": "first", "cells": _CELLS}]},
        "sources": [],
    }
)
assert _FOUND.collection is not None
texts(_FOUND.collection, numbers(_FOUND.collection), "en")
candidates("Nan")
