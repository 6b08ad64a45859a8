"""A page that carries the collection it shows: an archive in an element that nothing runs."""

import re
from base64 import b64decode, b64encode
from typing import Final

ELEMENT: Final = "collection"
_START: Final = f'<script id="{ELEMENT}" type="application/zip">'
_CARRIED: Final = re.compile(
    rf'<script id="{ELEMENT}" type="application/zip">([A-Za-z0-9+/=\s]*)</script>'.encode()
)


def element(archive: bytes) -> str:
    """Write the element; a browser takes its type for data, and neither runs nor shows it."""
    return f"{_START}{b64encode(archive).decode()}</script>"


def carried_in(page: bytes) -> bytes | None:
    """Give the archive that a page carries.

    >>> carried_in(b"<html>" + element(b"PK").encode() + b"</html>"), carried_in(b"<html>")
    (b'PK', None)
    """
    found = _CARRIED.search(page, max(page.rfind(_START.encode()), 0))
    return b64decode(found[1]) if found else None
