"""Columns of texts taken as a whole, which pandas otherwise gives out one by one."""

from collections.abc import Callable, Iterable
from operator import is_
from typing import Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

_MANY: Final = 5_000


def texts_of(column: "pd.Series[str]") -> list[str]:
    """Give the texts of a column; equal ones are one object, where many are equal.

    >>> texts_of(pd.Series(["fair", ""], dtype=str))
    ['fair', '']
    """
    found: list[str] = _shared(column).tolist()
    return found


def _shared(column: "pd.Series[str]") -> NDArray[np.object_]:
    if column.dtype == "str" and len(column) >= _MANY:
        codes, different = pd.factorize(column)
        if len(different) * 2 < len(codes) and codes.min() >= 0:
            return different.to_numpy(dtype=object)[codes]
    return column.to_numpy(dtype=object)


def within(column: "pd.Series[str]", known: Iterable[object]) -> "pd.Series[bool]":
    """Tell which texts of a column are among those that are known.

    >>> within(pd.Series(["fair", "flood"], dtype=str), ["flood", "talks"]).tolist()
    [False, True]
    """
    codes, different = pd.factorize(column)
    wanted = {*known}
    found = np.array([text in wanted for text in different.to_numpy(dtype=object)], dtype=bool)
    return pd.Series(found[codes], column.index, dtype=bool)


def named(column: "pd.Series[str]", other: "pd.Series[str]") -> "pd.Series[bool]":
    """Tell which texts of a column stand in another, or are empty.

    >>> named(pd.Series(["fair", "", "flood"], dtype=str), pd.Series(["fair"], dtype=str)).tolist()
    [True, True, False]
    """
    if column.reset_index(drop=True).equals(other.reset_index(drop=True)):
        return pd.Series(True, column.index, dtype=bool)
    known = {"", *texts_of(other)}
    return pd.Series([text in known for text in texts_of(column)], column.index, dtype=bool)


def mapped(column: "pd.Series[str]", change: Callable[[str], str]) -> "pd.Series[str]":
    """Change each different text once.

    >>> mapped(pd.Series(["fair", "flood", "fair"], dtype=str), str.upper).tolist()
    ['FAIR', 'FLOOD', 'FAIR']
    """
    codes, different = pd.factorize(column)
    texts = different.to_numpy(dtype=object)
    made = [change(text) for text in texts]
    if all(map(is_, made, texts)):
        return column
    changed = pd.array(made, dtype="str")
    return pd.Series(changed.take(codes), column.index, name=column.name)
