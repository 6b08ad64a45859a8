"""Addresses of pictures, sounds and pages elsewhere."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import unquote, urlsplit

LONGEST: Final = 2_000
MOST_SAID: Final = 60
"""Characters of an address that is said."""
_HOST: Final = re.compile(r"(?:[a-z0-9-]+\.)*[a-z0-9-]+", re.I | re.A)
_ODD: Final = re.compile(r"[\s\x00-\x1f\x7f<>\"\\^`{|}]")
_PICTURE: Final = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|avif)$", re.I)
_SOUND: Final = re.compile(r"\.(?:mp3|ogg|oga|opus|m4a|aac|wav)$", re.I)


def is_address(text: str) -> bool:
    """Tell a whole address of the web, which a reader can follow, and that does nothing else.

    >>> is_address("https://example.org/a.jpg"), is_address("javascript:alert(1)")
    (True, False)
    """
    if len(text) > LONGEST or _ODD.search(text):
        return False
    try:
        parts = urlsplit(text)
        known = parts.scheme in ("http", "https") and parts.port != 0
    except ValueError:
        return False
    return known and not parts.username and bool(_HOST.fullmatch(_ascii(parts.hostname or "")))


def host_of(address: str) -> str:
    """Name the host of an address as people know it.

    >>> host_of("https://www.example.org:8080/a")
    'example.org'
    """
    return (urlsplit(address).hostname or "").removeprefix("www.")


def origin_of(address: str) -> str:
    """Give the origin of an address as a Content-Security-Policy names it.

    >>> origin_of("https://example.org/a.jpg?w=2"), origin_of("http://bücher.example:81/")
    ('https://example.org', 'http://xn--bcher-kva.example:81')
    """
    parts = urlsplit(address)
    port = f":{parts.port}" if parts.port else ""
    return f"{parts.scheme}://{_ascii(parts.hostname or '')}{port}"


def kind_of(address: str) -> str:
    """Tell what an address seems to lead to: an image, a sound, else a page.

    >>> kind_of("https://example.org/A.JPG?w=2"), kind_of("https://example.org/talk")
    ('image', 'link')
    """
    path = urlsplit(address).path
    return "image" if _PICTURE.search(path) else "sound" if _SOUND.search(path) else "link"


def said_of(address: str) -> str:
    """Name what an address leads to by its file, else by the address itself.

    >>> said_of("https://example.org/p/Old%20bridge.jpg"), said_of("https://www.example.org/talk/")
    ('Old bridge.jpg', 'example.org/talk')
    """
    name = unquote(urlsplit(address).path.rpartition("/")[2])
    if kind_of(address) != "link" and name.isprintable():
        return name
    bare = re.sub(r"^https?://(?:www\.)?", "", address).rstrip("/")
    return bare if len(bare) <= MOST_SAID else f"{bare[: MOST_SAID - 1]}…"


def _ascii(host: str) -> str:
    try:
        return host.encode("idna").decode() if not host.isascii() else host
    except UnicodeError:
        return ""
