"""Narrow windows, large letters and wide spacing leave every text and every control its room."""

from __future__ import annotations

from itertools import cycle, islice

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage
from tests.browser.room import WAYS, Reader
from tests.browser.test_class_states import LESSONS, about, answered
from tests.browser.test_languages import invented as invented
from tests.browser.test_low import box_of
from tests.browser.test_page import opened
from tests.browser.test_present import SIZE
from tests.browser.test_states import Step, key, press, still


def seen(name: str) -> Step:
    """Wait for what comes later than the page."""

    def step(page: Page) -> None:
        expect(page.locator(name).first).to_be_visible()

    return step


def replied(page: Page) -> None:
    seen("[data-task=check]")(page)
    answered(page)


ASKED = seen("[data-task=check]")
COMPARED = seen("#compare .side-summary")
CARD = press(".row", "#event h2")
EXPLAINED = press("#lesson summary", "#lesson details[open] ul")
SHARED = press("#share", "#share-dialog[open]")
STATES: dict[str, list[tuple[str, Step]]] = {
    "en": [
        ("paper=questions,glossary", seen(".paper-bar label")),
        ("task=order-k7m2q", ASKED),
        ("task=find-k7m2q", ASKED),
        ("", key("?", "#shortcuts[open]")),
    ],
    "fr": [
        ("themes=military&q=mali&from=1968&to=1991", LESSONS),
        ("task=certain-k7m2q", replied),
        ("present=1", still),
        ("", about),
    ],
    "ru": [
        ("event=coup-1968", still),
        ("tour=who-says-what-2021.3", EXPLAINED),
        ("present=1&tour=who-says-what-2021.3", EXPLAINED),
        ("beside=years.1991/2021", COMPARED),
        ("", SHARED),
    ],
    "ar": [("", still), ("", CARD), ("beside=years.1961/1964", COMPARED), ("", LESSONS)],
}
EACH = 3
"""Of seven ways to be read each state meets three, and the next state those that follow."""


@pytest.mark.parametrize("lang", STATES)
def test_everything_has_its_room_however_it_is_read(
    new_page: NewPage, atlas_url: str, request: pytest.FixtureRequest, lang: str
) -> None:
    address = request.getfixturevalue("invented") if lang == "ar" else atlas_url
    reader = Reader(new_page(reduced_motion="reduce"))
    ways, found = cycle(WAYS), {}
    for query, step in STATES[lang]:
        opened(reader.page, address, f"?map=still&lang={lang}&{query}")
        step(reader.page)
        for way in islice(ways, EACH):
            found[f"{query}, {way}"] = reader.look(way)
    assert {where: what for where, what in found.items() if what} == {}


def test_letters_follow_the_size_that_the_reader_chose(page: Page, atlas_url: str) -> None:
    opened(page, atlas_url, "?map=still")
    usual = page.evaluate(SIZE)
    Reader(page).letters(2)
    assert page.evaluate(SIZE) == 2 * usual


def test_the_panel_of_a_phone_held_sideways_stays_as_high_as_the_window(
    new_page: NewPage, atlas_url: str
) -> None:
    page = opened(new_page(viewport={"width": 844, "height": 390}), atlas_url, "?map=still")
    panel = page.locator("#panel")
    assert box_of(panel)["height"] > 300
    page.locator("#status").evaluate("one => one.scrollIntoView()")
    assert page.evaluate("scrollY") > 0
    expect(panel).to_be_in_viewport(ratio=0.99)
