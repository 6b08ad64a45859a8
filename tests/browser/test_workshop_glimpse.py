"""A change is seen in the atlas beside the table before all of the draft is understood anew."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from playwright.sync_api import Locator, Page, Route, expect

ROWS = """id,title,date,place,theme,summary
fair,A fair,1961-05,Nantes,Trade,Stalls on the square.
bridge,A bridge,1975-02-03,Lyon,Roads,It is opened.
school,A school,1988,Paris,Roads,It has two rooms.
song,A song,1999,Dakar,Trade,Everybody sings.
"""
CHANGES = (
    ("title", "A bridge of stone", "A bridge of stone"),
    ("summary", "Cars wait on it.", "Cars wait on it."),
    ("date", "March 1990", "Mar 1990"),
    ("date", "1931", "1931"),
    ("place", "Dakar", "Dakar where it happened"),
    ("place", "Toulouse", "Toulouse where it happened"),
    ("theme", "Trade", "Trade"),
)
"""Column, what is typed into it, and what the card says then."""
PAGE = """() => document.querySelector("#preview iframe")
  .contentDocument.querySelector("[id^='page-']").id"""
"""Which of the pages that follow each other in the frame is there."""
LATER = """(page) => {
  const frame = document.querySelector("#preview iframe").contentDocument;
  const now = frame.querySelector("[id^='page-']");
  return now && now.id !== page && !frame.querySelector("#event").hidden;
}"""
"""Whether another page is there, with a card."""
SEEN = """() => {
  const frame = document.querySelector("#preview iframe").contentDocument;
  const texts = (of) => [...frame.querySelectorAll(of)].map((one) => one.textContent.trim());
  const card = frame.querySelector("#event").cloneNode(true);
  card.querySelectorAll("details, .quiet, [hidden]").forEach((part) => part.remove());
  const [own] = card.textContent.split(/Related events|Nearest elsewhere/);
  return { rows: texts("#events [data-event]"), own, status: texts("#status") };
}"""
"""What the atlas shows: the list, how many there are, and the card without what is said aside or of
other events."""


class Gate:
    """Holds the questions about all of the draft back until it is opened."""

    def __init__(self, page: Page) -> None:
        self._page, self._held = page, list[Route]()
        self._closed = Event()
        page.route("**/workshop/look?*", self._meet)

    def close(self) -> None:
        self._closed.set()

    def open(self) -> None:
        """Let the questions go on, and wait until the last answer is shown."""
        self._closed.clear()
        held, self._held = self._held, []
        for route in held:
            route.continue_()
        expect(self._page.locator("#preview")).to_have_attribute("aria-busy", "false")

    def _meet(self, route: Route) -> None:
        if self._closed.is_set():
            self._held.append(route)
        else:
            route.continue_()


@pytest.fixture
def gate(workshop: Page, tmp_path: Path) -> Gate:
    path = tmp_path / "town.csv"
    path.write_text(ROWS, "utf-8")
    gate = Gate(workshop)
    workshop.locator("#file").set_input_files(path)
    workshop.locator("#grid .ag-row[row-index='1'] [col-id='title']").click()
    expect(card(workshop)).to_contain_text("A bridge")
    return gate


def card(page: Page) -> Locator:
    return page.frame_locator("#preview iframe").locator("#event")


def test_what_is_seen_at_once_is_what_is_seen_for_good(workshop: Page, gate: Gate) -> None:
    for column, text, said in CHANGES:
        gate.close()
        workshop.locator(f"#form-{column}").fill(text)
        workshop.keyboard.press("Tab")
        expect(card(workshop)).to_contain_text(said)
        at_once, page = workshop.evaluate(SEEN), workshop.evaluate(PAGE)
        gate.open()
        workshop.wait_for_function(LATER, arg=page)
        assert workshop.evaluate(SEEN) == at_once


def test_the_language_that_the_atlas_is_turned_to_outlives_a_change(
    workshop: Page, gate: Gate
) -> None:
    atlas = workshop.frame_locator("#preview iframe")
    atlas.get_by_text("EN", exact=True).click()
    atlas.locator("a[data-lang=fr]").click()
    expect(card(workshop)).to_contain_text("Citer ces sources")
    with workshop.expect_response("**/workshop/look?lang=fr*"):
        workshop.locator("#form-title").fill("Un pont")
        workshop.keyboard.press("Tab")
    gate.open()
    expect(card(workshop)).to_contain_text("Un pont")
    expect(atlas.locator("html")).to_have_attribute("lang", "fr")
