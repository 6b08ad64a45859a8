"""XML without entities, networks or depths; what breaks off is read as far as it goes."""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from typing import Any, Final

from lxml import etree

from events.formats.geo.inside.entries import unreadable
from events.formats.text.decoding import decode
from events.notes import Note

_HEAD: Final = 200
"""Bytes in which XML says how it is encoded."""
_WIDE: Final = (BOM_UTF16_LE, BOM_UTF16_BE)


def parsed(file: str, content: bytes) -> tuple[Any, list[Note]]:
    """Parse XML; a fault in it is a note, and what can be read is kept.

    Raises
    ------
    UnreadableError
        When nothing of it is XML.
    """
    content, notes = _in_utf8(file, content)
    parser = etree.XMLParser(
        encoding="utf-8" if notes else None,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise unreadable(file, f"not XML: {error}") from None
    faults = [fault for fault in parser.error_log if fault.level >= etree.ErrorLevels.ERROR]
    if root is None:
        said = f": {faults[0].message.strip()}" if faults else ""
        raise unreadable(file, f"not XML{said}", faults[0].line if faults else None)
    kind = "broken XML, read as far as it goes"
    return root, [
        *notes,
        *(Note(file, kind, None, f.line, None, f.message.strip()) for f in faults[:1]),
    ]


def _in_utf8(file: str, content: bytes) -> tuple[bytes, list[Note]]:
    """Rewrite XML that names no encoding, and is of another than it then should be."""
    try:
        content.decode()
    except UnicodeDecodeError:
        if b"encoding" in content[:_HEAD] or content[:2] in _WIDE:
            return content, []
        decoded = decode(file, content)
        return decoded.text.encode(), list(decoded.notes)
    return content, []


def tag(element: Any) -> str:
    """Name an element without its namespace; "" for comments and the like."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def children(element: Any, *names: str) -> Iterator[Any]:
    """Give the direct children of these names, in whatever namespace."""
    return (child for child in element if tag(child) in names)


def below(element: Any, *names: str) -> Iterator[Any]:
    """Give all elements of these names below one, in the order of the file."""
    return (inner for inner in element.iter() if tag(inner) in names)


def said(element: Any, *path: str) -> str:
    """Give the text at a path of names; "" where there is none."""
    for name in path:
        element = next(children(element, name), None)
        if element is None:
            return ""
    return "".join(element.itertext()).strip()
