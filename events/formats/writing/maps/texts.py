"""Texts without the characters that a format has no place for."""

import re
from collections.abc import Callable
from typing import Any, Final

HALVES: Final = re.compile(r"[\ud800-\udfff]")
"""Halves of a character, which UTF-8 has no bytes for."""
ENDING: Final = re.compile(r"[\0\ud800-\udfff]")
"""Also the zero at which many programs take a text to end."""
XML: Final = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""All that XML 1.0 forbids."""
_STAND_IN: Final = "\ufffd"


def cleaned(value: Any, forbidden: re.Pattern[str]) -> Any:
    r"""Put � for each forbidden character in every text within lists and dictionaries.

    >>> cleaned({"read": ["bell \x07"]}, XML)
    {'read': ['bell �']}
    """
    return _mapped(value, lambda text: forbidden.sub(_STAND_IN, text))


def _mapped(value: Any, change: Callable[[str], str]) -> Any:
    match value:
        case str():
            return change(value)
        case list():
            return [_mapped(item, change) for item in value]
        case dict():
            return {change(key): _mapped(item, change) for key, item in value.items()}
    return value
