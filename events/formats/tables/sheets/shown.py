"""Cells of OpenDocument as people see them."""

import re
from typing import Any, Final

from events.formats.tables.sheets.values import as_text, is_old

_NS = "urn:oasis:names:tc:opendocument:xmlns:"
_OFFICE: Final = f"{{{_NS}office:1.0}}"
_TEXT: Final = f"{{{_NS}text:1.0}}"
_FULL_DAY: Final = re.compile(r"-?\d{3,}-\d\d-\d\d$")
_NUMBERS: Final = re.compile(r"\d+")
_LETTER: Final = re.compile(r"[^\W\d_]")
_GAPS: Final = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}
_MOST_SPACES = 100


def value_of(cell: Any) -> str:
    """Give the text of a cell: what is shown, or its value where that is plainer."""
    kind = cell.get(f"{_OFFICE}value-type", "")
    text = shown(cell)
    if kind == "date":
        return _day(cell.get(f"{_OFFICE}date-value", ""), text)
    if kind in ("float", "percentage", "currency"):
        return _number(cell.get(f"{_OFFICE}value", ""), text)
    return text


def shown(cell: Any) -> str:
    """Give the text that a cell shows, one line for each of its paragraphs."""
    paragraphs = cell.iterchildren(f"{_TEXT}p")
    return "\n".join("".join(_pieces(paragraph)) for paragraph in paragraphs).strip()


def _pieces(element: Any) -> list[str]:
    pieces = [element.text or ""]
    for child in element:
        if child.tag == f"{_TEXT}s":
            pieces.append(" " * min(_MOST_SPACES, int(child.get(f"{_TEXT}c", 1))))
        elif child.tag in _GAPS:
            pieces.append(_GAPS[child.tag])
        elif isinstance(child.tag, str):
            pieces += _pieces(child)
        pieces.append(child.tail or "")
    return pieces


def _day(value: str, text: str) -> str:
    """Write a day as exact as it is shown.

    >>> _day("1938-10-01", "Oct 38"), _day("1961-03-18", "18/03/61"), _day("1961-01-01", "1961")
    ('1938-10', '1961-03-18', '1961')
    >>> _day("1066-10-20", "1066-10-14"), _day("1961-03-18T09:30:00", "18.3.61 09:30")
    ('1066-10-14', '1961-03-18 09:30:00')
    """
    if _FULL_DAY.match(text) or (is_old(value) and len(_NUMBERS.findall(text)) >= 3) or not value:
        return text
    day, _, clock = value.partition("T")
    if clock.strip("0:."):
        return f"{day} {clock[:8]}"
    return _shown_part(day, text)


def _shown_part(day: str, text: str) -> str:
    """Write the month or the year of a day, where no more is shown.

    >>> _shown_part("1961-01-01", "January 1961"), _shown_part("1961-01-01", "1 January 1961")
    ('1961-01', '1961-01-01')
    """
    numbers = _NUMBERS.findall(text)
    year, month, first = day.rsplit("-", 2)
    is_year = [n for n in numbers if n in (year, year[-2:]) and n != first]
    if first != "01" or len(numbers) > 2 or not is_year:
        return day
    if len(numbers) == 2:
        return f"{year}-{month}" if year in numbers and not _LETTER.search(text) else day
    return year if text == year and month == "01" else f"{year}-{month}"


def _number(value: str, text: str) -> str:
    """Write a number plainly, or as shown where its zeros in front are shown.

    >>> _number("12.63", "12,63"), _number("476", "0476"), _number("1961.0", "1961")
    ('12.63', '0476', '1961')
    """
    if re.fullmatch(r"0\d+", text):
        return text
    try:
        return as_text(float(value))
    except (ValueError, OverflowError):
        return text
