"""A whole lesson by keys alone, as a screen reader says it, compared with a text to be read."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.aloud import Reader
from tests.browser.conftest import NewPage

CODE = re.compile(r"value “\w{5}”")
"""A code is drawn anew each time."""
TEXTS = Path(__file__).parent / "heard"
TOUR = "who-says-what-2021"
STEPS, QUESTIONS = 10, 5


def reader(new_page: NewPage, address: str) -> Reader:
    page = new_page(reduced_motion="reduce")
    page.goto(address)
    page.wait_for_function("() => document.documentElement.classList.contains('ready')")
    return Reader(page)


def compare(heard: Reader, name: str) -> None:
    """Compare with the text of a lesson; one that was deleted is written, to be read."""
    text = CODE.sub("value “…”", "\n".join(heard.lines) + "\n")
    file = TEXTS / name
    is_there = file.exists()
    if not is_there:
        file.write_text(text, encoding="utf-8")
    assert is_there, f"{name} was written anew: read it"
    assert text == file.read_text(encoding="utf-8")


def at_step(page: Page, number: int) -> None:
    expect(page.locator(".tour-at")).to_contain_text(f" {number} ")


def test_a_lesson_is_heard(new_page: NewPage, atlas_url: str) -> None:
    heard = reader(new_page, f"{atlas_url}?map=still")
    page = heard.page
    _tour(heard)
    _task(heard)
    expect(page.locator("#lesson")).to_be_hidden()
    compare(heard, "lesson.en.txt")


def _tour(heard: Reader) -> None:
    page = heard.page
    for _ in range(4):
        heard.press("Tab")
    heard.tab_to("#lessons summary")
    heard.press("Enter", lambda: expect(page.locator("[data-tour]").first).to_be_visible())
    heard.tab_to(f"[data-tour='{TOUR}']")
    heard.press("Enter", lambda: expect(page.locator(".tour-start")).to_be_visible())
    for number in range(1, STEPS + 1):
        heard.press("PageDown", partial(at_step, page, number))
        if number == 1:
            _card_and_answer(heard)
    heard.press("Escape", lambda: expect(page.locator("#lesson")).to_be_hidden())


def _card_and_answer(heard: Reader) -> None:
    page = heard.page
    heard.tab_to(".tour-event")
    heard.press("Enter", lambda: expect(page.locator("#event h2")).to_be_focused())
    heard.press("Escape", lambda: expect(page.locator("#lesson h2")).to_be_focused())
    heard.tab_to("#lesson summary")
    heard.press("Enter", lambda: expect(page.locator("#lesson details p").first).to_be_visible())


def _task(heard: Reader) -> None:
    page = heard.page
    heard.tab_to("#all-years", "Shift+Tab")
    heard.press("Enter")
    heard.tab_to("#lessons summary", "Shift+Tab")
    heard.press("Enter", lambda: expect(page.locator("[data-tour]").first).to_be_visible())
    heard.tab_to("#task-code")
    for key in ("ControlOrMeta+a", "k", "7"):
        heard.press(key)
    heard.tab_to("[data-start^=order]")
    heard.press("Enter", lambda: expect(page.locator(".task-order")).to_be_visible())
    for number in range(1, QUESTIONS + 1):
        heard.tab_to("[data-move='1']:not([aria-disabled=true])")
        heard.press("Enter")
        heard.tab_to("[data-task=check]")
        heard.press("Enter", lambda: expect(page.locator(".task-verdict")).to_be_visible())
        heard.press("Enter", partial(_after, page, number))
    heard.tab_to("[data-task=close]")
    heard.press("Enter", lambda: expect(page.locator("#events")).to_be_visible())


def _after(page: Page, number: int) -> None:
    if number < QUESTIONS:
        expect(page.locator("#lesson h2")).to_contain_text(str(number + 1))
    else:
        expect(page.locator(".task-score")).to_be_visible()


def test_a_lesson_is_heard_in_french(new_page: NewPage, atlas_url: str) -> None:
    heard = reader(new_page, f"{atlas_url}?map=still&lang=fr")
    page = heard.page
    heard.tab_to("#lessons summary")
    heard.press("Enter", lambda: expect(page.locator("[data-tour]").first).to_be_visible())
    heard.press("Tab")
    heard.press("Enter", lambda: expect(page.locator(".tour-start")).to_be_visible())
    heard.press("PageDown", partial(at_step, page, 1))
    heard.tab_to(".tour-event")
    heard.press("Enter", lambda: expect(page.locator("#event h2")).to_be_focused())
    compare(heard, "lesson.fr.txt")
