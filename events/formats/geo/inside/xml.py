"""XML without entities, networks or depths; what breaks off is read as far as it goes."""

from collections.abc import Iterator
from typing import Any

from lxml import etree

from events.formats.geo.inside.entries import unreadable
from events.notes import Note


def parsed(file: str, content: bytes) -> tuple[Any, list[Note]]:
    """Parse XML; a fault in it is a note, and what can be read is kept.

    Raises
    ------
    UnreadableError
        When nothing of it is XML.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True
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
    return root, [Note(file, kind, None, f.line, None, f.message.strip()) for f in faults[:1]]


def tag(element: Any) -> str:
    """Name an element without its namespace; "" for comments and the like."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def children(element: Any, *names: str) -> Iterator[Any]:
    """Give the direct children of these names, in whatever namespace."""
    return (child for child in element if tag(child) in names)


def below(element: Any, *names: str) -> Iterator[Any]:
    """Give all elements of these names below one, in the order of the file."""
    return (inner for inner in element.iter() if tag(inner) in names)


def has(element: Any, *names: str) -> bool:
    """Tell whether there is an element of these names below one."""
    return next(below(element, *names), None) is not None


def said(element: Any, *path: str) -> str:
    """Give the text at a path of names; "" where there is none."""
    for name in path:
        element = next(children(element, name), None)
        if element is None:
            return ""
    return "".join(element.itertext()).strip()
