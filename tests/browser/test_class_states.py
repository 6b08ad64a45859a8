"""axe looks at what a class meets: lessons, tasks, two maps; in every language, in the dark too."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage
from tests.browser.doubts import doubts, faint
from tests.browser.test_languages import invented as invented
from tests.browser.test_page import opened, settled
from tests.browser.test_states import Step, dialog, press, still

States = list[tuple[str, Step]]
LESSONS = press("#lessons > summary", "#lessons[open] > summary")


def lesson(name: str, shown: str) -> Step:
    """Press something in the sheet of lessons."""

    def step(page: Page) -> None:
        if page.locator("#lessons[open]").count() == 0:
            LESSONS(page)
        press(f"#lessons-sheet {name}", shown)(page)

    return step


def asked(kind: str) -> Step:
    def step(page: Page) -> None:
        LESSONS(page)
        page.locator("#task-code").fill("k7m2q")
        press(f"[data-start^={kind}]", f".asks-{kind} [data-task=check]")(page)

    return step


def answered(page: Page) -> None:
    for choice in page.locator("#lesson :is(input, .task-find button)").all()[:1]:
        choice.click()
    press("[data-task=check]", ".task-verdict")(page)


def to_the_result(page: Page) -> None:
    while page.locator(".task-score").count() == 0:
        page.locator("[data-task=next]").click()
        if page.locator("[data-task=check]").count():
            answered(page)


def last_hint(page: Page) -> None:
    page.locator("[data-hint=next]").click()
    page.locator("[data-hint=next]").click()
    expect(page.locator("[data-hint=next]")).to_have_count(0)


def about(page: Page) -> None:
    page.locator("#sources > summary").click()
    press("[data-about]", "#about[open]")(page)


def back(page: Page) -> None:
    page.keyboard.press("Escape")
    settled(page)


def two_languages(page: Page) -> None:
    lesson("[data-compare=lang]", "#compare .side-summary")(page)
    expect(page.locator("#compare .side-list[lang=fr]")).to_have_count(1)


ROUND: States = [("a question", asked("certain")), ("its answer", answered)]
TOUR: States = [
    ("the lessons", LESSONS),
    ("a tour", lesson("[data-tour]", ".tour-start")),
    ("a step", press(".tour-steps li:nth-of-type(3) a", ".tour-question")),
    ("an answer", press("#lesson summary", "#lesson details[open] ul")),
    ("its card", press(".tour-event", "#event h2")),
]
SHARE: States = [("sharing", press("#share", "#share-dialog[open]")), ("", back), ("", back)]
PICTURES: States = [
    ("", SHARE[0][1]),
    ("pictures and film", press("[data-part=pictures] > summary", "#pictures select")),
    ("", back),
]
COMPARED: States = [("two times", lesson("[data-compare=years]", "#compare .side-summary"))]
EVERYWHERE = [("the start", still), *TOUR, *SHARE, *ROUND, *COMPARED]
WHOLE: States = [
    ("the last hint", last_hint),
    *dialog("#about", about),
    *PICTURES,
    *[
        state
        for kind in ("order", "find", "match", "knew")
        for state in ((kind, asked(kind)), (f"{kind}, answered", answered))
    ],
    ("the result", to_the_result),
    ("two sources", lesson("[data-compare=source]", "#compare .side-summary")),
    ("two languages", two_languages),
    ("one's list", press("[data-side=there]", ".side-list .row")),
]
PRESENTED: States = [("a step", still), *TOUR[3:]]
MIRRORED: States = [("the start", still), ("a card", press(".row", "#event h2")), *COMPARED]
TABLE: dict[str, tuple[str, tuple[int, int], States]] = {
    "English": ("?", (1440, 900), [*EVERYWHERE, ("", still)]),
    "everything else": ("?", (1440, 900), WHOLE),
    "French": ("?lang=fr", (1440, 900), EVERYWHERE),
    "Russian, on a phone": ("?lang=ru", (390, 844), EVERYWHERE),
    "on a beamer": ("?present=1&tour=who-says-what-2021.3", (1024, 768), PRESENTED),
}


def looked(page: Page, states: States, dark: bool = False) -> dict[str, list[str]]:
    """What axe finds in any state, and what it cannot tell and is not clear."""
    found = {}
    for name, step in states:
        step(page)
        settled(page)
        if not name:
            continue
        found[name] = doubts(page, sizes=step is still)
        if dark:
            page.emulate_media(color_scheme="dark")
            found[f"{name}, in the dark"] = faint(page)
            page.emulate_media(color_scheme="light")
    return {name: faulty for name, faulty in found.items() if faulty}


@pytest.mark.parametrize("look", TABLE)
def test_axe_finds_no_fault_in_any_lesson(new_page: NewPage, atlas_url: str, look: str) -> None:
    query, (width, height), states = TABLE[look]
    page = new_page(viewport={"width": width, "height": height}, reduced_motion="reduce")
    opened(page, atlas_url, f"{query}&map=still")
    assert looked(page, states, dark="lang" not in query) == {}


def test_axe_finds_no_fault_from_right_to_left(new_page: NewPage, invented: str) -> None:
    page = new_page(reduced_motion="reduce")
    opened(page, invented, "?lang=ar&map=still")
    assert looked(page, MIRRORED) == {}
