"""What the file of a view is called, without its ending, by hand."""

from __future__ import annotations

NAMES = [
    # query, id and title of the collection, name
    ("", "two-towns", "Two towns", "two-towns"),
    ("themes=schools&q=fair", "two-towns", "Two towns", "two-towns"),
    ("from=1961", "two-towns", "Two towns", "two-towns-1961-2001"),
    ("from=1961-03-18&to=1974", "two-towns", "Two towns", "two-towns-1961-1974"),
    ("from=1961&to=1961", "two-towns", "Two towns", "two-towns-1961"),
    ("to=1999", "two-towns", "Two towns", "two-towns-1958-1999"),
    ("to=1999", "x-5c537021", "Два города: школа № 2", "два-города-школа-2-1958-1999"),
    ("", "x-4b27254b", "مدينتان", "مدينتان"),
    ("", "x-00000000", "…", "x-00000000"),
]


def cases() -> list[dict[str, str]]:
    return [
        {"query": query, "id": own, "title": title, "name": name}
        for query, own, title, name in NAMES
    ]
