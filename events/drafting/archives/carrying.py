"""A page that carries the collection it shows: an archive in an element that nothing runs.

Pictures and sounds that the page shows are in it once: the archive says where the page has them.
"""

import json
import re
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from hashlib import sha256
from html import escape, unescape
from typing import Final

from events.drafting.archives.packing import zipped
from events.media.content import FOLDER

ELEMENT: Final = "collection"
BESIDE: Final = "beside.json"
"""File of a carried archive: name of a file of the collection -> where the page has it."""
_START: Final = f'<script id="{ELEMENT}" type="application/zip">'
_CARRIED: Final = re.compile(
    rf'<script id="{ELEMENT}" type="application/zip">([A-Za-z0-9+/=\s]*)</script>'.encode()
)
_HELD: Final = re.compile(
    rb'<script type="text/plain" data-media="([^"<>]{1,200})">([A-Za-z0-9+/=\s]*)</script>'
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


def held(name: str, content: bytes) -> str:
    """Write the element from which a page takes a picture or a sound when it is shown."""
    text = b64encode(content).decode()
    return f'<script type="text/plain" data-media="{escape(name)}">{text}</script>'


def held_in(page: bytes) -> Iterator[tuple[str, bytes]]:
    """Give the pictures and sounds that a page has in itself, by their addresses.

    >>> dict(held_in(held("media/a.png", b"PNG").encode()))
    {'media/a.png': b'PNG'}
    """
    for found in _HELD.finditer(page):
        yield unescape(found[1].decode("utf-8", "replace")), b64decode(found[2])


def parcel(files: Mapping[str, bytes], shown: Mapping[str, bytes]) -> bytes:
    """Zip a collection to be carried by a page, without what the page shows anyway."""
    where = {_digest(content): address for address, content in shown.items()}
    twice = [name for name in files if _is_medium(name) and _digest(files[name]) in where]
    beside = {name: where[_digest(files[name])] for name in twice}
    own = {name: text for name, text in files.items() if name not in beside}
    told = {BESIDE: json.dumps(beside, indent=2, ensure_ascii=False).encode()} if beside else {}
    return zipped({**own, **told})


def joined(
    files: Mapping[str, bytes], shown: Mapping[str, bytes]
) -> tuple[dict[str, bytes], list[str]]:
    """Give the files of a parcel whole, and names of those that the page does not have."""
    own = {name: text for name, text in files.items() if name != BESIDE}
    beside = _said(files.get(BESIDE, b"{}"))
    found = {name: shown[address] for name, address in beside.items() if address in shown}
    return {**own, **found}, [name for name in beside if name not in found]


def _said(content: bytes) -> dict[str, str]:
    try:
        said = json.loads(content)
    except ValueError:
        return {}
    pairs = said.items() if isinstance(said, dict) else ()
    return {name: one for name, one in pairs if _is_medium(name) and isinstance(one, str)}


def _is_medium(name: str) -> bool:
    """Tell whether a name is one of a plain file among the media of a collection."""
    folder, _, own = name.rpartition("/")
    is_plain = own.isprintable() and own[:1] not in ("", ".") and "\\" not in own
    return folder == FOLDER and is_plain


def _digest(content: bytes) -> bytes:
    return sha256(content).digest()
