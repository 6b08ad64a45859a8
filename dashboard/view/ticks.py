"""The ticks of the time axis: round days, months or years, few enough to stand side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from dashboard.contract.columns import Day
from dashboard.contract.files import look
from dashboard.view.calendar import starts, step_for
from events.dates import civil
from events.dates.language import fields

_YEAR = re.compile(r"\s*\{year\}.*$")
"""From the first placeholder of a year on."""


class Tick(NamedTuple):
    """A day that the time axis names."""

    day: Day
    unit: str
    dated: bool
    """Its text has the year, too."""


def ticks(span: Sequence[Day], most: int) -> list[Tick]:
    """Choose the ticks of an axis; each in another year than the one before it has its year."""
    step = step_for(look()["timeline"]["ticks"], span, lambda a, b, n: (b - a) / n <= most)
    days = [day for day in starts(step, span) if span[0] <= day <= span[1]]
    years = [None, *(civil(day)[0] for day in days)]
    return [
        Tick(day, step[0], years[k + 1] != before)
        for k, (day, before) in enumerate(zip(days, years, strict=False))
    ]


def tick_text(tick: Tick, phrases: dict[str, Any]) -> str:
    """Say what stands at a tick: “18 March”, “Mar 2023”, “500 BC”."""
    values = fields(tick.day, phrases)
    if tick.unit == "year":
        return values["year"] + values["era"]
    template: str = phrases["dates"]["bare"][tick.unit]
    return (template if tick.dated else _YEAR.sub("", template)).format(**values)
