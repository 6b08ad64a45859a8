"""Whatever somebody brings, as a draft: the only door."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from events.drafting.archives.opening import opened_archive, opened_page
from events.drafting.archives.unpacking import refused
from events.drafting.brought import Brought
from events.drafting.checking import DraftError, checked
from events.drafting.folders.opening import opened_folder
from events.drafting.opening import opened
from events.formats.files import read_json
from events.formats.text.kinds import kind_of
from events.options import NONE, Options
from events.rows.collect import Tell, quietly

_PAGES: Final = (".html", ".htm")
_OWN_ARCHIVES: Final = (".kmz",)
"""Endings of archives that are one file to those who use them."""
_FORMAT: Final = "draft"
_HEAD: Final = 64
"""Bytes in which a draft says that it is one."""


def brought(path: Path, options: Options = NONE, tell: Tell = quietly) -> Brought:
    """Open a folder, an archive, a page, a draft, or a file of any format that is known.

    Raises
    ------
    UnreadableError
        Where nothing of it can be opened, with what it is and what was expected.
    """
    if path.is_dir():
        return opened_folder(path)
    if not path.is_file():
        raise refused(path.name, "no such file or folder")
    if path.suffix.lower() in _PAGES:
        return opened_page(path)
    if _is_archive(path):
        return opened_archive(path, lambda one: _file(one, options, tell))
    return _draft(path) or _file(path, options, tell)


def _is_archive(path: Path) -> bool:
    ending = path.suffix.lower()
    return ending not in _OWN_ARCHIVES and (ending == ".zip" or kind_of(path) == "zip")


def _draft(path: Path) -> Brought | None:
    """Open a draft in JSON, None where a file is none."""
    with path.open("rb") as stream:
        if b'"draft"' not in stream.read(_HEAD):
            return None
    content = read_json(path)
    if not isinstance(content, Mapping):
        return None
    try:
        return Brought(checked(content), _FORMAT)
    except DraftError as error:
        raise refused(path.name, str(error)) from None


def _file(path: Path, options: Options, tell: Tell) -> Brought:
    found = opened(path, options, tell)
    return Brought(found.draft, found.format, opened=found)
