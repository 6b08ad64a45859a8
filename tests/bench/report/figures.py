"""From measured values to what is said of them; nothing here measures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, isinf
from statistics import median


@dataclass(frozen=True)
class Spread:
    """Values of several runs in three numbers."""

    median: float
    least: float
    most: float

    def said(self, scale: float = 1, digits: int = 1) -> str:
        """Median, and in brackets from the least to the most where they differ.

        >>> Spread(1500, 1400, 1710).said(1000)
        '1.5 (1.4–1.7)'
        """
        middle, least, most = (
            said(value / scale, digits) for value in (self.median, self.least, self.most)
        )
        return middle if least == most else f"{middle} ({least}–{most})"


def said(value: float, digits: int = 1) -> str:
    """Write a number; what had not happened when the bench gave up happened never.

    >>> said(2.346, 2), said(float("inf"))
    ('2.35', 'never')
    """
    return "never" if isinf(value) else f"{value:.{digits}f}"


def spread(values: Sequence[float]) -> Spread | None:
    """Middle and ends; None of nothing."""
    return Spread(median(values), min(values), max(values)) if values else None


def p95(values: Sequence[float]) -> float:
    """Value that 95 of 100 do not exceed.

    >>> p95(range(1, 101))
    95
    """
    return sorted(values)[ceil(0.95 * len(values)) - 1]


def ratio(ours: float, theirs: float) -> str:
    """How many times less, or more, we take.

    >>> ratio(2, 8), ratio(8, 2), ratio(3, 3)
    ('4.0× less', '4.0× more', 'as much')
    """
    if isinf(ours) or isinf(theirs):
        return "–"
    less = ours < theirs
    times = f"{(theirs / ours) if less else (ours / theirs):.1f}"
    return "as much" if times == "1.0" else f"{times}× {'less' if less else 'more'}"


@dataclass(frozen=True)
class Goal:
    """What a figure of ours should be at most."""

    what: str
    limit: float
    value: float
    unit: str
    digits: int = 1

    @property
    def met(self) -> bool:
        """Whether the value is at most the limit."""
        return self.value <= self.limit

    def cells(self) -> list[str]:
        """What, goal, measured, met."""
        limit, value = (
            f"{said(n, self.digits)} {self.unit}".rstrip() for n in (self.limit, self.value)
        )
        return [self.what, f"≤ {limit}", value, "yes" if self.met else "**no**"]


def reached(value: float, goal: str | None) -> str:
    """Whether a value keeps a goal that is written as "≤ 3", "≥ 500" or "0".

    >>> reached(2.9, "≤ 3"), reached(499, "≥ 500"), reached(0, "0"), reached(7, None)
    ('yes', '**no**', 'yes', '–')
    """
    if goal is None:
        return "–"
    sign, _, limit = goal.rpartition(" ")
    met = value >= float(limit) if sign == "≥" else value <= float(limit)
    return "yes" if met else "**no**"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Write a Markdown table.

    >>> print(table(["a", "b"], [["1", "2"]]))
    | a | b |
    |---|---|
    | 1 | 2 |
    """
    lines = [head, ["---"] * len(head), *rows]
    texts = ("|".join(["", *(_cell(cell) for cell in line), ""]) for line in lines)
    return "\n".join(texts)


def _cell(text: str) -> str:
    return text if text == "---" else f" {text.replace('|', chr(92) + '|')} "
