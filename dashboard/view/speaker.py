"""The page's words in one language: plurals, lists, numbers and dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final, TypedDict

from babel import Locale
from babel.lists import format_list
from babel.numbers import format_decimal

from dashboard.contract.columns import Payload, Sayings
from dashboard.view.isolate import isolated
from events.dates import (
    MARKS,
    PRECISIONS,
    Saying,
    figures,
    month_names,
    phrases,
    say,
    say_tick,
    say_window,
    say_years,
    window_edges,
)

CELLS: Final = (
    "form",
    "start",
    "start_precision",
    "start_mark",
    "end",
    "end_precision",
    "end_mark",
)
"""Columns of a date that is said, in their order."""


class Spoken(TypedDict):
    """What of the texts a speaker needs."""

    lang: str
    locale: str
    words: dict[str, str]


class Speaker:
    """Speaks from the texts of one language."""

    def __init__(self, texts: Spoken) -> None:
        self.lang = texts["lang"]
        self._words = texts["words"]
        self._locale = Locale.parse(texts["locale"], sep="-")

    def __call__(self, key: str, **values: Any) -> str:
        """Say a key; `n` chooses the plural form. A missing key is a KeyError."""
        form = f"{key}.{self._locale.plural_form(values['n'])}" if "n" in values else key
        known = (name for name in (form, key, f"{key}.other") if name in self._words)
        template = self._words[next(known, key)]
        return template.format(**{name: self._said(value) for name, value in values.items()})

    @property
    def direction(self) -> str:
        """Which way the language is written, as HTML says it."""
        return direction(self._locale)

    def list(self, parts: Sequence[str]) -> str:
        """Join names as a sentence does."""
        return format_list([*map(isolated, parts)], locale=self._locale)

    def date(self, numbers: Payload, sayings: Sayings, row: int) -> str:
        """Say one date of a column; no date is an empty text."""
        what = _saying(numbers, sayings, row)
        return say(what, self.lang) if what else ""

    def when(self, numbers: Payload, event: int) -> str:
        """Say the date of an event, or that none is known."""
        return self.date(numbers, numbers["events"]["said"], event) or self("undated")

    def months(self, numbers: Payload, sayings: Sayings, row: int) -> Sequence[str]:
        """Give every name of the months in one date of a column, short and in full."""
        what = _saying(numbers, sayings, row)
        return month_names(what, self.lang) if what else []

    def window(self, first: int, last: int) -> str:
        """Say the closed days of a window."""
        return say_window(first, last, self.lang)

    def edges(self, first: int, last: int) -> tuple[str, str]:
        """Say each edge of a window, as it can be typed back."""
        return window_edges(first, last, self.lang)

    def years(self, first: int, last: int) -> str:
        """Say the years that days touch."""
        return say_years(first, last, self.lang)

    def tick(self, day: int, precision: str, *, within: bool = False) -> str:
        """Say the year, month or day at a tick; `within` a year that is told already."""
        return say_tick(day, precision, self.lang, within=within)

    def _said(self, value: Any) -> Any:
        if _is_number(value):
            return figures(
                format_decimal(value, locale=self._locale, numbering_system="default"),
                phrases(self.lang),
            )
        return isolated(value) if isinstance(value, str) else value


def direction(locale: Locale) -> str:
    """Tell which way the language of a locale is written.

    >>> direction(Locale("fr"))
    'ltr'
    """
    return "rtl" if locale.character_order == "right-to-left" else "ltr"


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _saying(numbers: Payload, sayings: Sayings, row: int) -> Saying | None:
    columns: Any = sayings
    cells = [columns[name][row] for name in CELLS]
    if cells[0] is None:
        return None
    parts = tuple(_of(numbers, part) for part in sayings["parts"][row])
    return replace(_of(numbers, cells), parts=parts)


def _of(numbers: Payload, cells: Sequence[int | None]) -> Saying:
    form, *moments = cells
    assert form is not None
    return Saying(numbers["forms"][form], *_moment(*moments[:3]), *_moment(*moments[3:]))


def _moment(
    day: int | None, precision: int | None, mark: int | None
) -> tuple[int | None, str | None, str]:
    if day is None or precision is None or mark is None:
        return None, None, ""
    return day, PRECISIONS[precision], MARKS[mark]
