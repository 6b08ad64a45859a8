"""What a file is by its first bytes, whatever it is called."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Form:
    """A kind of file that every browser of today shows or plays."""

    name: str
    """As people know it."""
    kind: str
    """`image` or `sound`."""
    type: str
    """Media type."""
    ending: str


JPEG: Final = Form("JPEG", "image", "image/jpeg", "jpg")
PNG: Final = Form("PNG", "image", "image/png", "png")
GIF: Final = Form("GIF", "image", "image/gif", "gif")
WEBP: Final = Form("WebP", "image", "image/webp", "webp")
MP3: Final = Form("MP3", "sound", "audio/mpeg", "mp3")
OGG: Final = Form("Ogg", "sound", "audio/ogg", "ogg")
M4A: Final = Form("M4A", "sound", "audio/mp4", "m4a")
AAC: Final = Form("AAC", "sound", "audio/aac", "aac")
WAV: Final = Form("WAV", "sound", "audio/wav", "wav")
FORMS: Final = (JPEG, PNG, GIF, WEBP, MP3, OGG, M4A, AAC, WAV)
"""In the order in which they are named."""

_SIGNS: Final = (
    (rb"\xff\xd8\xff", JPEG),
    (rb"\x89PNG\r\n\x1a\n", PNG),
    (rb"GIF8[79]a", GIF),
    (rb"RIFF.{4}WEBP", WEBP),
    (rb"RIFF.{4}WAVE", WAV),
    (rb"ID3[\x02-\x04]", MP3),
    (rb"\xff[\xf0\xf1\xf8\xf9]", AAC),
    (rb"\xff[\xe2\xe3\xf2\xf3\xfa\xfb]", MP3),
    (rb"OggS", OGG),
    (rb".{4}ftyp(?:M4A |M4B |mp42|isom|iso2|dash)", M4A),
)
_REFUSED: Final = (
    (rb".{4}ftypavif", "an AVIF picture, which older browsers do not show"),
    (rb".{4}ftyp(?:hei[cxm]|mif1|msf1)", "a HEIC picture, which browsers do not show"),
    (rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<svg", "an SVG drawing, which can hold programs"),
    (rb"\s*<(?:!doctype|html|head|body)", "a web page"),
    (rb"(?:II\*\0|MM\0\*)", "a TIFF picture, which browsers do not show"),
    (rb"BM", "a BMP picture, which is needlessly large"),
    (rb"%PDF", "a PDF"),
    (rb"PK\x03\x04", "a zip archive, or a document"),
    (rb"(?:.{4}ftyp|\x1aE\xdf\xa3)", "a film"),
    (rb"fLaC", "a FLAC sound"),
    (rb"#!AMR", "an AMR sound"),
    (rb"\0*$", "an empty file"),
)
HEAD: Final = 512
"""Bytes that tell."""
_PIECES: Final = re.compile(rb"hdlr.{8}vide", re.S)


def form_of(content: bytes) -> Form | None:
    """Tell what a file is by its bytes; None for what is not shown.

    >>> form_of(b"GIF89a" + bytes(7)).name, form_of(b"<svg onload='alert(1)'/>")
    ('GIF', None)
    """
    found = next((form for sign, form in _SIGNS if _begins(sign, content)), None)
    return None if found is M4A and _PIECES.search(content) else found


def said_of(content: bytes) -> str:
    """Name what a file is that is not shown, as far as that is known.

    >>> said_of(b"%PDF-1.7"), said_of(b"hello")
    ('a PDF', '')
    """
    return next((said for sign, said in _REFUSED if _begins(sign, content)), "")


def names_of(kind: str) -> str:
    """Name the forms of a kind.

    >>> names_of("image")
    'JPEG, PNG, GIF, WebP'
    """
    return ", ".join(form.name for form in FORMS if form.kind == kind)


def _begins(sign: bytes, content: bytes) -> bool:
    return re.match(sign, content[:HEAD], re.S | re.I) is not None
