"""Two maps beside each other: linked, counted as each alone, told in words, and closed again."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Log
from tests.browser.fingers import Fingers
from tests.browser.test_page import eventually, opened

NewPage = Callable[..., Page]
EARLY, LATE = "to=1968-11-18", "from=1991&to=2021"
BOTH = f"?map=still&{EARLY}&beside=years.1991/2021"
NEAR = "&view=14.000,-4.000,4.00"


def events(page: Page, selector: str) -> int:
    found = re.search(r"(\d+) event", page.locator(selector).inner_text())
    assert found
    return int(found[1])


def marks(page: Page, holder: str) -> Any:
    """Number and size of each mark of a map, by the places that it holds."""
    return page.evaluate(
        """(holder) => Object.fromEntries([...document.querySelectorAll(`${holder} .marks > a`)]
        .map((mark) => [mark.dataset.places, mark.innerHTML]))""",
        holder,
    )


LOOKS = """() => ["#poster", "#beside-poster"].map((holder) => {
  const matrix = document.querySelector(`${holder} > svg.poster`).getScreenCTM();
  const frame = document.querySelector(holder).getBoundingClientRect();
  return [matrix.a, matrix.e - frame.left, matrix.f - frame.top]
    .map((one) => Math.round(one * 10) / 10);
})"""
ALIKE = "() => { const [one, other] = (" + LOOKS + ")(); return one.join() === other.join(); }"
"""A flight is followed frame by frame: where it ends, both are the same."""


def looks(page: Page) -> list[Any]:
    """Where the middle of each picture is, as it is seen, and how large a degree is drawn."""
    found: list[Any] = page.evaluate(LOOKS)
    return found


def test_each_map_counts_what_its_view_alone_counts(new_page: NewPage, atlas_url: str) -> None:
    page = opened(new_page(), atlas_url, BOTH + NEAR)
    both = (events(page, "#here"), events(page, "#there"))
    drawn = (marks(page, "#poster"), marks(page, "#beside-poster"))
    said = page.locator(".side-summary").inner_text()
    assert said in page.locator("#status").inner_text()
    assert re.search(r"\d+ places appear, \d+ are gone", said)
    signs = page.locator("#beside-map > .signs .sign-new").count()
    assert 0 < signs <= int(re.findall(r"(\d+) places appear", said)[0])
    for k, window in enumerate((EARLY, LATE)):
        opened(page, atlas_url, f"?map=still&{window}{NEAR}")
        assert events(page, "#status") == both[k]
        assert marks(page, "#poster") == drawn[k]
    expect(page.locator("#beside")).to_be_hidden()


def test_both_maps_move_and_zoom_as_one(new_page: NewPage, atlas_url: str) -> None:
    page = opened(new_page(), atlas_url, BOTH + NEAR)
    first = looks(page)
    assert first[0] == first[1]
    for holder in ("#poster", "#beside-poster"):
        before = looks(page)
        box = page.locator(holder).bounding_box()
        assert box
        page.mouse.move(box["x"] + 200, box["y"] + 200)
        page.mouse.down()
        page.mouse.move(box["x"] + 120, box["y"] + 150, steps=4)
        assert looks(page)[0] == looks(page)[1] != before[0]
        page.mouse.up()
        page.locator(holder).press("+")
        page.wait_for_function(
            """([holder, before]) => document.querySelector(`${holder} > svg.poster`)
              .getScreenCTM().a >= before * 1.99""",
            arg=[holder, before[0][0]],
        )
        page.wait_for_function(ALIKE)
    page.wait_for_function("() => /view=[^&]*,6\\.00/.test(location.search)")


def test_a_comparison_opens_changes_sides_and_closes_by_keys(
    new_page: NewPage, atlas_url: str
) -> None:
    page = opened(new_page(), atlas_url, "?map=still")
    page.locator("#lessons > summary").press("Enter")
    page.get_by_role("button", name="Two times").press("Enter")
    expect(page.locator("#there h2")).to_contain_text("2020")
    early, late = events(page, "#here"), events(page, "#there")
    page.get_by_role("button", name="Change sides").press("Enter")
    expect(page.locator("#here h2")).to_contain_text("2020")
    assert (events(page, "#here"), events(page, "#there")) == (late, early)
    page.get_by_label("Last day of the second map").fill("soon")
    page.keyboard.press("Enter")
    expect(page.locator("#notice")).to_contain_text("soon")
    page.get_by_label("Last day of the second map").fill("1962")
    page.keyboard.press("Enter")
    expect(page.locator("#there h2")).to_contain_text("1962")
    page.get_by_role("button", name="List: ").last.press("Enter")
    expect(page.locator("#there h2")).to_contain_text(
        page.locator(".side-list .list-count").inner_text()
    )
    row = page.locator(".side-list .row").first
    title = row.locator(".row-title").inner_text()
    row.press("Enter")
    expect(page.locator("#event h2")).to_have_text(title)
    expect(page.locator("#here h2")).to_contain_text("2020")
    page.keyboard.press("Escape")
    expect(row).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#beside")).to_be_hidden()
    expect(page.locator("#events")).to_be_visible()
    expect(page.locator("#lessons > summary")).to_be_focused()


def test_two_sources_say_what_one_tells_alone_and_both_differently(
    new_page: NewPage, atlas_url: str
) -> None:
    page = opened(new_page(), atlas_url, "?map=still")
    page.locator("#lessons > summary").click()
    page.get_by_role("button", name="Two sources").click()
    said = page.locator(".side-summary")
    expect(said).to_contain_text("by both")
    own, theirs, both = map(int, re.findall(r"(\d+) (?:told|by)", said.inner_text()))
    assert (own + both, theirs + both) == (events(page, "#here"), events(page, "#there"))
    heading = page.locator(".changes h3", has_text="alone tells").first
    expect(heading).to_contain_text(f": {own}")
    expect(page.locator(".sign-legend")).to_contain_text("on this map alone")


EQUALLY_HIGH = """() => {
  const [one, other] = ["map", "beside-map"].map((id) => document.getElementById(id).offsetHeight);
  return other > 0 && Math.abs(one - other) <= 1;
}"""


def test_maps_are_stacked_on_a_phone_and_side_by_side_in_a_frame(
    new_page: NewPage, atlas_url: str
) -> None:
    page = opened(new_page(viewport={"width": 390, "height": 844}), atlas_url, BOTH)
    for embed, wide in ((False, 390), (True, 390), (True, 800)):
        page.set_viewport_size({"width": wide, "height": 844 if wide == 390 else 500})
        if embed and wide == 390:
            opened(page, atlas_url, BOTH + "&embed=1")
        page.wait_for_function(EQUALLY_HIGH)
        one, other = (page.locator(f"#{name}").bounding_box() for name in ("map", "beside-map"))
        assert one and other
        sizes = [(round(box["width"]), round(box["height"])) for box in (one, other)]
        assert abs(sizes[0][0] - sizes[1][0]) <= 1 and abs(sizes[0][1] - sizes[1][1]) <= 1
        assert min(sizes[0]) >= 100
        is_stacked = one["y"] + one["height"] <= other["y"]
        assert is_stacked if wide == 390 else one["x"] + one["width"] <= other["x"]
        assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def test_what_cannot_stand_beside_is_told_and_left_out(new_page: NewPage, atlas_url: str) -> None:
    page = new_page()
    for wrong in ("years.2021/1991", "source.nobody"):
        opened(page, atlas_url, f"?map=still&beside={wrong}")
        expect(page.locator("#notice")).to_contain_text(f"beside={wrong}")
        expect(page.locator("#beside")).to_be_hidden()


def second(page: Page, k: int) -> Locator:
    return page.locator(".second-thumb").nth(k)


def middle(thumb: Locator) -> tuple[float, float]:
    box = thumb.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_a_language_that_does_not_come_is_told(new_page: NewPage, atlas_url: str, log: Log) -> None:
    page = opened(new_page(), atlas_url, "?map=still")
    page.click("#lessons > summary")
    way = page.locator("[data-compare=lang]")
    expect(way).to_be_visible()
    page.route("**/*", lambda route: route.abort())
    way.click()
    expect(page.locator("#notice")).to_contain_text("The other language could not be fetched.")
    expect(page.locator("#beside")).to_be_hidden()
    log.console.clear()


def test_the_second_window_has_handles_for_keys_and_hand(new_page: NewPage, atlas_url: str) -> None:
    page = opened(new_page(), atlas_url, BOTH)
    title = page.locator("#there h2")
    expect(title).to_contain_text("1991 to 2021")
    entries = page.evaluate("() => history.length")
    expect(second(page, 0)).to_have_attribute("aria-label", "First year shown, second map")
    expect(second(page, 1)).to_have_attribute("aria-valuetext", "2021")
    second(page, 0).press("ArrowLeft")
    expect(title).to_contain_text("Dec 1990 to 2021")
    expect(second(page, 0)).to_have_attribute("aria-label", "First month shown, second map")
    expect(second(page, 0)).to_be_focused()
    x, y = middle(second(page, 1))
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 200, y, steps=4)
    page.mouse.up()
    assert middle(second(page, 1))[0] == pytest.approx(x - 200, abs=3)
    expect(title).to_have_text(re.compile(r"^Dec 1990 to \w+ (199|20[01])\d"))
    eventually(page, r"beside=years\.1990-12%2F(199|20[01])\d")
    first, last = (middle(second(page, k))[0] for k in (0, 1))
    page.mouse.move((first + last) / 2, y)
    page.mouse.down()
    page.mouse.move((first + last) / 2 - 150, y, steps=4)
    page.mouse.up()
    for k, was in enumerate((first, last)):
        assert middle(second(page, k))[0] == pytest.approx(was - 150, abs=3)
    expect(page.locator("#here h2")).to_contain_text("1960 to 18 Nov 1968")
    assert page.evaluate("() => history.length") == entries
    page.keyboard.press("Escape")
    expect(second(page, 0)).to_have_count(0)


def test_a_finger_moves_the_second_window_right_to_left_too(
    new_page: NewPage, atlas_url: str
) -> None:
    page = new_page(viewport={"width": 390, "height": 844}, has_touch=True)
    opened(page, atlas_url, BOTH)
    page.evaluate("() => { document.documentElement.dir = 'rtl'; }")
    expect(second(page, 0)).to_be_visible()
    second(page, 0).scroll_into_view_if_needed()
    x, y = middle(second(page, 0))
    size = second(page, 0).bounding_box()
    assert size
    assert min(size["width"], size["height"]) >= 24
    Fingers(page).drag(((x, y), (x - 60, y)))
    assert middle(second(page, 0))[0] == pytest.approx(x - 60, abs=3)
    expect(page.locator("#there h2")).to_have_text(re.compile(r"^\w+ 19[678]\d to 2021|^19[678]\d"))
    expect(page.locator("#here h2")).to_contain_text("1960 to 18 Nov 1968")
