"""axe looks at every state that a reader can bring the page into."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import WIDE, Log
from tests.browser.test_page import assert_no_fault, opened, wait_for_rest

Step = Callable[[Page], None]


def press(name: str, shown: str) -> Step:
    """Press something, and wait for what that shows."""

    def step(page: Page) -> None:
        page.locator(name).first.click()
        expect(page.locator(shown).first).to_be_visible()

    return step


def still(page: Page) -> None:
    """Nothing to do: the address is the state."""


def type_nonsense(page: Page) -> None:
    page.locator("#from").fill("the dawn of time")
    page.keyboard.press("Enter")
    expect(page.locator("#from")).to_have_attribute("aria-invalid", "true")


def point_at_a_mark(page: Page) -> None:
    page.locator(".event-mark").first.focus()
    expect(page.locator(".bar-note")).to_be_visible()


def pause(page: Page) -> None:
    page.locator("#play").click()
    expect(page.locator("#play")).to_have_attribute("aria-pressed", "true")
    page.locator("#play").click()
    expect(page.locator("#play")).to_have_attribute("aria-pressed", "false")


def open_a_card_in_the_frame(page: Page) -> None:
    press("[data-act=panel]", "#events .row")(page)
    press("#events li:not([hidden]) .row", "#event h2")(page)
    wait_for_rest(page)


STATES: dict[str, tuple[str, Step]] = {
    "a search with results": ("?q=gold", still),
    "a search with none": ("?q=zzzz", still),
    "a place's list": ("?place=bamako", still),
    "chosen sources": ("?sources=attested-2", still),
    "a card between two": ("?event=coup-1968", still),
    "an era": ("?", press("#eras button:nth-of-type(2)", ".axis-reset")),
    "a moment": ("?from=1991&to=1991&mode=moment", still),
    "until a day": ("?to=1991&mode=until", still),
    "a mark's note": ("?", point_at_a_mark),
    "a refused date": ("?", type_nonsense),
    "playing": ("?", press("#play", "#play[aria-pressed=true]")),
    "paused": ("?", pause),
    "layers": ("?", press("#layers > summary", "#layers .legend")),
    "sources": ("?", press("#sources > summary", "#sources .sheet")),
    "the dialog": ("?", press("#share", "#share-dialog")),
    "an older pin": ("?pin=0.1.5-0123456789ab", still),
    "a frame": ("?embed=1", still),
    "a frame's list": ("?embed=1", press("[data-act=panel]", "#events .row")),
    "a frame's card": ("?embed=1", open_a_card_in_the_frame),
}
FRAME = {"width": 800, "height": 500}


@pytest.fixture(scope="module")
def one_page(browser: Browser) -> Iterator[tuple[Page, Log]]:
    """One page for all states, whose colours change at once."""
    log, context = Log(), browser.new_context(viewport=WIDE, reduced_motion="reduce")
    log.follow(context)
    yield context.new_page(), log
    context.close()


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_no_fault_in(one_page: tuple[Page, Log], atlas_url: str, state: str) -> None:
    page, log = one_page
    query, bring = STATES[state]
    page.set_viewport_size(FRAME if "embed=1" in query else WIDE)
    bring(opened(page, atlas_url, f"{query}&map=still"))
    assert_no_fault(page)
    assert log.errors == log.console == []


@pytest.mark.parametrize("query", ["?", "?event=coup-1968&embed=1"])
def test_axe_finds_no_fault_before_any_script(browser: Browser, atlas_url: str, query: str) -> None:
    with browser.new_context(viewport=WIDE) as context:
        page = context.new_page()
        page.route("**/*.js*", lambda route: route.abort())
        page.goto(atlas_url + query)
        expect(page.locator("#first .map-box svg")).to_be_visible()
        assert_no_fault(page)
