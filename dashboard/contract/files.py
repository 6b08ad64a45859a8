"""The shared files as Python reads them; the browser's half has them in its bundle."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

FOLDER = files("dashboard.contract")


@cache
def look() -> dict[str, Any]:
    """Colours, sizes in pixels and limits of everything that is drawn."""
    return _read("look.json")


@cache
def view() -> dict[str, Any]:
    """Every key of an address: type, default, allowed values and meaning."""
    return _read("view.json")


@cache
def choosing() -> frozenset[str]:
    """Give the keys of an address that choose what is shown."""
    return frozenset(_read("outset.json")["choosing"])


@cache
def folding() -> dict[str, Any]:
    """Give what a search takes for the same: letters, apostrophes, dashes."""
    return _read("folding.json")


@cache
def copies() -> dict[str, str]:
    """Give by format what a folder holds of it: `own` is the collection's language, else `all`."""
    found: list[dict[str, str]] = json.loads(FOLDER.joinpath("exports.json").read_text("utf-8"))
    return {one["id"]: one.get("copies", "all") for one in found}


@cache
def words(lang: str) -> dict[str, Any]:
    """Locale and words of one language; plural forms are `key.category`, as CLDR names them."""
    return _read(f"words/{lang}.json")


@cache
def languages() -> tuple[str, ...]:
    """Languages that the page speaks, the first one when nothing is asked for."""
    found = (file.name.removesuffix(".json") for file in FOLDER.joinpath("words").iterdir())
    return tuple(sorted(found, key=lambda lang: (lang != "en", lang)))


def _read(name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(FOLDER.joinpath(name).read_text("utf-8"))
    return content
