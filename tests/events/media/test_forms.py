"""What a file is by its first bytes, and how large a picture is."""

import struct

import pytest

from events.media.forms import form_of, said_of
from events.media.sizes import pixels
from tests.media import jpeg, png, wav


def box(brand):
    return b"\0\0\0\x18ftyp" + brand + bytes(16)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (png(), "PNG"),
        (jpeg(), "JPEG"),
        (b"GIF89a" + bytes(8), "GIF"),
        (b"RIFF\0\0\0\0WEBPVP8 " + bytes(20), "WebP"),
        (wav(), "WAV"),
        (b"ID3\x03" + bytes(20), "MP3"),
        (b"\xff\xfb\x90\x00", "MP3"),
        (b"\xff\xf1\x50\x80", "AAC"),
        (b"OggS\0\x02" + bytes(20), "Ogg"),
        (box(b"M4A "), "M4A"),
    ],
)
def test_what_is_shown_is_known_by_its_first_bytes(content, name):
    form = form_of(content)
    assert form is not None
    assert form.name == name


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'<?xml version="1.0"?>\n<svg xmlns="x"/>', "an SVG drawing, which can hold programs"),
        (b"<!DOCTYPE html><p>Hello", "a web page"),
        (box(b"heic"), "a HEIC picture, which browsers do not show"),
        (box(b"avif"), "an AVIF picture, which older browsers do not show"),
        (box(b"isom") + b"hdlr" + bytes(8) + b"vide", "a film"),
        (b"%PDF-1.7", "a PDF"),
        (b"PK\x03\x04", "a zip archive, or a document"),
        (b"", "an empty file"),
        (b"hello", ""),
    ],
)
def test_what_is_not_shown_is_named(content, said):
    assert form_of(content) is None
    assert said_of(content) == said


def webp(chunk, body):
    return b"RIFF\0\0\0\0WEBP" + chunk + bytes(4) + body


@pytest.mark.parametrize(
    ("content", "size"),
    [
        (png(24, 16), (24, 16)),
        (b"GIF89a" + struct.pack("<HH", 30, 20), (30, 20)),
        (jpeg(300, 200), (300, 200)),
        (jpeg(300, 200, orientation=6), (200, 300)),
        (webp(b"VP8 ", bytes(6) + struct.pack("<HH", 40, 30)), (40, 30)),
        (webp(b"VP8L", b"\x2f" + struct.pack("<I", 39 | 29 << 14)), (40, 30)),
        (
            webp(b"VP8X", bytes(4) + (39).to_bytes(3, "little") + (29).to_bytes(3, "little")),
            (40, 30),
        ),
        (wav(), (0, 0)),
        (png()[:18], (0, 0)),
        (jpeg()[:30], (0, 0)),
        (b"\xff\xd8\xff\xe1\0\x10Exif\0\0II" + b"\xff" * 20, (0, 0)),
    ],
)
def test_pixels_are_those_that_are_seen(content, size):
    form = form_of(content)
    assert form is not None
    assert pixels(content, form) == size
