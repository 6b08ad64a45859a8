"""Cards of people, organisations and states, words that are explained, and why an event matters."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import NewPage
from tests.browser.folders import served, write
from tests.browser.test_page import eventually, opened

MORE = {
    "actors": [
        ["id", "name", "kind", "offices", "spellings", "summary", "source_id"],
        ["ida", "Ida N'Daw", "person", "envoy (1961)|judge (1970)", "N'Dau", "A judge.", "notes"],
        ["guild", "Guild of Bakers", "organisation", "", "", "", ""],
    ],
    "event_actors": [
        ["event_id", "actor_id", "role"],
        ["talks", "ida", "envoy"],
        ["trial", "ida", ""],
        ["trial", "guild", "on trial"],
    ],
    "glossary": [
        ["id", "term", "spellings", "meaning"],
        ["truce", "truce", "cease-fire", "A time without fighting."],
    ],
}
EVENTS = [
    {"id": "talks", "title": "Talks of a truce", "date": "1961", "at": "bamako",
     "summary": "The truce holds; a truce is kept.", "significance": "The truce lasted.",
     "significance_source": "notes"},
    {"id": "trial", "title": "A trial", "date": "1970-05-04", "at": "moscow",
     "significance": "", "significance_source": ""},
    {"id": "fair", "title": "A fair", "date": "1975", "at": "bamako",
     "significance": "", "significance_source": ""},
]  # fmt: skip


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A collection with people."""
    folder = write(tmp_path_factory.mktemp("people") / "class", events=EVENTS)
    for name, table in MORE.items():
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows(table)
    with served(folder) as found:
        yield found


@pytest.fixture
def atlas(page: Page, address: str) -> Page:
    return opened(page, address)


def rows(page: Page) -> Locator:
    return page.locator("#events .rows > li:not([hidden])")


def titles(page: Page) -> list[str]:
    return rows(page).locator(".row-title").all_inner_texts()


def actor(page: Page) -> Locator:
    return page.locator("#events .actor")


def name(page: Page) -> Locator:
    return actor(page).locator("h2")


def tip(page: Page) -> Locator:
    return page.get_by_role("tooltip")


def test_a_card_says_who_took_part_and_why_it_matters(atlas: Page) -> None:
    rows(atlas).nth(0).locator("a").click()
    card = atlas.locator("#event")
    expect(card.locator(".significance")).to_contain_text(
        "The truce lasted.In our words, after School notes"
    )
    who = card.locator(
        "section", has=atlas.get_by_role("heading", name="Who took part or tells of it")
    )
    expect(who.locator("li")).to_have_text(["Ida N'Daw · envoy"])
    who.locator("a").click()
    expect(name(atlas)).to_have_text("Ida N'Daw")
    expect(name(atlas)).to_be_focused()
    expect(actor(atlas).locator("li")).to_have_text(["envoy (1961)", "judge (1970)"])
    expect(actor(atlas)).to_contain_text("Also written: N'Dau")
    expect(actor(atlas).locator(".life-mark")).to_have_count(2)
    assert titles(atlas) == ["Talks of a truce", "A trial"]
    expect(atlas.locator("#status")).to_contain_text("2 events, 1961 to 1975, with Ida N'Daw")
    eventually(atlas, "actor=ida")


def test_back_goes_through_the_cards_and_escape_closes_them(atlas: Page) -> None:
    rows(atlas).nth(0).locator("a").click()
    atlas.locator("#event [data-actor]").click()
    rows(atlas).nth(1).locator("a").click()
    expect(atlas.locator("#event h2")).to_have_text("A trial")
    atlas.go_back()
    expect(rows(atlas).nth(1).locator("a")).to_be_focused()
    atlas.go_back()
    expect(atlas.locator("#event h2")).to_have_text("Talks of a truce")
    atlas.go_forward()
    expect(name(atlas)).to_have_text("Ida N'Daw")
    rows(atlas).nth(1).locator("a").click()
    atlas.keyboard.press("Escape")
    expect(rows(atlas).nth(1).locator("a")).to_be_focused()
    expect(name(atlas)).to_be_visible()
    atlas.keyboard.press("Escape")
    expect(actor(atlas)).to_be_hidden()
    expect(rows(atlas)).to_have_count(3)
    expect(atlas).not_to_have_url(re.compile("actor=|event="))


