"""axe looks at every state that a reader can bring the page into, by look and by size."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import WIDE, NewPage
from tests.browser.faults import faults
from tests.browser.test_page import opened, settled, wait_for_rest

Step = Callable[[Page], None]


def press(name: str, shown: str) -> Step:
    """Press something, and wait for what that shows."""

    def step(page: Page) -> None:
        page.locator(f"{name}:visible").first.click()
        expect(page.locator(shown).first).to_be_visible()

    return step


def key(name: str, shown: str) -> Step:
    def step(page: Page) -> None:
        page.keyboard.press(name)
        expect(page.locator(shown).first).to_be_visible()

    return step


def search(text: str) -> Step:
    def step(page: Page) -> None:
        page.locator("#search").fill(text)
        settled(page)

    return step


def type_nonsense(page: Page) -> None:
    page.locator("#from").fill("the dawn of time")
    page.keyboard.press("Enter")
    expect(page.locator("#from")).to_have_attribute("aria-invalid", "true")


def point_at_a_mark(page: Page) -> None:
    page.locator(".event-mark").first.focus()
    expect(page.locator(".bar-note")).to_be_visible()


def walk_among_marks(page: Page) -> None:
    page.locator("#poster").press("Enter")
    expect(page.locator("#poster .mark:focus")).to_have_count(1)


def open_a_card(page: Page) -> None:
    page.locator("#events li:not([hidden]) .row").first.click()
    expect(page.locator("#event h2")).to_be_focused()
    wait_for_rest(page)


def escape(page: Page) -> None:
    page.keyboard.press("Escape")
    settled(page)


def popover(name: str) -> list[tuple[str, Step]]:
    return [(name, press(f"{name} > summary", f"{name}[open] > summary")), ("", escape)]


def dialog(name: str, step: Step) -> list[tuple[str, Step]]:
    def close(page: Page) -> None:
        page.keyboard.press("Escape")
        expect(page.locator(name)).to_be_hidden()

    return [(name, step), ("", close)]


def unfold(part: str) -> Step:
    fold = f"#share-dialog [data-part={part}]"
    return press(f"{fold} > summary", f"{fold}[open]")


def still(page: Page) -> None:
    """Nothing to do: the address is the state."""


CARD = [("a card", open_a_card), ("", escape)]
HEADER = [
    *popover("#layers"),
    *popover("#sources"),
    *popover("#preferences"),
    ("the dialog", press("#share", "#share-dialog[open]")),
    ("its code", unfold("embed")),
    ("its citation", unfold("cite")),
    ("its files", unfold("download")),
    ("", escape),
]
WHOLE = [
    ("the start", still),
    *HEADER,
    *dialog("#shortcuts", key("?", "#shortcuts[open]")),
    ("among the marks", walk_among_marks),
    ("a mark's note", point_at_a_mark),
    ("an era", press("#eras button:nth-of-type(2)", ".axis-reset")),
    ("a refused date", type_nonsense),
    ("a search", search("gold")),
    *CARD,
    ("nothing found", search("zzzz")),
]
CARDS = [
    ("a place and a card", still),
    ("an actor's card", press("#event [data-actor]", "#events .actor h2")),
]
FRAME = [("a frame", still), ("its list", press("[data-act=panel]", "#events .row")), *CARD]
"""Steps, each with what it is called where axe looks after it."""

TABLE: dict[str, tuple[str, tuple[int, int], dict[str, Any], list[tuple[str, Step]]]] = {
    "wide": ("?", (1440, 900), {}, WHOLE),
    "dark": ("?", (1440, 900), {"color_scheme": "dark"}, [("the start", still), *HEADER]),
    "cards in the dark": ("?scheme=dark&place=bamako&event=coup-1968", (1440, 900), {}, CARDS),
    "high contrast": ("?event=coup-1968", (1440, 900), {"forced_colors": "active"}, CARDS),
    "a phone": ("?from=nonsense", (390, 844), {}, [("the start", still), *HEADER, *CARD]),
    "320 pixels": ("?sources=attested-2", (320, 640), {}, [("the start", still), *CARD]),
    "more contrast, older data": (
        "?pin=0.1.5-0123456789ab&from=1991&to=1991&mode=moment",
        (1024, 768),
        {"contrast": "more"},
        [("the start", still), ("playing", press("#play", "#play[aria-pressed=true]"))],
    ),
    "a frame": ("?embed=1", (800, 500), {"color_scheme": "dark"}, FRAME),
}


@pytest.mark.parametrize("look", TABLE)
def test_axe_finds_no_fault_in_any_state(new_page: NewPage, atlas_url: str, look: str) -> None:
    query, (width, height), options, steps = TABLE[look]
    page = new_page(viewport={"width": width, "height": height}, reduced_motion="reduce", **options)
    opened(page, atlas_url, f"{query}&map=still")
    found = {}
    for name, step in steps:
        step(page)
        if name:
            found[name] = faults(page, sizes=name == "the start")
    assert {name: faulty for name, faulty in found.items() if faulty} == {}


@pytest.fixture
def scriptless(browser: Browser) -> Iterator[Page]:
    with browser.new_context(viewport=WIDE) as context:
        page = context.new_page()
        page.route("**/*.js*", lambda route: route.abort())
        yield page


def test_axe_finds_no_fault_before_any_script(scriptless: Page, atlas_url: str) -> None:
    for query in ("?", "?event=coup-1968&embed=1&scheme=dark"):
        scriptless.goto(atlas_url + query)
        expect(scriptless.locator("#first .map-box svg")).to_be_visible()
        assert faults(scriptless) == []
