"""What citeproc-py leaves to be mended in a citation."""

import re
from collections.abc import Mapping
from typing import Any, Final

from events.dates import phrases

_MONTHS: Final = phrases("ru")["months"]
_GENITIVE: Final = dict(zip(_MONTHS["nominative"], _MONTHS["genitive"], strict=True))
_RUSSIAN_DAY: Final = re.compile(rf"\b(\d{{1,2}}\s)({'|'.join(_GENITIVE)})\b")
_STRAY_EDITION: Final = re.compile(r"(?<=\.) (?:Edition|Édition|Издание)\.")


def mended(text: str, item: Mapping[str, Any]) -> str:
    """Drop a lone number, empty fields and repetitions; decline Russian months."""
    text = _RUSSIAN_DAY.sub(lambda found: found[1] + _GENITIVE[found[2]], text)
    text = re.sub(r"^\[1\]\s*", "", text)
    if "edition" not in item:
        text = _STRAY_EDITION.sub("", text)
    text = _date_once(_title_once(text, item["title"]), item.get("issued", {}).get("literal"))
    return re.sub(r"(?:\s*\.)+\s*$", ".", text).strip()


def _date_once(text: str, literal: str | None) -> str:
    """Drop the repetition of a date in words, which stands for year and for day."""
    said = re.escape(literal or "")
    return re.sub(rf"({said}\)?)(?:[\s.,;]*{said})+", r"\1", text) if literal else text


def _title_once(text: str, title: str) -> str:
    """Drop the second title of a citation that begins with it, for want of an author."""
    said = rf"((?:<i>|[“«‘]\s?)?{re.escape(title)}(?:</i>|\s?[”»’])?)"
    twice = re.match(rf"{said}(.*?)\1[.,]?\s*(.*)", text, re.IGNORECASE | re.DOTALL)
    return f"{twice[1]}{twice[2]}{twice[3]}".rstrip(" .,") + "." if twice else text
