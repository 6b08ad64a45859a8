"""Events as KMZ: a KML in an archive."""

from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from events.formats.writing import kml
from events.formats.writing.export import Export

_NO_CLOCK: Final = (1980, 1, 1, 0, 0, 0)
"""The same events give the same file, whenever they are written."""


def write(export: Export) -> bytes:
    """Write an archive that holds doc.kml alone."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        entry = ZipInfo("doc.kml", _NO_CLOCK)
        entry.compress_type = ZIP_DEFLATED
        archive.writestr(entry, kml.write(export))
    return buffer.getvalue()
