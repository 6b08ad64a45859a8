"""What readers and rules say, in the language of the page; they themselves speak English."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from dashboard.workshop.saying.catalogue import catalogue, reworded
from dashboard.workshop.saying.places import called
from events.drafting.draft import Remark, Spot, Understood
from events.problems import UnreadableError
from events.schema import FIRST_LANGUAGE

__all__ = ["line", "places", "refusal", "remarks", "said", "understood"]

_VALUE: Final = re.compile(r'"(.*)" → (.*)', re.DOTALL)
"""A value of a file, and what became of it."""
_TAIL: Final = re.compile(r"\s*[;:(“\"«„].*", re.DOTALL)
"""What a rule says of one value."""


@lru_cache(maxsize=1 << 13)
def said(text: str, lang: str) -> str:
    """Say an English text in a language; one that has no translation stays as it is.

    >>> said("must not be empty", "fr"), said("as ever", "fr"), said("must not be empty", "en")
    ('ne doit pas être vide', 'as ever', 'must not be empty')
    """
    return _in_english(text) if lang == FIRST_LANGUAGE else catalogue(lang).told(text)


def _in_english(text: str) -> str:
    """Advise what can be done here, where a command is advised."""
    for advice, own in reworded().items():
        text = text.replace(advice, own)
    return text


def remarks(told: Sequence[Remark], lang: str) -> Sequence[Remark]:
    """Say remarks in a language; those of one group stay together."""
    return [_remark(one, lang) for one in told]


def _remark(one: Remark, lang: str) -> Remark:
    text = _text(one["text"], lang)
    group = said(one["group"], lang)
    if group == one["group"] and text != one["text"]:
        group = _TAIL.sub("", text) or text
    return {**one, "group": group, "text": text}


@lru_cache(maxsize=1 << 13)
def _text(text: str, lang: str) -> str:
    parts = _VALUE.fullmatch(text)
    if parts is None or lang == FIRST_LANGUAGE:
        return said(text, lang)
    return f"{catalogue(lang).quoted(parts[1])} → {said(parts[2], lang)}"


def understood(events: Sequence[Understood], lang: str) -> Sequence[Understood]:
    """Call the places of events as in a language, and say why they were taken."""
    if lang == FIRST_LANGUAGE:
        return events
    return [{**one, "spots": places(one["spots"], lang)} for one in events]


def places(spots: Sequence[Spot], lang: str) -> list[Spot]:
    """Call places as in a language, and say why they were taken."""
    if lang == FIRST_LANGUAGE:
        return [*spots]
    return [{**spot, "why": said(spot["why"], lang)} for spot in called(spots, lang)]


def refusal(error: UnreadableError, lang: str) -> str:
    """Say why a file cannot be read, and where in it."""
    return _placed(str(error), error.problem.rule, lang)


def line(text: str, lang: str) -> str:
    """Say a text that may begin with where it is from."""
    starts = (found.end() for found in re.finditer(r"^|: ", text))
    rules = (text[start:] for start in starts)
    known = (rule for rule in rules if said(rule, lang) != rule)
    return _placed(text, next(known, ""), lang)


def _placed(text: str, rule: str, lang: str) -> str:
    if not rule or lang == FIRST_LANGUAGE:
        return text
    where = text.removesuffix(rule)
    sign = catalogue(lang).sign(": ") if where else ""
    return f"{where.removesuffix(': ')}{sign}{said(rule, lang)}"
