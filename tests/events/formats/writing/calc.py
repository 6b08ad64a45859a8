"""LibreOffice opens files and saves them as others, without a window."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.tools.ensure_programs import CALC

UTF_8 = "--infilter=CSV:44,34,76"
"""Commas, quotation marks, UTF-8: what its window offers by itself."""


def resaved(file: Path, ending: str, *options: str) -> Path:
    """Open a file and save it in a folder beside it, as a file of another ending."""
    program = CALC.find()
    if program is None:
        pytest.fail("LibreOffice was not found; `make test` says how to get it")
    profile = (file.parent / "profile").as_uri()
    folder = file.parent / f"as-{ending}"
    command = [program, f"-env:UserInstallation={profile}", "--headless", *options]
    subprocess.run(
        [*command, "--convert-to", ending, "--outdir", str(folder), str(file)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return folder / f"{file.stem}.{ending}"
