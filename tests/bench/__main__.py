"""Measure the atlas beside others and write `docs/benchmarks.md`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from tests.bench import files
from tests.bench.probing.chromium import launch
from tests.bench.probing.line import lines
from tests.bench.probing.machine import draws_in_software, machine
from tests.bench.probing.runs import Bench, Findings, run
from tests.bench.report.page import page
from tests.bench.rivals.bundles import BUILD, ROOT, NotBuiltError, build
from tests.bench.rivals.servers import servers
from tests.tools.ensure_programs import MissingProgramError

PAGE = ROOT / "docs" / "benchmarks.md"
RAW = BUILD / "findings.json"
LOAD = "tests.bench.load"


class NoGpuError(Exception):
    """A GPU was asked for, but the browser draws without one."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the bench; 1 where something it needs is missing."""
    given = parser().parse_args(arguments)
    try:
        build()
        text = measured(given.runs, given.gpu)
    except (MissingProgramError, NoGpuError, NotBuiltError, TimeoutError) as error:
        sys.stderr.write(f"make bench: {error}\n")
        return 1
    given.out.write_text(text, "utf-8")
    sys.stderr.write(f"wrote {given.out}; every single value is in {RAW}\n")
    return 0


def parser() -> argparse.ArgumentParser:
    """Options of the command."""
    options = argparse.ArgumentParser(prog="tests.bench", description=__doc__)
    options.add_argument("--runs", type=int, default=3, help="visits to each page (default 3)")
    options.add_argument("--gpu", action="store_true", help="draw with this machine's GPU")
    options.add_argument("--out", type=Path, default=PAGE, help="file to write")
    return options


def measured(rounds: int, gpu: bool) -> str:
    """Measure, and write the page."""
    with sync_playwright() as playwright:
        with launch(playwright, gpu) as browser:
            on = machine(browser, gpu)
        if gpu and draws_in_software(on["graphics"]):
            raise NoGpuError(f"the browser draws {on['graphics']}")
        with servers() as ports, lines(ports) as opened:
            found = run(Bench(playwright, gpu, opened), rounds)
    _keep(found)
    return page(found, on, server_load(), gpu, files.measure())


def server_load() -> list[dict[str, Any]]:
    """Rows of the server under load, where that part is there."""
    rows: list[dict[str, Any]] = import_module(LOAD).measure() if find_spec(LOAD) else []
    return rows


def _keep(found: Findings) -> None:
    RAW.write_text(json.dumps(asdict(found), indent=1), "utf-8")


if __name__ == "__main__":
    sys.exit(main())
