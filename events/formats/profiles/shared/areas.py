"""Places of which only the area is known: they keep their name and get no pin."""

from dataclasses import replace
from typing import Final

import pandas as pd

from events.formats.profiles.shared.cells import added
from events.notes import Note
from events.records import Records
from events.texts import texts_of

CENTRE: Final = "centre of the area"
"""Column that keeps the coordinates that are not drawn."""
_AREAS: Final = ("region", "country")


def without_pins(records: Records, precision: "pd.Series[str]", place: "pd.Series[str]") -> Records:
    """Take the coordinates of areas away, and say how exactly each place is known.

    Parameters
    ----------
    precision
        Of `events.schema.PRECISIONS`, or empty.
    place
        Name of the place or area of each row.
    """
    records = added(records, "place_precision", precision, "place_precision")
    records = added(records, "place", place, "place")
    column = {field: name for name, field in records.meaning.items()}
    if "lat" not in column or "lon" not in column:
        return records
    return _centred(records, precision, column["lat"], column["lon"])


def _centred(records: Records, precision: "pd.Series[str]", lat: str, lon: str) -> Records:
    rows = records.rows
    areas = precision.isin(_AREAS) & (rows[lat] != "") & (rows[lon] != "")
    if not areas.any():
        return records
    centre = (rows[lat] + ", " + rows[lon]).where(areas, "")
    told = zip(
        rows.index[areas].tolist(), texts_of(precision[areas]), texts_of(centre[areas]), strict=True
    )
    notes = [
        Note(records.file, f"only the {area} is known: no pin", lat, row, at)
        for row, area, at in told
    ]
    rows = rows.assign(**{lat: rows[lat].mask(areas, ""), lon: rows[lon].mask(areas, "")})
    records = replace(records, rows=rows, notes=(*records.notes, *notes))
    return added(records, CENTRE, centre, "")
