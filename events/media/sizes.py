"""Width and height of pictures in pixels, so that a page keeps room for them."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from typing import Final

from events.media.forms import GIF, JPEG, PNG, WEBP, Form

Size = tuple[int, int]
UNKNOWN: Final = (0, 0)
_FRAMES: Final = {0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF}
_ALONE: Final = {0x01, *range(0xD0, 0xDA)}
_TURNED: Final = range(5, 9)
"""Values of EXIF's orientation of a picture that lies on its side."""
_ORIENTATION: Final = 0x0112


def pixels(content: bytes, form: Form) -> Size:
    """Give width and height as the picture is seen; both 0 where they cannot be told."""
    read = _READERS.get(form)
    try:
        return read(content) if read else UNKNOWN
    except (struct.error, IndexError):
        return UNKNOWN


def _png(content: bytes) -> Size:
    width, height = struct.unpack_from(">II", content, 16)
    return width, height


def _gif(content: bytes) -> Size:
    width, height = struct.unpack_from("<HH", content, 6)
    return width, height


def _webp(content: bytes) -> Size:
    chunk = content[12:16]
    if chunk == b"VP8X":
        width, height = (int.from_bytes(content[at : at + 3], "little") for at in (24, 27))
        return width + 1, height + 1
    if chunk == b"VP8L":
        (bits,) = struct.unpack_from("<I", content, 21)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    width, height = struct.unpack_from("<HH", content, 26)
    return width & 0x3FFF, height & 0x3FFF


def _jpeg(content: bytes) -> Size:
    turned = False
    for mark, body in _segments(content):
        if mark == 0xE1 and body.startswith(b"Exif\0\0"):
            turned = _orientation(body[6:]) in _TURNED
        if mark in _FRAMES:
            height, width = struct.unpack_from(">HH", body, 1)
            return (height, width) if turned else (width, height)
    return UNKNOWN


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    at = 2
    while at + 4 <= len(content):
        mark = content[at + 1]
        if content[at] != 0xFF or mark in (0xFF, *_ALONE):
            at += 1 if content[at] != 0xFF or mark == 0xFF else 2
            continue
        (length,) = struct.unpack_from(">H", content, at + 2)
        yield mark, content[at + 4 : at + 2 + length]
        at += 2 + length


def _orientation(exif: bytes) -> int:
    """Read how a camera was held out of its notes; 1 is upright."""
    order = "<" if exif.startswith(b"II") else ">"
    (start,) = struct.unpack_from(f"{order}I", exif, 4)
    (count,) = struct.unpack_from(f"{order}H", exif, start)
    for at in range(start + 2, start + 2 + 12 * count, 12):
        tag, value = struct.unpack_from(f"{order}H6xH", exif, at)
        if tag == _ORIENTATION:
            return int(value)
    return 1


_READERS: Final[dict[Form, Callable[[bytes], Size]]] = {
    PNG: _png,
    GIF: _gif,
    WEBP: _webp,
    JPEG: _jpeg,
}
