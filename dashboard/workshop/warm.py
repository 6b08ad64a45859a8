"""What a process that works finds loaded already: it is copied from one that has imported this."""

from __future__ import annotations

import gc
import json
from pathlib import Path

from dashboard.contract.files import languages
from dashboard.workshop import work
from dashboard.workshop.saying import said

_CELLS = {"id": "first", "title": "first", "date": "1 May 1961", "place": "Nantes", "source": "a"}
_DRAFT = {
    "draft": 1,
    "meta": {},
    "columns": [{"name": name, "field": name} for name in _CELLS],
    "tables": {"events": [{"key": "first", "cells": _CELLS}]},
    "sources": [],
}


def _asked(**said: object) -> bytes:
    return json.dumps(said).encode()


for _lang in languages():
    work.look(Path(), lambda _step: None, _asked(draft=_DRAFT), _lang, "")
    work.rows(Path(), lambda _step: None, _asked(draft=_DRAFT, keys=["first"]), _lang)
    said("", _lang)
    work.places(Path(), lambda _step: None, _asked(text="Nan"), _lang)
gc.collect()
gc.freeze()  # copies share what is there
