"""Tiny pictures and sounds, made here, for collections that have some."""

from __future__ import annotations

import io
import struct
import wave
import zlib
from collections.abc import Mapping, Sequence
from csv import DictWriter
from pathlib import Path
from typing import Final

COLUMNS: Final = ("event_id", "kind", "file", "url", "alt", "caption", "credit", "licence", "fetch")
PICTURE: Final = {"kind": "image", "file": "harbour.png", "alt": "Boats at a quay"}
SOUND: Final = {"kind": "sound", "file": "bells.wav", "alt": "Three bells, then a voice: “Now.”"}


def png(width: int = 24, height: int = 16, colour: tuple[int, int, int] = (40, 90, 140)) -> bytes:
    """A picture of one colour, lighter towards its right."""
    line = b"".join(bytes(min(255, c + x * 90 // width) for c in colour) for x in range(width))
    parts = {
        b"IHDR": struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0),
        b"IDAT": zlib.compress((b"\0" + line) * height),
        b"IEND": b"",
    }
    chunks = (
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in parts.items()
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def wav(seconds: float = 0.2) -> bytes:
    """A sound of silence."""
    held = io.BytesIO()
    with wave.open(held, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(8000)
        sound.writeframes(b"\x80" * int(8000 * seconds))
    return held.getvalue()


def jpeg(width: int = 300, height: int = 200, orientation: int = 1) -> bytes:
    """The head of a JPEG, which says how large it is and how the camera was held."""
    tag = struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0)
    exif = b"Exif\0\0MM\0*" + struct.pack(">IH", 8, 1) + tag + bytes(4)
    frame = struct.pack(">BHHB", 8, height, width, 3) + bytes(9)
    segments = ((0xE1, exif), (0xC0, frame))
    return b"\xff\xd8" + b"".join(
        struct.pack(">BBH", 0xFF, mark, len(body) + 2) + body for mark, body in segments
    )


def add(folder: Path, rows: Sequence[Mapping[str, str]], files: Mapping[str, bytes]) -> Path:
    """Give a collection's folder media."""
    (folder / "media").mkdir(exist_ok=True)
    for name, content in files.items():
        (folder / "media" / name).write_bytes(content)
    with (folder / "media.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = DictWriter(stream, COLUMNS, restval="")
        writer.writeheader()
        writer.writerows(rows)
    return folder
