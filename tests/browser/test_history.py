"""Back and Forward, and links that can be opened elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_page import eventually, opened, rows, said, settled

ServeFolder = Callable[[Path], str]
LENGTH = "history.length"


@pytest.fixture
def atlas(page: Page, atlas_url: str, serve_folder: ServeFolder, tmp_path: Path) -> Page:
    """The atlas, opened from another page."""
    (tmp_path / "index.html").write_text('<title>Before</title><link rel="icon" href="data:,">')
    page.goto(serve_folder(tmp_path))
    return opened(page, atlas_url)


def open_row(atlas: Page, k: int) -> str:
    """Open a row's card and give its title."""
    title = rows(atlas).nth(k).locator(".row-title").inner_text()
    rows(atlas).nth(k).locator("a").click()
    expect(atlas.locator("#event h2")).to_have_text(title)
    return title


def test_back_closes_the_card_and_forward_opens_it_again(atlas: Page) -> None:
    title = open_row(atlas, 3)
    atlas.go_back()
    expect(atlas.locator("#event")).to_be_hidden()
    expect(rows(atlas).nth(3).locator("a")).to_be_focused()
    assert "event=" not in atlas.url
    atlas.go_forward()
    expect(atlas.locator("#event h2")).to_have_text(title)
    eventually(atlas, "event=")
    atlas.go_back()
    expect(atlas.locator("#event")).to_be_hidden()
    atlas.go_back()
    expect(atlas).to_have_title("Before")


def test_another_card_is_another_entry(atlas: Page) -> None:
    first = open_row(atlas, 3)
    atlas.locator("#next").click()
    expect(atlas.locator("#event h2")).not_to_have_text(first)
    atlas.go_back()
    expect(atlas.locator("#event h2")).to_have_text(first)
    atlas.go_back()
    expect(atlas.locator("#events")).to_be_visible()


@pytest.mark.parametrize("way", ["button", "escape", "search", "place"])
def test_a_card_closed_by_hand_leaves_no_dead_entry(atlas: Page, way: str) -> None:
    open_row(atlas, 3)
    atlas.locator("#next").click()
    if way == "button":
        atlas.locator('#event [data-act="close"]').click()
    elif way == "escape":
        atlas.keyboard.press("Escape")
    elif way == "search":
        atlas.locator("#search").fill("airfield")
    else:
        atlas.locator("#event [data-place]").first.click()
    expect(atlas.locator("#event")).to_be_hidden()
    settled(atlas)
    atlas.wait_for_function("!location.search.includes('event=')")
    atlas.go_back()
    expect(atlas).to_have_title("Before")


def test_slider_search_play_and_pan_make_no_entry(atlas: Page) -> None:
    before = atlas.evaluate(LENGTH)
    atlas.locator("#eras button").nth(1).click()
    atlas.locator("#window [role=slider]").first.press("ArrowRight")
    atlas.locator("#search").fill("a")
    settled(atlas)
    atlas.locator("#map svg").first.press("ArrowLeft")
    atlas.locator("#play").click()
    expect(atlas.locator("#play")).to_have_attribute("aria-pressed", "true")
    atlas.keyboard.press("Shift")
    eventually(atlas, "from=.*q=a")
    assert atlas.evaluate(LENGTH) == before
    open_row(atlas, 0)
    assert atlas.evaluate(LENGTH) == before + 1


def test_the_way_past_the_map_makes_no_entry(atlas: Page) -> None:
    before = atlas.evaluate(LENGTH)
    atlas.locator(".skip").first.press("Enter")
    expect(rows(atlas).first.locator("a")).to_be_focused()
    assert atlas.evaluate(LENGTH) == before
    assert "#" not in atlas.url


def test_a_card_of_the_address_closes_in_its_own_entry_and_outlives_a_reload(
    atlas: Page, atlas_url: str
) -> None:
    opened(atlas, atlas_url, "?event=coup-1968")
    atlas.locator("#next").click()
    expect(atlas.locator("#event h2")).not_to_contain_text("Coup against")
    second = atlas.locator("#event h2").inner_text()
    eventually(atlas, "event=(?!coup-1968)")
    atlas.reload()
    expect(atlas.locator("#event h2")).to_have_text(second)
    atlas.go_back()
    expect(atlas.locator("#event h2")).to_contain_text("Coup against")
    atlas.keyboard.press("Escape")
    expect(atlas.locator("#event")).to_be_hidden()
    atlas.wait_for_function("!location.search.includes('event=')")


