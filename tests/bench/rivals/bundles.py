"""The others' pages, built as their users build them, in `build/bench/site`."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from events.load import load
from tests.bench.rivals import data

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
BUILD = ROOT / "build" / "bench"
SITE = BUILD / "site"
BUNDLED = ("leaflet", "deck")
READY_MADE = BUILD / "node_modules" / "@knight-lab" / "timelinejs" / "dist"
"""TimelineJS comes as a finished script and style."""


class NotBuiltError(Exception):
    """A command that failed; its text is what it said."""


def build() -> None:
    """Install the libraries of `package.json` and make the pages."""
    install(HERE / "package.json", BUILD)
    shutil.rmtree(SITE, ignore_errors=True)
    shutil.copytree(HERE / "pages", SITE)
    for folder in ("js", "css"):
        shutil.copytree(READY_MADE / folder, SITE / "timelinejs" / folder)
    for page in BUNDLED:
        bundle(SITE / page / "main.js", BUILD / "node_modules")
    (SITE / "data").mkdir()
    for name, text in data.files(load()).items():
        (SITE / "data" / name).write_text(text, "utf-8")


def install(package: Path, folder: Path) -> None:
    """Install what a `package.json` names, where that has not been done already."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = package.read_text("utf-8")
    stamp = folder / "installed.json"
    if stamp.exists() and stamp.read_text("utf-8") == wanted:
        return
    (folder / "package.json").write_text(wanted, "utf-8")
    _run(
        "npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts",
        "--loglevel=error", "--fetch-retries=2", "--fetch-timeout=60000",
        cwd=folder, NODE_OPTIONS="--use-system-ca",
    )  # fmt: skip
    stamp.write_text(wanted, "utf-8")


def bundle(script: Path, modules: Path) -> None:
    """Make one script of it and of the modules that it asks for, in its place."""
    _run(
        str(ROOT / "node_modules" / ".bin" / "esbuild"), str(script), "--bundle", "--minify",
        "--format=esm", "--target=es2022", "--loader:.png=file", "--log-level=warning",
        "--allow-overwrite", f"--outfile={script}",
        cwd=script.parent, NODE_PATH=str(modules),
    )  # fmt: skip


def _run(*command: str, cwd: Path, **environ: str) -> None:
    done = subprocess.run(
        command, cwd=cwd, env={**os.environ, **environ}, capture_output=True, text=True
    )
    if done.returncode:
        raise NotBuiltError(f"{command[0]}: {done.stdout}{done.stderr}".strip())
