"""Addresses of pictures among addresses of anything."""

import re
from typing import Final

import pandas as pd

from events.formats.profiles.shared.cells import added
from events.records import Records

_PICTURE: Final = re.compile(r"https?://\S+\.(?:jpe?g|png|gif|webp|svg)(?:[?#]\S*)?", re.I)
_LONGEST: Final = 2_000


def is_picture(text: str) -> bool:
    """Tell a whole address of a picture; one that works on its owner's site alone is none.

    >>> is_picture("https://x.org/a.JPG?w=2"), is_picture("images/a.jpg"), is_picture("a video")
    (True, False, False)
    """
    return len(text) <= _LONGEST and bool(_PICTURE.fullmatch(text))


def pictured(records: Records, media: "pd.Series[str]") -> Records:
    """Add a column of those media that are pictures, if any is."""
    pictures = media.where(media.map(is_picture), "")
    return added(records, "image", pictures, "image") if (pictures != "").any() else records
