"""What part of the span the axis shows at first, counted out."""

from __future__ import annotations

from typing import Any

from tests.cases.days import day, last_of

SPAN = (day(1960), last_of(2023))
ROWS = [
    # the span, the window, the axis
    ("all time", SPAN, SPAN, SPAN),
    ("a window of an eighth of the span", SPAN, (day(1970), last_of(1977)), SPAN),
    ("half of a narrower one is added on either side", SPAN, (day(1970), day(1972, 9, 26)),
     (day(1968, 8, 19), day(1974, 2, 8))),
    ("a day has three more on either side", SPAN, (day(2000, 1, 1), day(2000, 1, 1)),
     (day(1999, 12, 29), day(2000, 1, 4))),
    ("at the start the axis is not cut short", SPAN, (day(1960), day(1960)),
     (day(1960), day(1960, 1, 7))),
    ("nor at the end", SPAN, (last_of(2023), last_of(2023)), (day(2023, 12, 25), last_of(2023))),
    ("a span of few days", (day(2023, 3, 15), day(2023, 3, 21)), (day(2023, 3, 18),) * 2,
     (day(2023, 3, 18) - 3, day(2023, 3, 18) + 3)),
    ("a window before the span", SPAN, (day(1800), last_of(1800)), (day(1960), day(1961, 12, 29))),
]  # fmt: skip


def cases() -> list[dict[str, Any]]:
    return [
        {"says": says, "span": list(span), "from": first, "to": last, "axis": list(axis)}
        for says, span, (first, last), axis in ROWS
    ]
