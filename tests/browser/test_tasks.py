"""Tasks, by keyboard alone: a round of each kind from its first question to its result."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage

QUESTIONS = 5
WORK = {
    "order": "[data-move='1']:not([aria-disabled=true])",
    "find": ".task-find button",
    "match": "#lesson input",
    "certain": "#lesson input",
    "knew": "#lesson input",
}
LISTEN = (
    "window.scores = []; document.addEventListener('atlas:score', (e) => scores.push(e.detail.raw))"
)


def tab_to(page: Page, selector: str) -> None:
    """Go on by the Tab key until the focus is there."""
    for _ in range(40):
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the keyboard does not reach {selector}")


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    page.wait_for_function("() => document.documentElement.classList.contains('ready')")
    return page


def answer(page: Page, kind: str) -> None:
    tab_to(page, WORK[kind])
    page.keyboard.press("Space" if "input" in WORK[kind] else "Enter")
    tab_to(page, "[data-task=check]")
    page.keyboard.press("Enter")
    expect(page.locator("#status")).to_contain_text("ight")
    expect(page.locator(".task-verdict .task-cites").first).to_contain_text("Who says so")
    if kind != "order":
        way_on = page.locator("[data-task=next]")
        expect(way_on).to_have_accessible_description(re.compile("^Who says so"))


@pytest.mark.parametrize("kind", WORK)
def test_a_round_by_keyboard(page: Page, atlas_url: str, kind: str) -> None:
    opened(page, f"{atlas_url}?task={kind}-k7m2q")
    page.evaluate(f"() => {{ {LISTEN} }}")
    expect(page.locator("#poster .mark")).to_have_count(0)
    for hidden in ("#events", "#event", "#timeline", "#search", "#layers"):
        expect(page.locator(hidden)).to_be_hidden()
    for number in range(1, QUESTIONS + 1):
        expect(page.locator("#status")).to_contain_text(f"question {number} of 5")
        answer(page, kind)
        page.keyboard.press("Enter")
    expect(page.locator("#status")).to_contain_text("of 5 right")
    expect(page.locator(".task-score")).to_be_visible()
    scores = page.evaluate("() => scores")
    assert len(scores) == 1 and scores[0] in range(0, 101, 20)
    tab_to(page, "[data-task=close]") if kind == "find" else page.click("[data-task=close]")
    page.keyboard.press("Enter") if kind == "find" else None
    expect(page.locator("#events")).to_be_visible()
    expect(page.locator("#poster .mark")).not_to_have_count(0)
    page.wait_for_function("() => !location.search.includes('task=')")


def test_the_class_gets_a_code_and_a_card_opens_only_after_its_answer(
    new_page: NewPage, atlas_url: str
) -> None:
    page = opened(
        new_page(viewport={"width": 390, "height": 844}), f"{atlas_url}?from=1960&to=1991"
    )
    page.click("#lessons summary")
    page.fill("#task-code", " K7-M2q")
    assert page.locator("[data-start]").count() >= 4
    link = page.get_attribute("[data-start^=order]", "href") or ""
    assert "task=order-k7m2q" in link and "to=1991" in link
    page.click("[data-start^=order]")
    expect(page.locator("#lesson h2")).to_contain_text("question 1 of 5")
    titles = page.locator(".task-name").all_inner_texts()
    first = page.locator(".task-order li").first
    first.locator("[data-move='1']").click()
    assert page.locator(".task-name").all_inner_texts() == [titles[1], titles[0], *titles[2:]]
    expect(page.locator("#status")).to_contain_text(f"{titles[0]}: 2 of")
    page.click("[data-task=check]")
    page.locator(".task-cites a[data-goto]").first.click()
    expect(page.locator("#event h2")).to_be_visible()
    expect(page.locator(".task-body")).to_be_hidden()
    page.click("#lesson [data-act=close]")
    expect(page.locator("[data-task=next]")).to_be_visible()
    opened(page, f"{atlas_url}?task=riddle-a")
    expect(page.locator("#notice")).to_contain_text("There is no task “riddle”.")
    expect(page.locator("#lesson")).to_be_hidden()


def test_paper_gives_no_answer_away_and_the_map_looks_back(page: Page, atlas_url: str) -> None:
    opened(page, f"{atlas_url}?view=17.000,-4.000,4.00&map=still")
    page.locator("#paper").wait_for(state="attached")
    page.click("#lessons > summary")
    page.click("[data-start^=find]")
    expect(page.locator(".task-find")).to_be_visible()
    page.wait_for_function("() => !location.search.includes('view=17')")
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("#paper")).to_contain_text("Close the task first")
    expect(page.locator("#paper :is(svg.paper-map, .paper-map, .paper-strip, li)")).to_have_count(0)
    page.evaluate("() => window.dispatchEvent(new Event('afterprint'))")
    page.click("[data-task=close]")
    page.wait_for_function("() => /view=17[.]000,-4[.]000,4[.]00/.test(location.search)")
    expect(page.locator("#status")).to_contain_text("117 events")


def test_a_double_click_is_not_for_the_map_beneath(page: Page, atlas_url: str) -> None:
    opened(page, f"{atlas_url}?map=still")
    page.click("#lessons > summary")
    page.wait_for_selector("[data-compare=years]")
    heard = "() => { window.heard = []; for (const kind of ['click', 'dblclick'])"
    heard += " document.querySelector('#map').addEventListener(kind, () => heard.push(kind)); }"
    page.evaluate(heard)
    page.dblclick("[data-compare=years]")
    page.wait_for_function("() => location.search.includes('beside=years')")
    assert page.evaluate("() => heard") == []
    page.click("#map", position={"x": 300, "y": 300})
    assert page.evaluate("() => heard") == ["click"]
