"""The words of the workshop, one file for each language."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

from dashboard.contract import files as shared
from dashboard.view.speaker import Speaker


@cache
def words(lang: str) -> dict[str, str]:
    """Give the words of a language by their keys."""
    found: dict[str, str] = json.loads(files(__name__).joinpath(f"{lang}.json").read_text("utf-8"))
    return found


@cache
def speaker(lang: str) -> Speaker:
    """Speak a language in the workshop."""
    locale: str = shared.words(lang)["locale"]
    return Speaker({"lang": lang, "locale": locale, "words": words(lang)})


def told(lang: str) -> dict[str, Any]:
    """Give what a script needs to speak a language."""
    return {"lang": lang, "locale": shared.words(lang)["locale"], "words": words(lang)}
