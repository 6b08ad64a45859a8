"""Make the golden cases again: ``python -m tests.cases``."""

from __future__ import annotations

from tests.cases.files import FOLDER, MAKERS

if __name__ == "__main__":
    for name, make in MAKERS.items():
        (FOLDER / f"{name}.json").write_text(make(), "utf-8")
