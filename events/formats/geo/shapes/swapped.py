"""Latitudes and longitudes in the wrong order, noticed from a file as a whole."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

_FEWEST: Final = 4
"""Shapes that must lie together before one of them can lie alone."""
_NEAR: Final = 0.5
"""Degrees within which all is together, however close the rest lies."""
_FAR: Final = 10
"""Times the usual distance from the middle beyond which a shape lies alone."""
_WITH: Final = 3
"""Times the usual distance within which it would lie with the rest."""

Bounds = NDArray[np.float64]
Flags = NDArray[np.bool_]


def impossible(bounds: Bounds) -> Flags:
    """Tell which shapes lie nowhere as they are, and on earth the other way round.

    All are told when the file lies closer together if all are turned.

    Examples
    --------
    >>> impossible(np.array([[12, 48, 12, 48], [48, 121, 48, 121]])).tolist()
    [False, True]
    """
    if not len(bounds):
        return np.zeros(0, dtype=bool)
    x, y = np.abs(bounds[:, 0::2]).max(axis=1), np.abs(bounds[:, 1::2]).max(axis=1)
    sure: Flags = (y > 90) & (y <= 180) & (x <= 90)
    if sure.any() and ((x <= 90) & (y <= 180)).all():
        pairs = _centres(bounds)
        one_by_one = np.where(sure[:, None], pairs[:, ::-1], pairs)
        if _spread(pairs) < _spread(one_by_one):
            return np.ones(len(bounds), dtype=bool)
    return sure


def alone(bounds: Bounds) -> Flags:
    """Tell which shapes lie far from the rest and would lie with it the other way round.

    Examples
    --------
    >>> near = [[7.1, 47, 7.1, 47], [7.5, 47.3, 7.5, 47.3], [7.2, 46.9, 7.2, 46.9]]
    >>> alone(np.array([*near, [7.4, 47.2, 7.4, 47.2], [47.1, 7.3, 47.1, 7.3]])).tolist()
    [False, False, False, False, True]
    """
    none = np.zeros(len(bounds), dtype=bool)
    if len(bounds) <= _FEWEST:
        return none
    pairs = _centres(bounds)
    middle = np.median(pairs, axis=0)
    here, there = (np.hypot(*(side - middle).T) for side in (pairs, pairs[:, ::-1]))
    usual = max(_NEAR, float(np.median(here)))
    found: Flags = (here > _FAR * usual) & (there <= _WITH * usual)
    return found if np.count_nonzero(found) * 3 <= len(bounds) else none


def _centres(bounds: Bounds) -> NDArray[np.float64]:
    return (bounds[:, :2] + bounds[:, 2:]) / 2


def _spread(pairs: NDArray[np.float64]) -> float:
    return float(np.abs(pairs - np.median(pairs, axis=0)).sum())
