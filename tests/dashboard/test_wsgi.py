"""The line of the Procfile starts the server that hosts use; others take the application."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.dashboard.conftest import ROOT, Start, clean_environ, page_at
from tests.dashboard.running import Running, eventually

PROCFILE = (ROOT / "Procfile").read_text()
BESIDE_PYTHON = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"


def test_the_procfile_starts_what_atlas_serve_starts_for_all_networks() -> None:
    assert PROCFILE == "web: python -m dashboard.cli serve --host 0.0.0.0\n"


def test_the_environment_names_port_and_workers(start: Start, free_port: int) -> None:
    line = PROCFILE.removeprefix("web: ").strip()
    server = start(f"exec {line}", PATH=BESIDE_PYTHON, PORT=str(free_port), WEB_CONCURRENCY="3")
    page_at(f"http://127.0.0.1:{free_port}/healthz", server)
    assert eventually(lambda: len(Running(server, free_port).workers()) == 3)


def test_the_line_of_the_procfile_gives_the_page(start: Start, free_port: int) -> None:
    line = PROCFILE.removeprefix("web: ").strip()
    server = start(line, PATH=BESIDE_PYTHON, PORT=str(free_port))
    page = page_at(f"http://127.0.0.1:{free_port}/", server)
    assert "<title>" in page
    assert "_dash-config" in page


def test_the_environment_names_collection_and_prefix(
    start: Start, free_port: int, tmp_path: Path
) -> None:
    table = tmp_path / "school.csv"
    table.write_text("title,date,place\nA school opens,1968,bamako\n")
    server = start(
        PROCFILE.removeprefix("web: ").strip(),
        PATH=BESIDE_PYTHON,
        PORT=str(free_port),
        ATLAS_SOURCE=str(table),
        ATLAS_URL_PREFIX="/school/",
    )
    assert "A school opens" in page_at(f"http://127.0.0.1:{free_port}/school/", server)


def import_wsgi(home: Path, **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "import dashboard.wsgi"],
        cwd=ROOT,
        env=clean_environ(home, environ),
        capture_output=True,
        text=True,
    )


def test_a_broken_collection_is_reported_without_a_traceback(tmp_path: Path) -> None:
    done = import_wsgi(tmp_path, ATLAS_SOURCE="no-such-folder")
    assert done.returncode == 1
    assert "atlas: no-such-folder: 1 problem" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_wrong_setting_is_reported_without_a_traceback(tmp_path: Path) -> None:
    done = import_wsgi(tmp_path, ATLAS_PORT="x")
    assert done.returncode == 1
    assert done.stderr.startswith("atlas: ATLAS_PORT has value 'x'. Expected a port number")
    assert "Traceback" not in done.stderr
