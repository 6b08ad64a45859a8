"""Cells that hold several texts, and spellings that are taken for the same."""

from events.slugs import slugify

BETWEEN = "|"


def parts(cell: str) -> list[str]:
    """Give the texts of a cell.

    >>> parts("Keita| Keïta |")
    ['Keita', 'Keïta']
    """
    return [text for part in cell.split(BETWEEN) if (text := part.strip())]


def folded(text: str) -> str:
    """Fold capitals, accents, apostrophes and dashes, so that spellings can be compared.

    >>> folded("N’Daw") == folded("n'dâw")
    True
    """
    return slugify(text)