@pytest.mark.parametrize("pause", [0, 20, 40])
def test_a_fast_hand_on_a_slow_computer_types_what_it_types(atlas: Page, pause: int) -> None:
    slowed = atlas.context.new_cdp_session(atlas)
    slowed.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    atlas.keyboard.press("/")
    atlas.keyboard.type("the envoy of the truce", delay=pause)
    expect(atlas.locator("#search")).to_have_value("the envoy of the truce")
    expect(atlas).to_have_url(re.compile(r"q=the(\+|%20)envoy"))
    slowed.send("Emulation.setCPUThrottlingRate", {"rate": 1})


def test_the_keyboard_finds_an_actor_by_another_spelling(atlas: Page) -> None:
    atlas.keyboard.press("/")
    atlas.keyboard.type("n’dau")
    expect(rows(atlas)).to_have_count(2)
    link = atlas.locator(".list-actors a")
    expect(link).to_have_text("Ida N'Daw")
    link.focus()
    atlas.keyboard.press("Enter")
    expect(name(atlas)).to_be_focused()
    expect(atlas.locator("#search")).to_have_value("")
    everyone = atlas.get_by_role("button", name="Everyone")
    everyone.focus()
    atlas.keyboard.press("Enter")
    expect(rows(atlas)).to_have_count(3)
    expect(rows(atlas).nth(0).locator("a")).to_be_focused()


def test_an_address_opens_what_two_share_and_the_years_it_leaves_out(
    page: Page, address: str
) -> None:
    opened(page, address, "?actor=ida&from=1970")
    assert titles(page) == ["A trial"]
    actor(page).get_by_role("button", name="Look in all years (2)").click()
    expect(rows(page)).to_have_count(2)
    opened(page, address, "?actor=ida,guild")
    expect(actor(page)).to_be_hidden()
    expect(page.locator(".list-head h2")).to_have_text("Ida N'Daw and Guild of Bakers")


def test_a_word_is_explained_by_focus_by_pointer_and_by_tap(atlas: Page) -> None:
    rows(atlas).nth(0).locator("a").click()
    expect(atlas.locator("#event h2")).to_be_focused()
    terms = atlas.locator("#event .term[data-term]")
    expect(terms).to_have_text(["truce"] * 3)
    terms.nth(1).focus()
    expect(tip(atlas)).to_have_text("A time without fighting.")
    described = terms.nth(1).get_attribute("aria-describedby")
    assert atlas.locator(f"#{described}").text_content() == "A time without fighting."
    atlas.keyboard.press("Escape")
    expect(tip(atlas)).to_be_hidden()
    expect(atlas.locator("#event")).to_be_visible()
    atlas.keyboard.press("Enter")
    expect(tip(atlas)).to_be_visible()
    atlas.locator("#event h3").first.click()
    expect(tip(atlas)).to_be_hidden()
    terms.nth(0).hover()
    tip(atlas).hover()
    expect(tip(atlas)).to_be_visible()
    atlas.locator("#status").hover()
    expect(tip(atlas)).to_be_hidden()
    terms.nth(0).click()
    expect(tip(atlas)).to_be_visible()


def test_all_words_are_listed_after_the_sources(atlas: Page) -> None:
    atlas.locator("#sources summary").click()
    expect(atlas.locator("#sources .glossary dt")).to_have_text(["truce"])


@pytest.mark.parametrize("size", [(1440, 900), (1024, 768), (390, 844), (320, 640)])
def test_cards_fit_their_window_and_axe_finds_no_fault(
    new_page: NewPage, address: str, size: tuple[int, int]
) -> None:
    page = new_page(viewport={"width": size[0], "height": size[1]})
    opened(page, address, "?actor=ida")
    for is_open in (False, True):
        if is_open:
            rows(page).nth(0).locator("a").click()
            expect(page.locator("#event h2")).to_be_focused()
            page.locator("#event .term[data-term]").first.focus()
            expect(tip(page)).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        violations = Axe().run(page).response["violations"]
        assert [violation["id"] for violation in violations] == []


def test_before_any_script_the_card_and_its_words_are_there(browser: Browser, address: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}?event=talks")
        meaning = page.locator(".card abbr").first
        expect(meaning).to_have_attribute("title", "A time without fighting.")
        page.get_by_role("link", name="Ida N'Daw").click()
        expect(page.locator(".actor h2")).to_have_text("Ida N'Daw")
        expect(page.locator(".rows li")).to_have_count(2)
        page.get_by_role("link", name="‹ List").click()
        expect(page.locator(".rows li")).to_have_count(3)
