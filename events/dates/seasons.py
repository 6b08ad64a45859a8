"""Seasons, quarters and other parts of a year: their declared months.

EDTF leaves open when a season begins. Here spring (21), summer, autumn and winter (24) are whole
months of the northern hemisphere, and so are 25 to 28, which say so; 29 to 32 are the southern
ones. A winter that begins in December, or a southern summer, is named after that December's year.
"""

from typing import Final

PARTS: Final = {
    **{first + k: (3 + 3 * k, 3) for first in (21, 25) for k in range(4)},
    **{29 + k: ((9, 12, 3, 6)[k], 3) for k in range(4)},
    **{33 + k: (1 + 3 * k, 3) for k in range(4)},
    **{37 + k: (1 + 4 * k, 4) for k in range(3)},
    **{40 + k: (1 + 6 * k, 6) for k in range(2)},
}
"""What stands in place of a month -> its first month, and how many it has."""


def months(year: int, part: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """Year and month of the first and the last month of a part of a year.

    >>> months(1961, 21), months(1961, 24)
    (((1961, 3), (1961, 5)), ((1961, 12), (1962, 2)))
    """
    first, length = PARTS[part]
    over, last = divmod(first + length - 2, 12)
    return (year, first), (year + over, last + 1)
