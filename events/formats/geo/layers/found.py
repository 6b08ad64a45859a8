"""Files of layers, in archives or beside their kin."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Final

from events.formats.geo.inside.entries import unreadable
from events.formats.geo.inside.limits import MOST_BINARY, small_enough
from events.formats.geo.inside.zipped import is_zip, members, taken

ENDINGS: Final = (".shp", ".gpkg", ".fgb")
_KIN: Final = (".shp", ".shx", ".dbf", ".prj", ".cpg")


@contextmanager
def files(path: Path) -> Iterator[list[Path]]:
    """Give the files that hold layers; an archive is unpacked for as long as they are read."""
    small_enough(path, MOST_BINARY)
    with TemporaryDirectory(prefix="atlas-") as folder:
        if is_zip(path):
            yield _unpacked(path, Path(folder))
        elif path.suffix.lower() == ".shp" and kin(path, ".shx") is None:
            yield [_copied(path, Path(folder))]
        else:
            yield [path]


def kin(path: Path, ending: str) -> Path | None:
    """Find the file of the same name with another ending, in small letters or capitals."""
    for other in (ending, ending.upper()):
        if path.with_suffix(other).is_file():
            return path.with_suffix(other)
    return None


def _copied(path: Path, folder: Path) -> Path:
    """Copy a Shapefile that has lost its index, which is made anew beside it."""
    for ending in _KIN:
        if found := kin(path, ending):
            shutil.copy(found, folder / f"layer{ending}")
    return folder / "layer.shp"


def _unpacked(path: Path, folder: Path) -> list[Path]:
    names = members(path)
    layers = sorted(name for name in names if _ending(name) in ENDINGS)
    if not layers:
        held = ", ".join(sorted(names)[:3]) or "nothing"
        raise unreadable(path.name, f"no .shp, .gpkg or .fgb in the archive, but {held}")
    wanted = [name for name in names if _ending(name) in {*ENDINGS, *_KIN}]
    contents = taken(path, wanted, MOST_BINARY)
    folders = {parent: folder / str(n) for n, parent in enumerate(sorted(map(_parent, wanted)))}
    for name, content in contents.items():
        folders[_parent(name)].mkdir(exist_ok=True)
        (folders[_parent(name)] / _safe(name)).write_bytes(content)
    return [folders[_parent(name)] / _safe(name) for name in layers]


def _parent(name: str) -> str:
    return str(PurePosixPath(name.replace("\\", "/")).parent)


def _ending(name: str) -> str:
    return PurePosixPath(name).suffix.lower()


def _safe(name: str) -> str:
    """Name a file of an archive so that it stays in its folder, its ending in small letters.

    >>> _safe("a/b.SHP")
    'b.shp'
    """
    whole = PurePosixPath(name.replace("\\", "/"))
    return f"{whole.stem}{whole.suffix.lower()}"
