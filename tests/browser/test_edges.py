"""Collections and addresses at the edge make a page that makes sense."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import edges
from tests.browser.folders import served
from tests.browser.test_page import counted, opened, rows, said, settled

NewPage = Callable[..., Page]
SAID = {
    "one": "1 event, 3 May 1934 to 9 May 1934: 1 certain.",
    "in_one_place": "30 events, 1900 to 1929: 30 certain.",
    "poles": "2 events, 1900 to 1901: 2 certain.",
    "date_line": "3 events, 1900 to 1902: 3 certain.",
    "long_way": "1 event, 1934: 1 certain.",
    "one_area": "2 events, 1901 to 1905: 2 certain.",
    "no_year": "2 events, undated.",
}
TIMELESS = "no_year"
"""The collection without any date, which has no line of time to play."""
NAMED = """(names) => {
  const map = document.querySelector("#map").getBoundingClientRect();
  const isSeen = ({ left, right, top, bottom }) =>
    left >= map.left && right <= map.right && top >= map.top && bottom <= map.bottom;
  const seen = [...document.querySelectorAll("#map .name[data-place]")]
    .filter((one) => isSeen(one.getBoundingClientRect()))
    .map((one) => one.textContent.replace(/ · \\d+$/, ""));
  return names.every((name) => seen.includes(name));
}"""
HEIGHTS = "['#map', '#timeline'].map((name) => document.querySelector(name).clientHeight)"


@pytest.fixture(params=edges.COLLECTIONS)
def edge(
    request: pytest.FixtureRequest, new_page: NewPage, tmp_path: Path
) -> Iterator[tuple[str, Page]]:
    """A page of each collection, and its name."""
    with served(edges.COLLECTIONS[request.param](tmp_path / "edge")) as address:
        page = new_page(reduced_motion="reduce")
        yield request.param, opened(page, address, "?map=still")
        page.close()


def places(page: Page) -> list[str]:
    """Names that list or card say."""
    shown = page.locator("#events:not([hidden]) .row-places bdi, #event a[data-place] bdi")
    return shown.all_text_contents()


def test_a_collection_at_the_edge_is_a_page_that_makes_sense(edge: tuple[str, Page]) -> None:
    name, page = edge
    expect(page.locator("#status")).to_have_text(SAID[name])
    names = places(page)
    assert names
    page.wait_for_function(NAMED, arg=names)
    assert said(page)[0] == counted(page)
    ticks = page.locator(".dock .tick").all_inner_texts()
    assert any(re.search(r"\d{4}", tick) for tick in ticks) or name == TIMELESS
    rows(page).last.locator("a").click()
    expect(page.locator("#event h2")).not_to_be_empty()
    page.wait_for_function(NAMED, arg=places(page))
    page.keyboard.press("Escape")
    page.locator(".views button").first.click()
    page.wait_for_function(NAMED, arg=names)
    if name == TIMELESS:
        expect(page.locator("#play")).to_be_hidden()
    else:
        page.locator("#play").click()
        expect(page.locator("#play")).to_have_attribute("aria-pressed", "true")
        page.keyboard.press("Shift")
    settled(page)
    page.set_viewport_size({"width": 390, "height": 844})
    settled(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert min(page.evaluate(HEIGHTS)) >= 8


def test_events_of_no_known_year_are_said_to_be_undated(page: Page, tmp_path: Path) -> None:
    with served(edges.no_year(tmp_path / "undated")) as address:
        atlas = opened(page, address)
        expect(atlas.locator("#dock .time-empty")).to_be_in_viewport()
        expect(rows(atlas).locator(".when")).to_have_text(["undated"] * 2)
        expect(atlas.locator("#status")).to_contain_text("2 events, undated")
        expect(atlas.locator("#timeline [role=option]")).to_have_count(0)
        rows(atlas).first.locator("a").click()
        expect(atlas.locator(".card-when strong")).to_have_text("undated")
        page.close()


def test_events_of_no_known_place_stand_in_list_and_timeline(page: Page, tmp_path: Path) -> None:
    with served(edges.nowhere(tmp_path / "nowhere")) as address:
        atlas = opened(page, address)
        expect(atlas.locator("#map ~ .map-empty")).to_be_in_viewport()
        assert said(atlas) == (3, "1900 to 1902", 3, 0)
        expect(rows(atlas).locator(".row-places")).to_have_text(["place not known"] * 3)
        expect(atlas.locator("#timeline [role=option]")).to_have_count(3)
        rows(atlas).last.locator("a").click()
        expect(atlas.locator("#event")).to_contain_text("place not known")
        atlas.locator(".views button").first.click()
        expect(atlas.locator("#event h2")).to_have_text("Event 2")
        page.close()


WRONG = {
    "from": "soon", "to": "1968-13", "mode": "still", "themes": "stars", "layers": "roads",
    "sources": "rumour", "place": "nowhere", "event": "no-such-event", "view": "95,0,3",
    "lang": "xx", "embed": "0", "show": "ribbon", "play": "0", "map": "flat", "pin": "yesterday",
}  # fmt: skip


def test_of_an_address_that_is_wrong_throughout_the_search_holds_and_a_line_says_the_rest(
    page: Page, atlas_url: str
) -> None:
    query = "&".join(f"{key}={value}" for key, value in WRONG.items())
    atlas = opened(page, atlas_url, f"?q=bamako&{query}")
    expect(atlas.locator("#search")).to_have_value("bamako")
    expect(atlas.locator("#status")).to_contain_text("1960 to ")
    named = [f"{key}={value}" for key, value in [*WRONG.items()][:6]]
    expect(atlas.locator("#notice span")).to_have_text(
        f"Part of this address made no sense and was left out: {', '.join(named)}, …"
    )
    expect(atlas.locator("#map")).to_be_visible()
    assert 0 < said(atlas)[0] == counted(atlas)


def test_a_search_that_is_cut_and_a_mode_that_does_not_fit_are_named(
    page: Page, atlas_url: str
) -> None:
    long = "gold " * 16
    atlas = opened(page, atlas_url, f"?from=1970&to=1980&mode=until&q={long}and+silver")
    expect(atlas.locator("#notice span")).to_contain_text("left out: q=and silver, mode=until")
    expect(atlas.locator("#search")).to_have_value(long)
    expect(atlas.locator("#status")).to_contain_text("1970 to 1980")
    expect(atlas.get_by_role("radio", name="Span")).to_be_checked()
    expect(atlas.locator("#from")).to_have_value("1970")


@pytest.mark.parametrize("window", [(720, 450), (320, 256)])
def test_a_card_of_the_address_is_in_sight_in_a_low_window(
    new_page: NewPage, atlas_url: str, window: tuple[int, int]
) -> None:
    page = new_page(viewport={"width": window[0], "height": window[1]})
    atlas = opened(page, atlas_url, "?event=coup-1968")
    expect(atlas.locator("#event h2")).to_be_in_viewport(ratio=1)
    assert atlas.evaluate("document.activeElement === document.body")


def test_the_place_of_an_open_card_is_not_under_it_in_a_frame(
    new_page: NewPage, atlas_url: str
) -> None:
    page = new_page(viewport={"width": 800, "height": 500}, reduced_motion="reduce")
    atlas = opened(page, atlas_url, "?embed=1&map=still&event=coup-1968")
    expect(atlas.locator("#event h2")).to_be_in_viewport()
    atlas.wait_for_function(NAMED, arg=["Bamako"])
    atlas.wait_for_function(
        """() => {
          const [map, panel] = ["#map", ".panel"].map((part) => document.querySelector(part));
          return map.getBoundingClientRect().right <= panel.getBoundingClientRect().left + 1;
        }"""
    )


def test_the_neighbours_of_a_card_are_links(page: Page, atlas_url: str) -> None:
    atlas = opened(page, atlas_url, "?event=coup-1968&themes=military,politics")
    following = atlas.locator("#next")
    href, title = following.get_attribute("href") or "", following.get_attribute("title") or ""
    assert re.fullmatch(r"\?themes=[a-z,-]+&event=[a-z0-9-]+", href)
    with atlas.context.expect_page() as other:
        following.click(button="middle")
    expect(other.value.locator("#event h2")).not_to_be_empty()
    name = other.value.locator("#event h2").text_content() or ""
    assert title.startswith(name)
    expect(atlas.locator("#event h2")).not_to_have_text(name)
    following.click()
    expect(atlas.locator("#event h2")).to_have_text(name)
    atlas.keyboard.press("Escape")
    rows(atlas).first.locator("a").click()
    expect(atlas.locator("#previous")).to_have_attribute("aria-disabled", "true")
    assert atlas.locator("#previous").get_attribute("href") is None


@pytest.mark.parametrize("way", ["Escape", "back"])
def test_a_card_opened_from_a_mark_of_the_timeline_closes_to_it(
    page: Page, atlas_url: str, way: str
) -> None:
    atlas = opened(page, atlas_url)
    atlas.locator("#timeline [role=option][tabindex='0']").focus()
    atlas.keyboard.press("ArrowRight")
    name = atlas.evaluate("document.activeElement.ariaLabel")
    atlas.keyboard.press("Enter")
    expect(atlas.locator("#event h2")).to_be_focused()
    if way == "back":
        atlas.go_back()
    else:
        atlas.keyboard.press(way)
    expect(atlas.locator("#event")).to_be_hidden()
    expect(atlas.locator(f'#timeline [role=option][aria-label="{name}"]')).to_be_focused()
    rows(atlas).first.locator("a").click()
    atlas.keyboard.press("Escape")
    expect(rows(atlas).first.locator("a")).to_be_focused()


def test_a_card_opened_by_a_click_on_a_mark_closes_to_it(page: Page, atlas_url: str) -> None:
    atlas = opened(page, atlas_url)
    mark = atlas.locator("#timeline [role=option].dot").last
    box = mark.bounding_box()
    assert box
    atlas.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(atlas.locator("#event h2")).to_be_focused()
    chosen = atlas.locator("#timeline [role=option][aria-selected=true]")
    name = chosen.get_attribute("aria-label")
    atlas.locator('#event [data-act="close"]').click()
    expect(atlas.locator(f'#timeline [role=option][aria-label="{name}"]')).to_be_focused()
