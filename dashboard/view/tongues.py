"""The languages of a page, each by its own name, and in each the view that is seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from babel import Locale

from dashboard.contract.columns import Payload
from dashboard.contract.files import words
from dashboard.view.outset import addressed
from dashboard.view.state import ViewState


@dataclass(frozen=True)
class Tongue:
    """One language that a view can be seen in."""

    lang: str
    name: str
    """As the language calls itself, at the beginning of a line."""
    query: str
    """The view in it."""


def tongues(numbers: Payload, view: ViewState, start: str = "") -> Iterator[Tongue]:
    """Give the languages of a collection's page, which opens with `start`, its first one first."""
    for lang in numbers["languages"]:
        yield Tongue(lang, own_name(lang), addressed(replace(view, lang=lang), numbers, start))


def own_name(lang: str) -> str:
    """Give what a language calls itself.

    >>> own_name("fr")
    'Français'
    """
    name: str = Locale.parse(words(lang)["locale"], sep="-").get_language_name() or lang
    return name[:1].upper() + name[1:]
