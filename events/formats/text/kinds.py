"""What a file is, by what it holds and not by its name."""

import json
import zipfile
from pathlib import Path
from typing import Any, Final

_DATA: Final[dict[str, Any]] = json.loads(Path(__file__).with_name("kinds.json").read_text("utf-8"))
_HEAD = 2000
ZIP: Final = b"PK\x03\x04"


def kind_of(path: Path) -> str:
    """Give `xlsx`, `ods`, `zip` or `text`; or else, in words, what it is and what to do."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    for start, said in _DATA["starts"]:
        if head.hex().startswith(start):
            return str(said)
    return _inside(path) if head.startswith(ZIP) else _written(head)


def _inside(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError):
        return "is a broken archive, perhaps cut off; copy or download it again"
    for member, said in _DATA["members"]:
        if member in names:
            return str(said)
    if "xl/workbook.xml" in names:
        return "xlsx"
    return "ods" if "content.xml" in names else "zip"


def _written(head: bytes) -> str:
    text = head.decode("utf-8", "replace").lstrip("\ufeff \r\n\t").lower()
    for beginning, said in _DATA["beginnings"]:
        if text.startswith(beginning) or (text.startswith("<?xml") and beginning in text):
            return str(said)
    return "text"
