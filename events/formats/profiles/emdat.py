"""Tables of EM-DAT, the emergency events database."""

from collections.abc import Collection
from typing import Final

import pandas as pd

from events.formats.profiles.shared.cells import added, cells, first_filled
from events.formats.profiles.shared.described import fits, meant
from events.records import Records

_LONGEST_PLACE: Final = 40
"""Of characters; a longer list of places says less in a title than the country."""


def matches(header: Collection[str]) -> bool:
    """Tell a table of EM-DAT by its columns, of today or before 2023."""
    return fits("emdat", header)


def applied(records: Records) -> Records:
    """Make titles, and let a country stand where no place is named."""
    return _placed(_titled(meant(records, "emdat")))


def _titled(records: Records) -> Records:
    kind = first_filled(cells(records, "disastersubtype"), cells(records, "disastertype"))
    place, country = cells(records, "location"), cells(records, "country")
    where = first_filled(place.where(place.str.len() <= _LONGEST_PLACE, ""), country)
    name = cells(records, "eventname").str.strip("'\"“”")
    named = name + " (" + kind.str.lower() + ")"
    return added(records, "title", named.where(name != "", kind + ", " + where), "title")


def _placed(records: Records) -> Records:
    place, country = cells(records, "location"), cells(records, "country")
    nowhere = (place == "") & (cells(records, "latitude") == "")
    precision = pd.Series("", index=place.index, dtype=str).mask(nowhere, "country")
    records = added(records, "place_precision", precision, "place_precision")
    return added(records, "place", first_filled(place, country), "place")
