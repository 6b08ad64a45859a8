"""The others' pages and their data, built into a folder of a run."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.bench.rivals.bundles import ROOT, bundle, install
from tests.bench.scale.rivals import data, serving
from tests.bench.scale.rivals.contenders import HERE

LIBRARIES = ROOT / "build" / "bench-scale"
PAGES = ("deck", "mosaic")
ENGINE = ("duckdb-eh.wasm", "duckdb-browser-eh.worker.js")
"""DuckDB for browsers comes as finished files."""


def build(events: Path, site: Path) -> None:
    """Install the libraries and make pages and data over generated events."""
    install(HERE / "package.json", LIBRARIES)
    modules = LIBRARIES / "node_modules"
    shutil.copytree(HERE / "pages", site)
    for page in PAGES:
        bundle(site / page / "main.js", modules)
    for name in ENGINE:
        shutil.copy(modules / "@duckdb" / "duckdb-wasm" / "dist" / name, site / "mosaic" / name)
    data.write(events, site / "data")
    serving.compress(site)
