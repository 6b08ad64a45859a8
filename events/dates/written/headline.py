"""The date that stands in a headline."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from events.dates.bounds import bounds
from events.dates.days import civil
from events.dates.written.cell import Cell, cleaned
from events.dates.written.evidence import Evidence
from events.dates.written.foreign import read_any
from events.dates.written.speech.tokens import tokens

_BRACKETS: Final = re.compile(r"(.*\S)\s*[(\[]([^()\[\]]*\d[^()\[\]]*)[)\]]\s*[.]?")
_BEFORE: Final = re.compile(r"([^:\t]*\d[^:\t]*?)(?::\s+|\t|\s[–—-]\s)(.*\w.*)")
_YEAR: Final = re.compile(r"(?<!\d)\d{3,4}(?!\d)")
_WHOLE_YEAR: Final = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_MOST_WORDS: Final = 7
_LONGEST: Final = 300
_NOTHING: Final = Evidence()


def headline(text: str) -> tuple[str, Cell] | None:
    """Find the date at the end, in brackets or at the beginning, and give what is left.

    >>> rest, cell = headline("Bridge over the river 1911 – 1913") or ("", Cell())
    >>> rest, cell.edtf
    ('Bridge over the river', '1911/1913')
    """
    text = " ".join(text.split(" ")).strip()
    if len(text) > _LONGEST or not _YEAR.search(text):
        return None
    return next((found for rest, part in _splits(text) if (found := _found(rest, part))), None)


def _found(rest: str, part: str) -> tuple[str, Cell] | None:
    rest = rest.strip(" ,;:–—-\t")
    if not re.search(r"[^\W\d_]", rest) or not _YEAR.search(part) or tokens(rest):
        return None
    cell = read_any(cleaned(part), _NOTHING)
    if not cell.edtf or civil(bounds(cell.edtf).start_earliest)[0] > date.today().year:
        return None
    return " ".join(rest.split()), cell


def _splits(text: str) -> Iterator[tuple[str, str]]:
    """Give what may be a title and a date, the surest first."""
    if match := _BRACKETS.fullmatch(text):
        yield match[1], match[2]
    for comma in re.finditer(r",\s", text):
        yield text[: comma.start()], text[comma.end() :]
    if match := _BEFORE.fullmatch(text):
        yield match[2], match[1]
    words = text.split()
    for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        part = " ".join(words[-count:])
        if _WHOLE_YEAR.search(part):
            yield " ".join(words[:-count]), part
