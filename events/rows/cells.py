"""Cells as the fields that they were chosen for."""

import html
import re
from collections.abc import Iterator
from typing import Any, Final

import pandas as pd
from lxml.html import fragment_fromstring

from events.columns.choose import Chosen
from events.columns.fields import FIELDS
from events.records import Records
from events.texts import mapped, texts_of

UNKNOWN: Final = frozenset({"na", "n/a", "#n/a", "nan", "null", "none", "-", "--", "—", "?"})
"""What people write where they have nothing to say, folded; dates and places know more."""
_LONGEST_UNKNOWN: Final = max(map(len, UNKNOWN))
_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]*>|<!--")
_ENTITY: Final = re.compile(r"&(#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,31});")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_WORDS: Final = r"[!-%'-;=-~]+(?: [!-%'-;=-~]+)*"
"""Printed ASCII without markup, each space alone and between words."""
LONGEST: Final = 20_000
"""Letters of a text that are kept."""


def fields_of(records: Records, chosen: Chosen) -> pd.DataFrame:
    """Give the chosen cells, one column for each field, empty where none was chosen."""
    rows = records.rows
    empty = pd.Series("", index=rows.index, dtype=str)
    return pd.DataFrame(
        {name: rows[chosen.column[name]] if name in chosen.column else empty for name in FIELDS},
        index=rows.index,
        dtype=str,
    )


def plain(cells: pd.Series) -> pd.Series:
    """Take markup out of texts, and what says that there is none."""
    if not cells.any():
        return cells
    odd = ~_are_words(cells)
    if not odd.any():
        return cells
    told = mapped(cells[odd], plain_text)
    if len(told) == len(cells):
        return told
    cells = cells.copy()
    cells[odd] = told
    return cells


def _are_words(cells: pd.Series) -> "pd.Series[bool]":
    """Tell of most texts of Latin letters, without taking them out, that they are words alone."""
    sizes = cells.str.len()
    words = cells.str.fullmatch(_WORDS)
    return (sizes > _LONGEST_UNKNOWN) & (sizes <= LONGEST) & words


def plain_text(text: str) -> str:
    """Give the words of a text with markup.

    >>> plain_text("A <b>fair</b>&nbsp;in<br>May"), plain_text("a < b"), plain_text("N/A")
    ('A fair in May', 'a < b', '')
    """
    if _is_plain(text):
        return text
    text = _CONTROL.sub(" ", text[:LONGEST])
    if _TAG.search(text):
        spaced = re.sub(r"(?i)<br\s*/?>|</p>|</li>|</div>", " ", text)
        text = fragment_fromstring(spaced, create_parent=True).text_content()
    if _ENTITY.search(text):
        text = html.unescape(text)
    text = " ".join(text.split())
    return "" if text.casefold() in UNKNOWN else text


def _is_plain(text: str) -> bool:
    """Tell of most texts, without a search, that they are words alone."""
    return (
        _LONGEST_UNKNOWN < len(text) <= LONGEST
        and text.isprintable()
        and not ("<" in text or "&" in text or "  " in text or " " in (text[0], text[-1]))
    )


def by_row(cells: pd.Series) -> Iterator[tuple[int, Any]]:
    """Give the cells of a column with their rows."""
    return zip(cells.index.tolist(), texts_of(cells), strict=True)


class Cells:
    """The texts of a frame by row and column, for walks from cell to cell."""

    def __init__(self, frame: pd.DataFrame) -> None:
        self._at = {row: at for at, row in enumerate(frame.index.tolist())}
        self._columns = {str(name): texts_of(frame[name]) for name in frame}

    def __call__(self, row: int, column: str) -> str:
        """Give the text of one cell."""
        return self._columns[column][self._at[row]]


def first_value(cell: str) -> str:
    """Give the first of several values of a cell.

    >>> first_value(",war,peace,"), first_value("War; Peace"), first_value("War and peace")
    ('war', 'War', 'War and peace')
    """
    if cell.startswith(","):
        cell = cell.strip(",").split(",")[0]
    for separator in (";", "|", " / "):
        cell = cell.split(separator)[0]
    return cell.strip().removesuffix("#").strip()
