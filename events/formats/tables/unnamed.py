"""What columns hold that nobody has named: years, and pairs of degrees."""

import re
from typing import Final

import pandas as pd

_MOST = 0.8
_SAMPLE = 1000
_YEAR: Final = re.compile(r"[12]?\d{3}$")
_DEGREES: Final = re.compile(r"[-+−]?\d{1,3}[.,]\d+$")


def meaning_of(rows: pd.DataFrame) -> dict[str, str]:
    """Give the meaning of columns without names, where their cells leave little doubt.

    >>> meaning_of(pd.DataFrame({"a": ["Bridge"], "b": ["1961"], "c": ["48.85"], "d": ["2.35"]}))
    {'b': 'date', 'c': 'lat', 'd': 'lon'}
    """
    head = rows.head(_SAMPLE)
    years = [str(name) for name in head if _most(head[name], _YEAR)]
    degrees = [str(name) for name in head if _most(head[name], _DEGREES)]
    means = {years[0]: "date"} if len(years) == 1 else {}
    if len(degrees) != 2:
        return means
    first, second = (_largest(head[name]) for name in degrees)
    order = ("lon", "lat") if first > 90 >= second else ("lat", "lon")
    return means | dict(zip(degrees, order, strict=True)) if max(first, second) <= 180 else means


def _most(cells: pd.Series, looks: re.Pattern[str]) -> bool:
    filled = [cell for cell in cells if cell]
    return sum(map(bool, map(looks.match, filled))) >= _MOST * max(1, len(filled))


def _largest(cells: pd.Series) -> float:
    numbers = (cell.replace(",", ".").strip("+-−") for cell in cells if _DEGREES.match(cell))
    return max(map(float, numbers), default=0)
