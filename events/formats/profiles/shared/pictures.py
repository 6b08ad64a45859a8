"""Addresses of pictures and of other media, which tools keep among other things."""

import pandas as pd

from events.formats.profiles.shared.cells import added
from events.media.addresses import is_address
from events.records import Records


def pictured(records: Records, media: "pd.Series[str]") -> Records:
    """Add a column of those media that have a whole address, if any has.

    One that works on its owner's site alone has none.
    """
    whole = media.where(media.map(is_address), "")
    return added(records, "image", whole, "image") if (whole != "").any() else records
