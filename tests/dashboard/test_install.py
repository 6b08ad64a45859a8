"""The wheel alone is enough: installed elsewhere, it checks and serves its own collection."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.dashboard.conftest import ROOT, Start, clean_environ, page_at

pytestmark = pytest.mark.install

WEB = ROOT / "dashboard" / "web"
"""Sources of what is built in assets/; the page runs without them."""
PIP = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project as it would be published, built by its own backend."""
    folder = tmp_path_factory.mktemp("wheel")
    build = ["wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT)]
    subprocess.run([*PIP, *build], check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def bin_folder(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Programs of a clean environment that holds the wheel.

    What the wheel depends on is lent by the running environment through a .pth file, which has
    nothing of the project itself.
    """
    place = tmp_path_factory.mktemp("elsewhere") / "venv"
    venv.create(place, symlinks=True)
    folders = sysconfig.get_paths(vars={"base": str(place), "platbase": str(place)})
    Path(folders["purelib"], "lent.pth").write_text(sysconfig.get_path("purelib"))
    install = ["--python", str(place / "bin" / "python"), "install", "--no-deps", str(wheel)]
    subprocess.run([*PIP, *install], check=True, capture_output=True)
    return place / "bin"


def test_the_wheel_holds_everything_that_is_used(wheel: Path) -> None:
    names = set(ZipFile(wheel).namelist())
    packaged = {
        path.relative_to(ROOT).as_posix()
        for package in ("dashboard", "events", "geodata")
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
        if not path.is_relative_to(WEB)
    }
    assert packaged <= names
    assert "events/data/mali_russia/events.csv" in names
    assert "geodata/data/places.csv" in names
    assert any(name.startswith("dashboard/assets/") for name in names)
    for package in ("dashboard", "events", "geodata"):
        assert f"{package}/py.typed" in names


def test_the_wheel_leaves_the_browser_sources_out(wheel: Path) -> None:
    assert not any("/web/" in name or "node_modules" in name for name in ZipFile(wheel).namelist())


def test_the_wheel_holds_nothing_else(wheel: Path) -> None:
    tops = {name.partition("/")[0] for name in ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {
        "dashboard",
        "events",
        "geodata",
    }


def test_the_project_is_taken_from_the_wheel(bin_folder: Path, tmp_path: Path) -> None:
    code = "import dashboard, events, geodata; print(dashboard.__path__[0])"
    done = subprocess.run(
        [bin_folder / "python", "-c", code],
        cwd=tmp_path,
        env=clean_environ(tmp_path, {}),
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(done.stdout.strip()).is_relative_to(bin_folder.parent)


@pytest.mark.parametrize(
    ("argument", "says"), [("check", "ok: mali-russia: "), ("--version", "atlas 0.")]
)
def test_the_command_works_anywhere(
    bin_folder: Path, tmp_path: Path, argument: str, says: str
) -> None:
    done = subprocess.run(
        [bin_folder / "atlas", argument],
        cwd=tmp_path,
        env=clean_environ(tmp_path, {}),
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(says)


def test_the_command_serves_the_page(start: Start, bin_folder: Path, tmp_path: Path) -> None:
    server = start([os.fspath(bin_folder / "atlas"), "serve", "--port", "0"], folder=tmp_path)
    assert server.stdout is not None
    address = server.stdout.readline().removeprefix("Atlas at ").strip()
    page = page_at(address, server)
    assert "Mali" in page
    assert "assets/atlas.js" in page
