"""The phrases of a language, and how its templates are filled; `wording` says which and when."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from events.dates.days import civil

_FILES: Final = {path.stem: path for path in (Path(__file__).parent / "phrases").glob("*.json")}
_DIGITS: Final = "0123456789"
LANGUAGES: Final = tuple(sorted(_FILES))


@cache
def phrases(lang: str) -> dict[str, Any]:
    """Return the phrases of a language, to be read and not changed."""
    read: dict[str, Any] = json.loads(_FILES[lang].read_text("utf-8"))
    return read


def dated(day: int, precision: str, case: str, language: Mapping[str, Any]) -> str:
    """Say one date in a case."""
    template: str = language["dates"][case][precision]
    return template.format(**fields(day, language))


def fields(day: int, language: Mapping[str, Any]) -> dict[str, str]:
    """Give the values of a day that a template may name."""
    year, month, day_of_month = civil(day)
    return {
        "day": language["first_of_month"] if day_of_month == 1 else figures(day_of_month, language),
        "year": figures(year if year > 0 else 1 - year, language),
        "era": "" if year > 0 else language["before_christ"],
        **{name: months[month - 1] for name, months in language["months"].items()},
    }


def figures(number: int | str, language: Mapping[str, Any]) -> str:
    """Write a number with the digits of a language that has its own.

    >>> figures(1968, {"digits": "٠١٢٣٤٥٦٧٨٩"}), figures(1968, {})
    ('١٩٦٨', '1968')
    """
    own: str = language.get("digits", _DIGITS)
    return str(number).translate(str.maketrans(_DIGITS, own))


def plain_figures(text: str, language: Mapping[str, Any]) -> str:
    """Take the digits of a language for those that dates are read by."""
    own: str = language.get("digits", _DIGITS)
    return text.translate(str.maketrans(own, _DIGITS))


def finished(phrase: str, language: Mapping[str, Any]) -> str:
    """Make the replacements of a language in a phrase."""
    for before, after in language["replacements"]:
        phrase = phrase.replace(before, after)
    return phrase
