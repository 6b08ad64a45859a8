"""The pages that show the same generated events, and how each is moved and asked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from tests.bench.scale.generate import FIRST_YEAR

HERE = Path(__file__).parent
STEPS = 60
WIDE, APART = 120, 10
"""Months of a window, and from one to the next."""
PATIENCE = 60.0
"""Seconds that a page has to open or to take a step."""


def window(k: int) -> tuple[int, int]:
    """First and last month of a step, counted from January 1970.

    >>> window(0), window(59)
    ((-60, 59), (530, 649))
    """
    first = (FIRST_YEAR - 1970) * 12 + APART * k
    return first, first + WIDE - 1


@dataclass(frozen=True)
class Contender:
    """A page that is opened at a window and moved to others."""

    name: str
    address: str
    """Path below the server of the others, or a whole address."""
    driver: str = ""
    """Script that gives the page a `rival` to talk to, where it has none itself."""

    def prepare(self, page: Page) -> None:
        """Put the probe into a page that is to be opened."""
        page.add_init_script(path=HERE / "probe.js")
        if self.driver:
            page.add_init_script(path=HERE / "drivers" / self.driver)

    def open(self, page: Page, base: str) -> float:
        """Go there; milliseconds until the last window is painted."""
        page.goto(f"{base}{self.address}", wait_until="commit")
        return self._told(page, "open", STEPS - 1)

    def step(self, page: Page, k: int) -> float:
        """Milliseconds from telling a window until it is painted."""
        return self._told(page, "step", k)

    def marks(self, page: Page) -> int:
        """How many marks the map has now."""
        drawn: int = page.evaluate("() => window.rival.marks()")
        return drawn

    def _told(self, page: Page, act: str, k: int) -> float:
        told = {"act": act, "span": window(k), "patience": PATIENCE * 1000}
        took: float = page.evaluate(
            "({ act, span, patience }) => window.bench.within(window.bench[act](span), patience)",
            told,
        )
        return took


class Ours(Contender):
    """The atlas, at the address where it is served."""

    def __init__(self, address: str = "/") -> None:
        super().__init__("this atlas", address, "ours.js")


DASH = Contender("plain Dash", "/dash/", "dash.js")
DECK = Contender("deck.gl", "/deck/")
MOSAIC = Contender("Mosaic", "/mosaic/")
OTHERS = (DASH, DECK, MOSAIC)
