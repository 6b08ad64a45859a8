"""The words of the workshop, one file for each language."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any, Final

from dashboard.contract import files as shared
from dashboard.view.speaker import Speaker
from events.schema import STANCES, STATUSES

_OF_THE_CARD: Final = (
    *(f"stance.{stance}{of}" for stance in STANCES for of in ("", ".means")),
    *(f"status.{status}{of}" for status in STATUSES for of in ("", ".means")),
    "voice.none",
    "voice.means",
)
"""Keys of what is said as on a card of the atlas."""
_COUNTED: Final = "voices."
"""How keys of the card begin that have plural forms."""


@cache
def words(lang: str) -> dict[str, str]:
    """Give the words of a language by their keys."""
    found: dict[str, str] = json.loads(files(__name__).joinpath(f"{lang}.json").read_text("utf-8"))
    return found


@cache
def of_the_card(lang: str) -> dict[str, str]:
    """Give the words that a card of the atlas says too, by their keys."""
    said: dict[str, str] = shared.words(lang)["words"]
    counted = {key: text for key, text in said.items() if key.startswith(_COUNTED)}
    return {**{key: said[key] for key in _OF_THE_CARD}, **counted}


@cache
def speaker(lang: str) -> Speaker:
    """Speak a language in the workshop."""
    locale: str = shared.words(lang)["locale"]
    return Speaker({"lang": lang, "locale": locale, "words": words(lang)})


def told(lang: str) -> dict[str, Any]:
    """Give what a script needs to speak a language."""
    return {
        "lang": lang,
        "locale": shared.words(lang)["locale"],
        "words": {**of_the_card(lang), **words(lang)},
    }
