"""Texts cut to a length."""

from __future__ import annotations


def shortened(text: str, longest: int) -> str:
    """Keep at most so many characters, with a sign that there were more.

    >>> shortened("Vessar", 6), shortened("Vessar", 4)
    ('Vessar', 'Ves…')
    """
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
