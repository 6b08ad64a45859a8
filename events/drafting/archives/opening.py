"""An archive or a page as the draft that it brings."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Final

from events.drafting.archives.carrying import carried_in, held_in, joined
from events.drafting.archives.unpacking import refused, unpacked
from events.drafting.brought import Brought
from events.drafting.folders.opening import opened_folder
from events.drafting.folders.writing import MEDIA
from events.formats.registry import endings
from events.schema import CLAIMS, EVENT_PLACES, EVENTS, METADATA_FILE, SOURCES_FILE

Files = Mapping[str, bytes]
Open = Callable[[Path], Brought]
"""Opens one file of a format that is known."""
_PAGES: Final = (".html", ".htm")
_LAYERS: Final = (".shp", ".gpkg", ".fgb")
"""Endings of what is read out of an archive as it is."""
_NAMED: Final = 5
"""Files of an archive that are named at most."""
_LONGEST_NAME: Final = 200
"""Bytes of the name of a file; longer ones are none of a collection's."""
_PARTS: Final = (EVENTS.file, EVENT_PLACES.file, CLAIMS.file, SOURCES_FILE, METADATA_FILE)
"""Files of a collection folder, of which any has two at least."""
_NONE: Final[Files] = {}
_LESSON: Final = "imsmanifest.xml"


def opened_archive(path: Path, open_file: Open) -> Brought:
    """Open the folder that an archive holds, the page of a learning package, or its one file.

    Raises
    ------
    UnreadableError
        Where it holds none of them, more than one, or is not harmless.
    """
    return _opened(unpacked(path.read_bytes(), path.name), path, open_file)


def opened_page(path: Path) -> Brought:
    """Open the collection that a page carries.

    Raises
    ------
    UnreadableError
        Where it carries none.
    """
    return _of_page(path.read_bytes(), path.name)


def _opened(files: Files, path: Path, open_file: Open) -> Brought:
    root = _root(files)
    if root is not None:
        return _of_folder(_below(files, root))
    pages = [name for name in sorted(files) if _ending(name) in _PAGES]
    if pages and (_LESSON in files or len(files) == 1):
        beside = _below(files, pages[0].rpartition("/")[0])
        return _of_page(files[pages[0]], path.name, beside)
    if any(_ending(name) in _LAYERS for name in files):
        return open_file(path)
    return _of_one(files, path.name, open_file)


def _of_page(page: bytes, name: str, beside: Files = _NONE) -> Brought:
    """Open what a page carries; its pictures and sounds are in it, or `beside` it."""
    archive = carried_in(page)
    if archive is None:
        raise refused(name, "is a page that carries no collection; expected one of the atlas")
    files, missing = joined(unpacked(archive, name), {**beside, **dict(held_in(page))})
    found = _of_folder(files)
    notes = (f"{one}: is not in {name}; expected the page whole" for one in missing)
    return replace(found, notes=(*found.notes, *notes))


def _of_folder(files: Files) -> Brought:
    own = {n: text for n, text in files.items() if "/" not in n.removeprefix(MEDIA)}
    with _laid_out(own) as folder:
        return opened_folder(folder)


def _of_one(files: Files, name: str, open_file: Open) -> Brought:
    """Open the one file of an archive that can be read."""
    known = [one for one in sorted(files) if one.lower().endswith(_tables())]
    if len(known) != 1:
        held = ", ".join((known or sorted(files))[:_NAMED]) or "nothing"
        more = ", …" if len(known or files) > _NAMED else ""
        expected = "expected a collection folder, or one file that can be opened"
        raise refused(name, f"holds {held}{more}; {expected}")
    with _laid_out({PurePosixPath(known[0]).name: files[known[0]]}) as folder:
        return open_file(folder / PurePosixPath(known[0]).name)


@contextmanager
def _laid_out(files: Files) -> Iterator[Path]:
    """Lay files out in a folder for as long as they are read."""
    with TemporaryDirectory(prefix="atlas-") as folder:
        for name, content in files.items():
            path = Path(folder) / name
            if len(path.name.encode()) <= _LONGEST_NAME:
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(content)
        yield Path(folder)


def _tables() -> tuple[str, ...]:
    return tuple(ending for ending in endings() if ending and ending != ".zip")


def _root(files: Files) -> str | None:
    """Find the folder of a collection, as near the root of an archive as there is one."""
    parts = Counter(name.rpartition("/")[0] for name in files if PurePosixPath(name).name in _PARTS)
    roots = [root for root, many in parts.items() if many > 1]
    return min(roots, key=lambda root: (len(PurePosixPath(root).parts), root), default=None)


def _below(files: Files, root: str) -> dict[str, bytes]:
    start = f"{root}/" if root else ""
    return {name.removeprefix(start): files[name] for name in files if name.startswith(start)}


def _ending(name: str) -> str:
    return PurePosixPath(name).suffix.lower()
