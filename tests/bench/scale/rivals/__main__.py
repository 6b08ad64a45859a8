"""Measure pages that show the same generated events, and write their table in `docs/scale.md`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Playwright, sync_playwright

from tests.bench.probing.chromium import launch
from tests.bench.probing.line import lines
from tests.bench.probing.machine import machine
from tests.bench.rivals.bundles import NotBuiltError
from tests.bench.rivals.servers import started
from tests.bench.scale.generate import generate
from tests.bench.scale.reckon import PAGE
from tests.bench.scale.rivals.contenders import HERE, OTHERS, Contender, Ours
from tests.bench.scale.rivals.measure import measured
from tests.bench.scale.rivals.report import page
from tests.bench.scale.rivals.site import build
from tests.tools.ensure_programs import MissingProgramError

SIZES = (10**4, 10**5, 10**6)
STARTING = 300.0
"""Seconds that a server may take to read its events."""
PAGES = ("this atlas", *(one.name for one in OTHERS))


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure each size in turn; 1 where something that is needed is missing."""
    given = parser().parse_args(arguments)
    found: list[dict[str, Any]] = []
    try:
        with sync_playwright() as playwright:
            with launch(playwright, False) as browser:
                on = machine(browser, False) | {"versions": versions()}
            for size in given.sizes:
                found += at(playwright, size, given)
                told = page(given.out.read_text("utf-8"), found, on)
                given.out.write_text(told, "utf-8")
    except (MissingProgramError, NotBuiltError, TimeoutError) as error:
        sys.stderr.write(f"make bench-scale: {error}\n")
        return 1
    sys.stderr.write(f"wrote {given.out}\n")
    return 0


def parser() -> argparse.ArgumentParser:
    """Options of the command."""
    options = argparse.ArgumentParser(prog="tests.bench.scale.rivals", description=__doc__)
    options.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="numbers of events")
    options.add_argument("--pages", nargs="+", default=PAGES, choices=PAGES, help="which pages")
    options.add_argument("--seconds", type=float, default=60, help="for the steps of a page")
    options.add_argument("--folder", type=Path, help="where there is room (default the system's)")
    options.add_argument("--out", type=Path, default=PAGE, help="page to write the table into")
    return options


def at(playwright: Playwright, size: int, given: argparse.Namespace) -> list[dict[str, Any]]:
    """Every page at one size, one after the other, each with a server of its own."""
    found = []
    with TemporaryDirectory(prefix="rivals-", dir=given.folder) as made:
        events, site = Path(made) / "events", Path(made) / "site"
        generate(size, events)
        build(events, site)
        for contender in (Ours(), *OTHERS):
            if contender.name in given.pages:
                served = command(contender, events, site)
                found.append(
                    {"events": size} | beside(playwright, contender, served, given.seconds)
                )
                sys.stderr.write(json.dumps(found[-1]) + "\n")
    return found


def beside(
    playwright: Playwright, contender: Contender, served: list[str], seconds: float
) -> dict[str, Any]:
    """What a page takes; what its server took where that never came to listen."""
    try:
        with started([sys.executable, *served], STARTING) as port, lines((port, port)) as (line, _):
            return measured(playwright, contender, line, seconds)
    except TimeoutError:
        return {"page": contender.name, "failed": f"its server does not listen in {STARTING:.0f} s"}


def command(contender: Contender, events: Path, site: Path) -> list[str]:
    """What Python runs to serve a page; `{port}` is where it listens."""
    if isinstance(contender, Ours):
        source = str(events / "events-000.parquet")
        return ["-m", "dashboard.cli", "serve", source, "--port", "{port}"]
    return ["-m", "tests.bench.scale.rivals.serving", "{port}", str(site), str(events)]


def versions() -> str:
    """Names and versions of what the others are built with."""
    packages = json.loads((HERE / "package.json").read_text("utf-8"))["dependencies"]
    installed = {name: version(name) for name in ("dash", "plotly", "pandas")}
    return ", ".join(f"{name} {number}" for name, number in (installed | packages).items())


if __name__ == "__main__":
    sys.exit(main())
