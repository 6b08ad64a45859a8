"""Addresses of pictures in a file to the media of its events; nothing of them is fetched."""

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

import pandas as pd

from events.media.addresses import is_address, kind_of, said_of
from events.notes import Note
from events.rows.cells import by_row, plain_text
from events.rows.read import Read
from events.schema import MEDIA

_BETWEEN: Final = re.compile(r"[\s;|,]+(?=https?://)")
_TELLING: Final = ("image_alt", "image_caption", "image_credit")
_UNTOLD: Final = "no text alternative, or nobody to credit: shown as a link"
Told = Mapping[int, frozenset[str]]
"""Row -> columns that its media say."""


class Media(NamedTuple):
    """What the rows of a file have of media."""

    frame: pd.DataFrame
    """The columns of the table of media; the index is the row."""
    told: Told
    notes: list[Note]


def media_of(read: Read, ids: pd.Series) -> Media:
    """Make media of the rows whose picture is a whole address, or several.

    One that nothing is said of is a link: what it shows is not known.
    """
    cells = read.shown["image"].str.strip()
    addresses = {row: _BETWEEN.split(cell) for row, cell in by_row(cells[cells != ""])}
    whole = {row: urls for row, urls in addresses.items() if all(map(is_address, urls))}
    said = {name: dict(by_row(read.shown.loc[[*whole], name])) for name in _TELLING}
    event_of = dict(by_row(ids.loc[[*whole]]))
    found = [
        (row, {"event_id": event_of[row], **_medium(url, texts)})
        for row, urls in whole.items()
        for texts in [{n: plain_text(said[n][row]) for n in _TELLING} if len(urls) == 1 else {}]
        for url in urls
    ]
    index = pd.Index([row for row, _ in found], name="row", dtype="int64")
    frame = pd.DataFrame([one for _, one in found], index, list(MEDIA.columns), dtype=str)
    return Media(frame.fillna(""), _told(read, cells, whole), _notes(read, found))


def _medium(url: str, said: Mapping[str, str]) -> dict[str, str]:
    alt, caption, credit = (said.get(name, "") for name in _TELLING)
    kind = kind_of(url) if alt and credit else "link"
    told = {"alt": alt or caption or said_of(url), "credit": credit}
    return {"kind": kind, "url": url, **told, "caption": caption if alt else ""}


def _told(read: Read, cells: pd.Series, whole: Mapping[int, list[str]]) -> Told:
    """Name the columns that media say whole: the picture's own, and those that repeat it."""
    rows = read.records.rows.loc[[*whole]]
    own = {read.column("image")}
    saying = own | {read.column(name) for name in _TELLING}
    twins = {str(name): rows[name].str.strip() == cells.loc[[*whole]] for name in rows}
    repeated = {name: {*rows.index[same]} for name, same in twins.items() if same.any()}
    return {
        row: frozenset(
            {name for name, where in repeated.items() if row in where}
            | (saying if len(urls) == 1 else own)
        )
        for row, urls in whole.items()
    }


def _notes(read: Read, found: list[tuple[int, dict[str, str]]]) -> list[Note]:
    return [
        Note(read.records.file, _UNTOLD, read.column("image"), row, one["url"])
        for row, one in found
        if one["kind"] == "link" and kind_of(one["url"]) != "link"
    ]
