"""Cells that hold several texts."""

from events.testimony.names import BETWEEN


def parts(cell: str) -> list[str]:
    """Give the texts of a cell.

    >>> parts("Keita| Keïta |")
    ['Keita', 'Keïta']
    """
    return [text for part in cell.split(BETWEEN) if (text := part.strip())]
