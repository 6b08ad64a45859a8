"""Writing what is published: whole, or not at all."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Final

ENDINGS = ("", ".html", ".zip", ".pdf")
_ABOUT_A_PATH: Final = re.compile(r"^\w+://|\?.*$")


class PublishError(Exception):
    """One line on why nothing was published."""


def ending_of(out: str) -> str:
    """Tell a folder (empty) from a file by the ending of its name.

    >>> ending_of("site/"), ending_of("lesson.html")
    ('', '.html')
    """
    ending = "" if out.endswith("/") else Path(out).suffix
    if ending not in ENDINGS:
        raise PublishError(f"{out}: expected a folder, or a name that ends in .html, .zip or .pdf")
    return ending


def check_free(out: Path, force: bool) -> None:
    """Refuse to overwrite, unless it is wanted."""
    taken = any(out.iterdir()) if out.is_dir() else out.exists()
    if taken and not force:
        raise PublishError(f"{out} is there already; --force replaces it")


def check_spared(out: Path, sources: Iterable[str]) -> None:
    """Refuse to replace a folder in which what is published lies itself."""
    whole = out.resolve()
    for source in sources:
        path = Path(_ABOUT_A_PATH.sub("", source)).resolve()
        if whole in (path, *path.parents):
            raise PublishError(f"{out} holds {source}, which would be gone: give another folder")


def write(files: Mapping[str, bytes], out: Path, ending: str) -> str:
    """Write beside `out`, then move into its place; give the SHA-256 of all that was written.

    Raises
    ------
    PublishError
        When the place cannot be written; nothing half-written stays.
    """
    with aside(out) as held:
        settle(_made(files, held, ending), out, held)
    return _digest(files)


@contextmanager
def aside(out: Path) -> Iterator[Path]:
    """Give a folder beside `out` in which it is made, and which is gone afterwards.

    Raises
    ------
    PublishError
        When there, or meanwhile, something cannot be written.
    """
    held: Path | None = None
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        held = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
        yield held
    except OSError as error:
        raise PublishError(f"{out} cannot be written: {error.strerror or error}") from error
    finally:
        if held is not None:
            shutil.rmtree(held, ignore_errors=True)


def settle(made: Path, out: Path, held: Path) -> None:
    """Move what is made into its place; what was there goes, or stays where that fails."""
    made.chmod(0o755 if made.is_dir() else 0o644)
    old = held / "old"
    if out.is_dir():
        out.replace(old)
    try:
        made.replace(out)
    except BaseException:
        if old.is_dir():
            old.replace(out)
        raise


def fill(files: Mapping[str, bytes], folder: Path) -> None:
    """Write files into a folder by their names."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _made(files: Mapping[str, bytes], held: Path, ending: str) -> Path:
    made = held / "made"
    if ending:
        made.write_bytes(files[""])
    else:
        fill(files, made)
    return made


def _digest(files: Mapping[str, bytes]) -> str:
    whole = sha256()
    for name, content in sorted(files.items()):
        whole.update(name.encode() + b"\0" + content)
    return whole.hexdigest()
