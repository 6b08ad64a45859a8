"""Cells that hold several texts."""

from typing import Final

BETWEEN: Final = "|"


def parts(cell: str) -> list[str]:
    """Give the texts of a cell.

    >>> parts("Ana| Anna |")
    ['Ana', 'Anna']
    """
    return [text for part in cell.split(BETWEEN) if (text := part.strip())]
