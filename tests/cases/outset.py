"""How a page opens, by hand: what an address adds to where it begins, and how it is written."""

from __future__ import annotations

from typing import Any

START = "from=1968&to=1991&themes=trade"

ROWS = (
    ("", START, START, START),
    ("?", START, START, START),
    ("lang=fr", START, f"lang=fr&{START}", f"{START}&lang=fr"),
    ("?embed=1&show=", START, f"embed=1&show=&{START}", f"{START}&embed=1&show="),
    ("unheard=of", START, f"unheard=of&{START}", START),
    ("to=1970", START, "to=1970", "to=1970"),
    ("themes=", START, "themes=", "themes="),
    ("from=1958&lang=fr", START, "from=1958&lang=fr", "from=1958&lang=fr"),
    ("to=2001", START, "to=2001", "from=1958"),
    ("lang=fr", "scheme=dark&lang=ru", "lang=fr&scheme=dark&lang=ru", "lang=fr&scheme=dark"),
    ("", "", "", ""),
    ("from=1958", "", "from=1958", ""),
)  # fmt: skip
"""What an address says, what its page begins with, what is read, and how that view is written."""


def cases() -> list[dict[str, Any]]:
    names = ("query", "start", "opened", "again")
    return [dict(zip(names, row, strict=True)) for row in ROWS]