def test_a_frame_leaves_the_history_of_its_page_alone(
    page: Page, atlas_url: str, serve_folder: ServeFolder, tmp_path: Path
) -> None:
    frame = f'<iframe src="{atlas_url}" width="1200" height="800"></iframe>'
    (tmp_path / "index.html").write_text(
        f'<title>Host</title><link rel="icon" href="data:,">{frame}'
    )
    page.goto(serve_folder(tmp_path))
    inner = page.frame_locator("iframe")
    inner.locator("html.ready").wait_for(state="attached")
    before = page.evaluate(LENGTH)
    inner.locator("#events li:not([hidden]) a").first.click()
    expect(inner.locator("#event h2")).to_be_visible()
    inner.locator("#next").click()
    inner.locator('#event [data-act="close"]').click()
    expect(inner.locator("#event")).to_be_hidden()
    assert page.evaluate(LENGTH) == before


def test_a_row_opened_in_a_tab_of_its_own_is_the_same_view(atlas: Page) -> None:
    atlas.locator("#eras button").nth(1).click()
    eventually(atlas, "from=")
    row = rows(atlas).nth(2)
    title, words = row.locator(".row-title").inner_text(), said(atlas)
    with atlas.context.expect_page() as other:
        row.locator("a").click(modifiers=["ControlOrMeta"])
    expect(other.value.locator("#event h2")).to_have_text(title)
    assert said(other.value) == words
    expect(atlas.locator("#event")).to_be_hidden()
    with atlas.context.expect_page() as middle:
        row.locator("a").click(button="middle")
    expect(middle.value.locator("#event h2")).to_have_text(title)


def test_links_say_the_view_of_now_before_they_are_touched(atlas: Page) -> None:
    atlas.locator("#eras button").nth(1).click()
    expect(atlas.locator("#status")).to_contain_text("1968")
    settled(atlas)
    link = rows(atlas).first.locator("a")
    name = rows(atlas).first.get_attribute("data-event")
    assert re.fullmatch(rf"\?from=1968-11-19&to=\d+&event={name}", link.get_attribute("href") or "")
    link.click()
    settled(atlas)
    hrefs = [one.get_attribute("href") or "" for one in atlas.locator("#event [data-goto]").all()]
    links = [href for href in hrefs if href]
    assert links
    assert all("from=" in href and "event=" in href for href in links)
    place = atlas.locator("#event a[data-place]").first
    assert f"place={place.get_attribute('data-place')}" in (place.get_attribute("href") or "")


def test_a_silence_is_a_link_to_its_years(atlas: Page) -> None:
    silence = atlas.locator("a.silence").first
    silence.focus()
    href = silence.get_attribute("href") or ""
    assert re.match(r"\?from=[\d-]+", href)
    atlas.keyboard.press("Enter")
    eventually(atlas, re.escape(href))


def test_without_a_script_a_row_leads_to_its_event(
    new_page: Callable[..., Page], atlas_url: str
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(atlas_url + "?from=1968&to=1991")
    row = page.locator("#first .row").nth(1)
    title = row.locator(".row-title").inner_text()
    row.click()
    expect(page).to_have_title(re.compile(re.escape(title)))
    assert "from=1968&to=1991&event=" in page.url
    card = page.locator("#first .card")
    expect(card.locator("h2")).to_have_text(title)
    expect(card.locator(".claim").first).to_be_visible()
    expect(page.locator("#first .rows")).to_be_hidden()
    place = card.locator("a").first
    name = place.inner_text()
    place.click()
    expect(page.locator("#first .list-head h2")).to_have_text(name)
    page.go_back()
    page.locator("#first .pager a").click()
    expect(page.locator("#first .row").first).to_be_visible()
    assert page.url.endswith("?from=1968&to=1991")
