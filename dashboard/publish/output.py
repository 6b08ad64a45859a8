"""Writing what is published: whole, or not at all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

ENDINGS = ("", ".html", ".zip", ".pdf")


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


def write(files: Mapping[str, bytes], out: Path, ending: str) -> str:
    """Write beside `out`, then move into its place; give the SHA-256 of all that was written.

    Raises
    ------
    PublishError
        When the place cannot be written; nothing half-written stays.
    """
    aside: Path | None = None
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
        made = _made(files, aside, ending)
        made.chmod(0o755 if made.is_dir() else 0o644)
        _replace(made, out, aside)
    except OSError as error:
        raise PublishError(f"{out} cannot be written: {error.strerror or error}") from error
    finally:
        if aside is not None:
            shutil.rmtree(aside, ignore_errors=True)
    return _digest(files)


def _made(files: Mapping[str, bytes], aside: Path, ending: str) -> Path:
    made = aside / "made"
    if ending:
        made.write_bytes(files[""])
        return made
    for name, content in files.items():
        path = made / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return made


def _replace(made: Path, out: Path, aside: Path) -> None:
    if out.is_dir():
        out.replace(aside / "old")
    made.replace(out)


def _digest(files: Mapping[str, bytes]) -> str:
    whole = sha256()
    for name, content in sorted(files.items()):
        whole.update(name.encode() + b"\0" + content)
    return whole.hexdigest()
