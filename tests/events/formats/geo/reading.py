"""What a test says of records."""

import pytest

from events.formats.files import UnreadableError


def point(*position):
    return {"type": "Point", "coordinates": list(position)}


def feature(geometry=None, **properties):
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def shapes(records):
    return {row: shape.wkt for row, shape in records.geometry.items()}


def notes(records):
    return [str(note) for note in records.notes]


def cells(records, row=1):
    return {name: cell for name, cell in records.rows.loc[row].items() if cell}


def refused(read, path):
    with pytest.raises(UnreadableError) as caught:
        read(path)
    return str(caught.value)
