"""Light or dark, as the device prefers or the address says."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, Page, expect

from dashboard.contract.files import look
from tests.browser.pixels import rgb
from tests.browser.test_page import opened

LIGHT, DARK = look(), look()["dark"]


def css(colour: str) -> str:
    return "rgb({}, {}, {})".format(*rgb(colour))


def test_the_first_response_is_dark_before_any_script(browser: Browser, atlas_url: str) -> None:
    page = browser.new_page(color_scheme="dark")
    page.route("**/*.js*", lambda route: route.abort())
    for query, colours in (("?", DARK), ("?scheme=light", LIGHT)):
        page.goto(atlas_url + query)
        expect(page.locator("#first svg.poster")).to_have_css(
            "background-color", css(colours["grounds"]["plain"]["water"])
        )
        expect(page.locator("#first.atlas")).to_have_css(
            "background-color", css(colours["page"]["paper"])
        )
    page.close()


def test_a_choice_of_colours_is_kept_in_the_address(page: Page, atlas_url: str) -> None:
    opened(page, atlas_url, "?map=still")
    page.locator("#preferences > summary").click()
    page.locator("#preferences [data-scheme=light]").press("ArrowDown")
    expect(page).to_have_url(re.compile("scheme=dark"))
    expect(page.locator("#preferences [data-scheme=dark]")).to_be_focused()
    land = page.locator("#poster .world .land path").first
    expect(land).to_have_css("fill", css(DARK["grounds"]["plain"]["land"]))
    dot = page.locator("#dock .event-mark.dot:not(.context)").first
    expect(dot).to_have_css(
        "background-color", re.compile("|".join(re.escape(css(one)) for one in DARK["palette"]))
    )
    page.emulate_media(media="print")
    expect(land).to_have_css("fill", css(LIGHT["grounds"]["plain"]["land"]))
    page.emulate_media(media="screen")
    page.locator("#preferences [data-scheme='']").click()
    expect(page).not_to_have_url(re.compile("scheme"))
    expect(land).to_have_css("fill", css(LIGHT["grounds"]["plain"]["land"]))
