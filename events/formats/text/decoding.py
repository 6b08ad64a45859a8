"""Text of a file in whatever encoding it was saved."""

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from events.formats.text.letters import ENCODINGS, guess_encoding
from events.notes import Note

_MARKS: Final = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_WORD: Final = re.compile(r"[^\W\d_]+")
_UNSURE = 0.85
_HALF_NULL = 0.3
_ENCODING = "encoding, by the letters that make words"
_REPLACED = "bytes that are no letters; � stands for them"


@dataclass(frozen=True)
class Decoded:
    """The text of a file."""

    text: str
    """Line ends are `\\n`."""
    notes: tuple[Note, ...] = ()
    """What was decided; nothing where the file is UTF-8 or declares its encoding."""


def decode(file: str, content: bytes) -> Decoded:
    """Decode text by its byte order mark, as UTF-8, or else by the letters that make words.

    >>> decode("a.csv", "Brücke".encode("cp1252")).text
    'Brücke'
    """
    read = _marked(file, content) or _wide(file, content) or _plain(file, content)
    text = read.text.replace("\r\n", "\n").replace("\r", "\n")
    if "\0" not in text:
        return Decoded(text, read.notes)
    count = Note(file, "null bytes passed over", text=str(text.count("\0")))
    return Decoded(text.replace("\0", ""), (*read.notes, count))


def _marked(file: str, content: bytes) -> Decoded | None:
    for mark, encoding in _MARKS.items():
        if content.startswith(mark):
            return _replacing(file, content.removeprefix(mark), encoding)
    return None


def _wide(file: str, content: bytes) -> Decoded | None:
    """Read UTF-16 that does not declare itself: every other byte of plain letters is null."""
    head = content[:4000]
    even, odd = head[::2], head[1::2]
    wanted = max(2, len(even) * _HALF_NULL)
    for encoding, nulls, others in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if nulls.count(0) >= wanted and others.count(0) < nulls.count(0) / 4:
            read = _replacing(file, content, encoding)
            return Decoded(read.text, (Note(file, "encoding", text="UTF-16"), *read.notes))
    return None


def _plain(file: str, content: bytes) -> Decoded:
    try:
        return Decoded(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        if error.end == len(content) and error.reason == "unexpected end of data":
            return _replacing(file, content, "utf-8")
    return _by_lines(file, content.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n"))


def _by_lines(file: str, lines: list[bytes]) -> Decoded:
    """Read a file whose lines may be of two encodings: UTF-8, and one of a byte a letter."""
    texts = [_utf8(line) for line in lines]
    odd = [number for number, text in enumerate(texts) if text is None]
    guess = guess_encoding(lines[number] for number in odd)
    encoding = guess.encoding if guess else "cp1252"
    mixed = any(text is not None and not text.isascii() for text in texts)
    read = [lines[n].decode(encoding, "replace") if t is None else t for n, t in enumerate(texts)]
    name = ENCODINGS[encoding]
    notes = [Note(file, _ENCODING, text=name, value=_example(read[n] for n in odd))]
    if mixed:
        kind = f"lines in {name}, the others are UTF-8"
        notes = [Note(file, kind, row=n + 1, value=read[n][:80]) for n in odd]
    if guess and guess.rival:
        notes.append(Note(file, "encoding not sure; it could be", text=ENCODINGS[guess.rival]))
    elif not guess or guess.fit < _UNSURE:
        notes.append(Note(file, "encoding not sure: few of its letters make words"))
    return Decoded("\n".join(read), (*notes, *_replaced(file, "\n".join(read))))


def _utf8(line: bytes) -> str | None:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _example(lines: Iterable[str]) -> str | None:
    words = (word for line in lines for word in _WORD.findall(line) if not word.isascii())
    return max((word[:40] for word in [*words][:50]), key=len, default=None)


def _replacing(file: str, content: bytes, encoding: str) -> Decoded:
    text = content.decode(encoding, "replace")
    return Decoded(text, _replaced(file, text))


def _replaced(file: str, text: str) -> tuple[Note, ...]:
    rows = (n for n, line in enumerate(text.splitlines(), 1) if "�" in line)
    return tuple(Note(file, _REPLACED, row=row) for row in rows)
