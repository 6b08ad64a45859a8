"""What readers have set for themselves: size of text, colours, time zone."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Playwright, expect

from tests.browser.conftest import FLAGS, Log
from tests.browser.test_low import ROOMS, box_of, overlap, reach
from tests.browser.test_page import opened, rows
from tests.tools.ensure_programs import CHROMIUM

NewPage = Callable[..., Page]
TextSize = Callable[..., Page]
ROOT = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
SIZE_OF = "one => parseFloat(getComputedStyle(one).fontSize)"
TEXTS = (
    *("h1", ".row-title", "#status", ".era", ".tick", "#layers > summary", "#from"),
    *("#map .names .point text", "#map .names .area text"),
)


@pytest.fixture(scope="module")
def readers(
    playwright: Playwright, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[int], BrowserContext]]:
    """Browsers whose readers have chosen another size of text, in pixels."""
    with ExitStack() as browsers:

        @cache
        def reader(pixels: int) -> BrowserContext:
            profile = tmp_path_factory.mktemp(f"text-of-{pixels}")
            (profile / "Default").mkdir()
            chosen = {"webkit": {"webprefs": {"default_font_size": pixels}}}
            (profile / "Default" / "Preferences").write_text(json.dumps(chosen))
            return browsers.enter_context(
                playwright.chromium.launch_persistent_context(
                    profile, executable_path=CHROMIUM.find(), args=FLAGS
                )
            )

        yield reader


@pytest.fixture
def with_text_of(readers: Callable[[int], BrowserContext], log: Log) -> Iterator[TextSize]:
    """Open a window of a browser whose reader has chosen another size of text."""
    with ExitStack() as windows:

        def window(pixels: int, width: int, height: int) -> Page:
            context = readers(pixels)
            log.follow(context)
            windows.callback(log.let_go, context)
            page = windows.enter_context(context.new_page())
            page.set_viewport_size({"width": width, "height": height})
            return page

        yield window


def test_all_text_follows_the_browser_s_size(
    page: Page, with_text_of: TextSize, atlas_url: str
) -> None:
    usual, large = (
        opened(one, atlas_url) for one in (page, with_text_of(24, width=1900, height=1300))
    )
    assert large.evaluate(ROOT) == 1.5 * usual.evaluate(ROOT)
    for name in TEXTS:
        was, now = (one.locator(name).first.evaluate(SIZE_OF) for one in (usual, large))
        assert now == pytest.approx(1.5 * was, rel=0.02), name
    thumbs = [box_of(one.locator("#window [role=slider]").first)["width"] for one in (usual, large)]
    assert thumbs[1] == pytest.approx(1.5 * thumbs[0], rel=0.02)


@pytest.mark.parametrize("size", ["1440x900", "1024x768", "390x844"])
@pytest.mark.parametrize("pixels", [20, 32])
def test_large_text_leaves_nothing_out_of_reach(
    with_text_of: TextSize, atlas_url: str, size: str, pixels: int
) -> None:
    width, height = map(int, size.split("x"))
    atlas = opened(with_text_of(pixels, width, height), atlas_url)
    assert atlas.evaluate("document.documentElement.scrollWidth") <= width
    for name in ("#search", "#share", "#map", ".lanes", "#play", "#status"):
        reach(atlas.locator(name))
    reach(rows(atlas).last.locator(".row"))
    rooms = [box_of(atlas.locator(name)) for name in ROOMS]
    assert not any(overlap(one, two) for one, two in pairwise(rooms))


@pytest.fixture(params=["light", "dark"])
def forced(request: pytest.FixtureRequest, new_page: NewPage, atlas_url: str) -> Page:
    """High contrast on light and on dark, with a window within the span and two themes off."""
    page = new_page(forced_colors="active", color_scheme=request.param)
    return opened(page, atlas_url, "?from=1968-11-19&to=1991&themes=military,economy")


def style(part: Locator, name: str, pseudo: str = "") -> str:
    found: str = part.evaluate(
        "(one, [name, pseudo]) => getComputedStyle(one, pseudo || null).getPropertyValue(name)",
        [name, pseudo],
    )
    return found


def test_own_colours_keep_track_range_and_handles_apart(forced: Page) -> None:
    track, bar = forced.locator(".dash-slider-track"), forced.locator(".dash-slider-range")
    thumb = forced.locator("#window [role=slider]").first
    colours = {style(part, "background-color") for part in (track, bar, thumb)}
    assert len(colours) == 3
    assert style(track, "border-top-style") == "solid"


def test_own_colours_keep_pressed_and_unpressed_apart(forced: Page) -> None:
    forced.locator("#layers > summary").click()
    on, off = (forced.locator(f"[data-theme={name}]") for name in ("military", "diplomacy"))
    assert style(on, "background-color", "::before") != style(off, "background-color", "::before")
    eras = forced.locator("#eras button")
    eras.nth(1).click()
    expect(eras.nth(1)).to_have_attribute("aria-pressed", "true")
    assert style(eras.nth(1), "background-color") != style(eras.nth(0), "background-color")
    play = forced.locator("#play")
    before = style(play, "background-color")
    play.click()
    expect(play).to_have_attribute("aria-pressed", "true")
    expect(play).not_to_have_css("background-color", before)
    assert style(play, "background-color") != style(play, "color")


def test_own_colours_leave_silence_hatched_and_data_in_their_colours(forced: Page) -> None:
    assert "gradient" in style(forced.locator(".silence").first, "background-image")
    badges = forced.locator(".lane-names .badge").all()
    assert len({style(badge, "background-color") for badge in badges}) == len(badges)
    lanes = forced.locator(".lanes")
    assert style(lanes, "background-color") == "rgb(255, 255, 255)"
    names = forced.locator("#poster .mark text").first
    assert style(names, "forced-color-adjust") == "none"


RING = """one => [one, one.closest(".dash-input-container")].some((part) => {
  const { outlineStyle, outlineWidth } = part ? getComputedStyle(part) : {};
  return outlineStyle === "solid" && parseFloat(outlineWidth) >= 2;
})"""


def test_own_colours_show_where_the_focus_is(forced: Page) -> None:
    for name in ("#search", "#window [role=slider]", "#from", "#play", "#events .row"):
        part = forced.locator(f"{name}:visible").first
        forced.keyboard.press("Shift")
        part.focus()
        assert part.evaluate(RING), name


ZONES = ["Pacific/Auckland", "America/Los_Angeles"]
SEEN = """() => {
  const all = (name, tell) => [...document.querySelectorAll(name)].map(tell);
  return {
    title: document.title,
    status: document.querySelector("#status").textContent,
    handles: all("#window [role=slider]", (one) => one.getAttribute("aria-valuetext")),
    rows: all("#events li:not([hidden]) .row", (one) => one.textContent),
    marks: all("#poster .mark", (one) => [one.dataset.place, one.textContent]),
    lanes: all(".strip path, .silence", (one) => one.getAttribute("d") ?? one.title),
  };
}"""


def test_two_ends_of_the_earth_see_the_same(new_page: NewPage, atlas_url: str) -> None:
    views = [seen(new_page(timezone_id=zone), atlas_url) for zone in ZONES]
    assert views[0] == views[1]
    assert views[0]["handles"] == ["19 Nov 1968", "31 Dec 1991"]


def seen(page: Page, address: str) -> dict[str, Any]:
    atlas = opened(page, address, "?from=1968-11-19&to=1991-12-31&map=still")
    last = atlas.locator("#window [role=slider]").last
    expect(last).to_have_attribute("aria-valuetext", "31 Dec 1991")
    found: dict[str, Any] = atlas.evaluate(SEEN)
    return found
