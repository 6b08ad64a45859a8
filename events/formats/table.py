"""Reads a single CSV file with title, date and place, or lat and lon."""

from pathlib import Path

from events.formats.files import UnreadableError, read_csv
from events.formats.flat.collect import collect
from events.raw import RawCollection


def read_table(path: Path) -> RawCollection:
    """Read one event from each row."""
    try:
        read = read_csv(path)
    except UnreadableError as error:
        return RawCollection({}, None, None, problems=(error.problem,))
    return collect(path, read.rows, read.problems)
