"""Slider, list, map, card, search and address: one view, linked every way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.faults import faults

NewPage = Callable[..., Page]
STATUS = re.compile(
    r"^(\d+) events?, (.+?)(?:: (?:(\d+) certain)?(?:, )?(?:(\d+) possible)?)?"
    r"(?:, and \d+ of context)?\.$"
)
DRAWN_MS = 30_000
MOVED = """handle => handle.dispatchEvent(
  new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true, cancelable: true }))"""
NEXT_FRAMES = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
LIVE_MS = 90_000


def opened(page: Page, address: str, query: str = "") -> Page:
    page.goto(address + query)
    page.wait_for_selector("html.ready", timeout=DRAWN_MS)
    settled(page)
    return page


def settled(page: Page) -> None:
    """Wait until what was just asked for is drawn; Dash tells of a click in its own time."""
    page.evaluate(NEXT_FRAMES)
    page.wait_for_selector("#status[aria-busy=false]", timeout=DRAWN_MS)


def said(page: Page) -> tuple[int, str, int, int]:
    """What the status line says: events, window and facets, certain, possible."""
    settled(page)
    text = page.locator("#status").inner_text()
    match = STATUS.match(text)
    assert match, text
    return int(match[1]), match[2], int(match[3] or 0), int(match[4] or 0)


def rows(page: Page) -> Any:
    return page.locator("#events li:not([hidden])")


def counted(page: Page) -> int:
    """How many rows are no context."""
    return int(rows(page).filter(has_not=page.locator(".context-word")).count())


def eventually(page: Page, query: str) -> None:
    expect(page).to_have_url(re.compile(query))


@pytest.fixture
def atlas(page: Page, atlas_url: str) -> Page:
    return opened(page, atlas_url)


def test_all_events_are_there_at_first(atlas: Page) -> None:
    count, window, certain, possible = said(atlas)
    assert count >= 40
    assert window.startswith("1960 to ")
    assert certain + possible == count == counted(atlas)


def test_an_era_is_one_click_and_changes_list_status_title_handles_and_address(atlas: Page) -> None:
    everything = said(atlas)[0]
    atlas.locator("#eras button").nth(1).click()
    expect(atlas.locator("#status")).to_contain_text("1968")
    count, window, certain, possible = said(atlas)
    assert 0 < count < everything
    assert certain + possible == count == counted(atlas)
    assert rows(atlas).locator(".possible, .maybe:visible").count() == possible
    assert "1968" in window
    assert atlas.title().startswith(f"{count} events")
    assert "1968" in (atlas.locator("#from").input_value())
    handle = atlas.locator("#window [role=slider]").first
    assert "1968" in (handle.get_attribute("aria-valuetext") or "")
    eventually(atlas, r"from=1968")
    expect(atlas.locator("#eras button").nth(1)).to_have_attribute("aria-pressed", "true")


def test_the_slider_moves_by_months_with_the_keyboard(atlas: Page) -> None:
    handle = atlas.locator("#window [role=slider]").first
    handle.focus()
    for _ in range(3):
        atlas.keyboard.press("ArrowRight")
    expect(atlas.locator("#from")).to_have_value("Apr 1960")
    assert said(atlas)[1].startswith("Apr 1960 to")
    atlas.keyboard.press("Home")
    expect(atlas.locator("#from")).to_have_value("1960")


def test_the_exact_window_can_be_typed(atlas: Page) -> None:
    for name, text in (("from", "1968-11-19"), ("to", "1976-10")):
        atlas.locator(f"#{name}").fill(text)
        atlas.keyboard.press("Enter")
    expect(atlas.locator("#status")).to_contain_text("19 Nov 1968 to 31 Oct 1976")
    eventually(atlas, r"from=1968-11-19&to=1976-10")


def test_what_is_typed_while_the_page_draws_is_kept(atlas: Page) -> None:
    atlas.locator("#to").fill("1976-10")
    atlas.locator("#window [role=slider]").first.evaluate(MOVED)
    settled(atlas)
    expect(atlas.locator("#to")).to_have_value("1976-10")
    atlas.keyboard.press("Enter")
    expect(atlas.locator("#status")).to_contain_text("Feb 1960 to Oct 1976")


def test_a_typed_window_that_is_none_is_explained_and_changes_nothing(atlas: Page) -> None:
    before = said(atlas)
    atlas.locator("#from").fill("the sixties")
    atlas.keyboard.press("Enter")
    expect(atlas.locator("#notice")).to_contain_text("such as 1960, Jun 1960 or 20 Jun 1960")
    expect(atlas.locator("#from")).to_have_attribute("aria-invalid", "true")
    assert said(atlas) == before


def test_sweeping_over_the_lanes_chooses_a_window(atlas: Page) -> None:
    box = atlas.locator("#dock .lanes").bounding_box()
    assert box
    atlas.mouse.move(box["x"] + box["width"] * 0.25, box["y"] + 30)
    atlas.mouse.down()
    atlas.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + 30, steps=8)
    atlas.mouse.up()
    settled(atlas)
    years = [int(year) for year in re.findall(r"\d{4}", said(atlas)[1])]
    assert years[0] in (1975, 1976)
    assert years[1] in (1991, 1992, 1993)


def test_a_theme_switch_filters_everything(atlas: Page) -> None:
    everything = said(atlas)[0]
    atlas.locator("#layers summary").click()
    atlas.locator('[data-theme="military"]').click()
    expect(atlas.locator("#status")).to_contain_text("diplomacy")
    count, words, _, _ = said(atlas)
    assert count < everything
    assert "military" not in words
    assert "diplomacy" in words
    assert rows(atlas).locator(".theme-military").count() == 0
    expect(atlas.locator('[data-theme="military"]')).to_have_attribute("aria-pressed", "false")


def test_choosing_a_row_shows_the_card_and_flies_the_map(atlas: Page) -> None:
    row = rows(atlas).filter(has_text="Mopti").first
    title = row.locator(".row-title").inner_text()
    row.locator("a").click()
    card = atlas.locator("#event")
    expect(card.locator("h2")).to_have_text(title)
    expect(card).to_contain_text("Who says so")
    assert card.locator(".claim").count() >= 1
    eventually(atlas, r"event=[\w-]+")
    eventually(atlas, r"view=14\.\d+,-4\.\d+")
    expect(atlas.locator("#events")).to_be_hidden()


def test_a_card_leads_to_its_neighbours_in_time_and_back_to_the_list(atlas: Page) -> None:
    rows(atlas).nth(4).locator("a").click()
    first = atlas.locator("#event h2").inner_text()
    atlas.locator("#next").click()
    expect(atlas.locator("#event h2")).not_to_have_text(first)
    atlas.locator("#previous").click()
    expect(atlas.locator("#event h2")).to_have_text(first)
    atlas.keyboard.press("Escape")
    expect(atlas.locator("#event")).to_be_hidden()
    expect(rows(atlas).nth(4).locator("a")).to_be_focused()


def test_a_place_on_the_map_lists_its_events_and_each_is_one_more_action_away(
    page: Page, atlas_url: str
) -> None:
    atlas = opened(page, atlas_url, "?view=12.64,-8.0,5")
    everything = said(atlas)[0]
    box = atlas.locator("#map").bounding_box()
    assert box
    atlas.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(atlas.locator("#events h2")).to_contain_text("Bamako")
    listed = said(atlas)[0]
    assert 0 < listed < everything
    assert listed == counted(atlas)
    rows(atlas).last.locator("a").click()
    expect(atlas.locator("#event")).to_be_visible()


@pytest.mark.parametrize("view", ["80,0,1", "0,0,0.30", "-84,179.9,0"])
def test_the_page_gets_ready_at_the_edge_of_the_world(
    page: Page, atlas_url: str, view: str
) -> None:
    """MapLibre holds its camera back there; the page must neither wait nor rewrite the address."""
    atlas = opened(page, atlas_url, f"?view={view}&map=live")
    atlas.locator("html.live").wait_for(state="attached", timeout=LIVE_MS)
    assert said(atlas)[0] >= 40
    wait_for_rest(atlas)
    lat, lon, _ = view.split(",")
    assert f"view={float(lat):.3f},{float(lon):.3f}" in atlas.url


def test_search_narrows_and_an_empty_result_offers_the_way_back(atlas: Page) -> None:
    everything = rows(atlas).count()
    atlas.locator("#search").fill("kalana gold")
    expect(atlas.locator("#status")).to_contain_text("matching “kalana gold”")
    assert 0 < said(atlas)[0] < 12
    atlas.locator("#search").fill("zzzz")
    expect(atlas.locator("#events .empty")).to_be_visible()
    atlas.locator('[data-act="reset"]').click()
    expect(atlas.locator("#search")).to_have_value("")
    expect(rows(atlas)).to_have_count(everything)


def test_a_window_without_events_says_that_no_source_speaks(page: Page, atlas_url: str) -> None:
    atlas = opened(page, atlas_url, "?from=2024-11&to=2024&themes=education-culture")
    expect(atlas.locator("#events .empty")).to_contain_text("No source speaks of")
    atlas.locator('[data-act="all-years"]').click()
    expect(rows(atlas).first).to_be_visible()


def test_an_address_opens_the_same_view_again(atlas: Page, new_page: NewPage) -> None:
    atlas.locator("#eras button").nth(1).click()
    atlas.locator("#layers summary").click()
    atlas.locator('[data-theme="economy"]').click()
    atlas.locator('[data-layer="rivers"]').click()
    rows(atlas).nth(3).locator("a").click()
    eventually(atlas, r"event=.*&view=")
    wait_for_rest(atlas)
    settled(atlas)
    again = opened(new_page(), atlas.url)
    expect(again.locator("#event h2")).to_have_text(atlas.locator("#event h2").inner_text())
    assert said(again) == said(atlas)
    expect(again.locator('[data-layer="rivers"]')).to_have_attribute("aria-pressed", "false")
    again.wait_for_timeout(600)
    assert again.url == atlas.url


def wait_for_rest(page: Page) -> None:
    """Until the address has been still for a second: the flight is over."""
    still, last = 0, page.url
    while still < 5:
        page.wait_for_timeout(200)
        still, last = (still + 1 if page.url == last else 0), page.url


def test_nonsense_in_the_address_is_left_out_with_a_polite_note(page: Page, atlas_url: str) -> None:
    atlas = opened(page, atlas_url, "?from=soon&themes=astrology&event=no-such-event")
    notice = atlas.locator("#notice")
    for part in ("from=soon", "themes=astrology", "event=no-such-event"):
        expect(notice).to_contain_text(part)
    assert said(atlas)[0] >= 40
    atlas.locator('[data-act="close-notice"]').click()
    expect(notice).to_be_hidden()


def test_play_moves_a_window_through_time_and_pauses_on_any_input(atlas: Page) -> None:
    play = atlas.locator("#play")
    play.click()
    expect(play).to_have_attribute("aria-pressed", "true")
    atlas.locator("#speed").click()
    expect(atlas.locator("#speed")).to_have_text("2×")
    first = atlas.locator("#status").inner_text()
    expect(atlas.locator("#status")).not_to_have_text(first)
    expect(play).to_have_attribute("aria-pressed", "true")
    atlas.keyboard.press("Shift")
    expect(play).to_have_attribute("aria-pressed", "false")
    stopped = said(atlas)
    atlas.wait_for_timeout(500)
    assert said(atlas) == stopped


def test_play_moves_in_whole_windows_where_motion_is_unwelcome(
    new_page: NewPage, atlas_url: str
) -> None:
    atlas = opened(new_page(reduced_motion="reduce"), atlas_url, "?from=1960&to=1964")
    atlas.locator("#play").click()
    expect(atlas.locator("#status")).to_contain_text("1965 to 1969", timeout=10_000)


def test_silence_can_be_focused_and_says_which_sources_cover_the_years(atlas: Page) -> None:
    silence = atlas.locator(".silence").first
    silence.focus()
    expect(silence).to_have_accessible_name(
        re.compile(r"^No source speaks of \w+ events in [^.]+\.$")
    )
    expect(silence).to_have_accessible_description(re.compile("^(Sources that cover|No source)"))


def test_the_lens_redraws_from_the_chosen_sources(atlas: Page) -> None:
    everything = said(atlas)[0]
    atlas.locator("#sources summary").click()
    atlas.locator("[data-source=attested-2]").click()
    expect(atlas.locator("#status")).to_contain_text("according to")
    count, words, _, _ = said(atlas)
    assert 0 < count < everything
    assert "at least two independent voices" in words
    eventually(atlas, "sources=attested-2")


def test_nothing_is_asked_of_any_server_after_the_page_has_loaded(
    page: Page, atlas_url: str, requests_log: list[str]
) -> None:
    atlas = opened(page, atlas_url)
    atlas.locator("#map .names text").first.wait_for(state="attached")
    assert all(address.startswith(atlas_url) for address in requests_log)
    loaded = len(requests_log)
    for era in range(3):
        atlas.locator("#eras button").nth(era).click()
        settled(atlas)
    handle = atlas.locator("#window [role=slider]").last
    handle.focus()
    for key in ("PageDown", "ArrowLeft", "End"):
        atlas.keyboard.press(key)
    atlas.locator("#search").fill("gold")
    settled(atlas)
    atlas.locator("#search").fill("")
    rows(atlas).first.locator("a").click()
    wait_for_rest(atlas)
    atlas.locator("#play").click()
    atlas.wait_for_timeout(800)
    atlas.keyboard.press("Escape")
    assert requests_log[loaded:] == []


def test_the_whole_way_by_keyboard(atlas: Page) -> None:
    """Search, list, card, the next card, and back: with no mouse."""
    atlas.keyboard.press("/")
    expect(atlas.locator("#search")).to_be_focused()
    atlas.keyboard.type("airfield", delay=80)
    expect(atlas.locator("#status")).to_contain_text("airfield")
    settled(atlas)
    rows(atlas).first.locator("a").focus()
    atlas.keyboard.press("ArrowDown")
    expect(rows(atlas).nth(1).locator("a")).to_be_focused()
    atlas.keyboard.press("Enter")
    expect(atlas.locator("#event h2")).to_be_focused()
    atlas.keyboard.press("Escape")
    expect(rows(atlas).nth(1).locator("a")).to_be_focused()


SIZES = [(1440, 900), (1024, 768), (390, 844), (800, 500)]


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def sized(request: pytest.FixtureRequest, new_page: NewPage, atlas_url: str) -> Iterator[Page]:
    width, height = request.param
    query = "?embed=1" if height == 500 else ""
    yield opened(new_page(viewport={"width": width, "height": height}), atlas_url, query)


def test_nothing_overflows_the_screen(sized: Page) -> None:
    size = sized.viewport_size
    assert size
    wide, high = (
        sized.evaluate(f"document.documentElement.scroll{s}") for s in ("Width", "Height")
    )
    assert (wide, high) <= (size["width"], size["height"])
    for name in ("#map", "#timeline", "#window", "#status", "#play"):
        box = sized.locator(name).bounding_box()
        assert box, name
        assert box["x"] >= -12, name
        assert box["x"] + box["width"] <= size["width"] + 12, name
        assert box["y"] + box["height"] <= size["height"], name
    map_box = sized.locator("#map").bounding_box()
    assert map_box
    assert map_box["height"] >= 200


def assert_no_fault(page: Page) -> None:
    assert faults(page) == []
