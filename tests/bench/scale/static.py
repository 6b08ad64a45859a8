"""A plain server of files that never change, as many bytes as there are and nothing else."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

WORKERS = 2
FOLDER = "BENCH_FILES"
"""What names the folder in the environment."""


def application(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    """Answer with a file of the folder."""
    path = Path(os.environ[FOLDER], environ["PATH_INFO"].lstrip("/"))
    body = path.read_bytes() if path.is_file() else b""
    kept = ("Cache-Control", "public, max-age=31536000, immutable")
    start_response(
        "200 OK" if body else "404 Not Found", [("Content-Length", str(len(body))), kept]
    )
    return [body]


def command(folder: Path) -> list[str]:
    """What serves a folder; `{port}` is where it listens."""
    return [
        *("env", f"{FOLDER}={folder}", sys.executable, "-m", "granian", "--interface", "wsgi"),
        *("--port", "{port}", "--workers", str(WORKERS), "--log-level", "error"),
        "tests.bench.scale.static:application",
    ]
