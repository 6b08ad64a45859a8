"""Checked rows of media to the frame of a collection."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Final

import pandas as pd

from events.media.content import FOLDER, Content, Known, bytes_of
from events.media.forms import form_of
from events.media.sizes import pixels
from events.problems import CollectionError, Problem

MADE: Final = ("type", "ending", "width", "height", "digest")
"""Columns that are read from the files."""
_NO_FILE: Final = ("", "", 0, 0, "")


def media_frame(rows: pd.DataFrame, files: Mapping[str, Content]) -> pd.DataFrame:
    """Give the media with what their files are: type, ending, pixels, and SHA-256 in hex.

    Raises
    ------
    CollectionError
        Where a file is no longer what was checked.
    """
    read = {name: _told_of(name, files[name]) for name in rows["file"].unique() if name}
    found: list[tuple[Any, ...]] = [read.get(name, _NO_FILE) for name in rows["file"]]
    return pd.concat(
        [
            rows.assign(fetch=rows["fetch"] != ""),
            pd.DataFrame(found, rows.index, list(MADE)).astype({"width": int, "height": int}),
        ],
        axis=1,
    )


def _told_of(name: str, content: Content) -> tuple[str, str, int, int, str]:
    if isinstance(content, Known):
        size = (content.width, content.height)
        return (content.form.type, content.form.ending, *size, content.digest)
    whole = _whole(content)
    form = form_of(whole)
    if form is None:
        problem = Problem(f"{FOLDER}/{name}", None, None, None, "changed while it was read")
        raise CollectionError(problem.file, [problem])
    return (form.type, form.ending, *pixels(whole, form), sha256(whole).hexdigest())


def _whole(content: Content) -> bytes:
    """Give all of a file, nothing where it is gone."""
    try:
        return bytes_of(content)
    except OSError:
        return b""
