"""Files in one archive, of which equal content gives equal bytes."""

from collections.abc import Mapping
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The hour that every file is said to be of."""


def zipped(content: Mapping[str, bytes]) -> bytes:
    """Zip files by their names."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, text in sorted(content.items()):
            archive.writestr(ZipInfo(name, EPOCH), text, ZIP_DEFLATED)
    return buffer.getvalue()
