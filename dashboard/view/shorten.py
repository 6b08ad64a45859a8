"""Texts cut to a length."""

from __future__ import annotations


def shortened(text: str, longest: int) -> str:
    """Keep at most so many characters, with a sign that there were more.

    >>> shortened("Bamako", 6), shortened("Bamako", 4)
    ('Bamako', 'Bam…')
    """
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
