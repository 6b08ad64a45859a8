"""What the file of a view is called, without its ending, by hand."""

from __future__ import annotations

NAMES = {
    "": "two-towns",
    "themes=schools&q=fair": "two-towns",
    "from=1961": "two-towns-1961-2001",
    "from=1961-03-18&to=1974": "two-towns-1961-1974",
    "from=1961&to=1961": "two-towns-1961",
    "to=1999": "two-towns-1958-1999",
}


def cases() -> list[dict[str, str]]:
    return [{"query": query, "name": name} for query, name in NAMES.items()]
