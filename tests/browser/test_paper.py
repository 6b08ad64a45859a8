"""What is printed: sheets of their own in place of the screen, legible in grey, tagged."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

from tests.browser.test_page import opened

NewPage = Callable[..., Page]
VIEW = "?from=1968&to=1976&scheme=dark&map=still"
PRINT = "() => window.dispatchEvent(new Event('beforeprint'))"
OTHERS = """() => [...document.body.children].filter((one) => one.id !== "paper"
  && one.getBoundingClientRect().height > 0).map((one) => one.outerHTML.slice(0, 80))"""
WIDER = """() => [...document.querySelectorAll("#paper *:not(svg *)")].filter((one) =>
  one.getBoundingClientRect().right > document.documentElement.clientWidth + 1).length"""
FAINT = """() => {
  const shade = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const said = [...document.querySelectorAll("#paper :is(h1, h2, h3, h4, p, li, span)")];
  return said.filter((one) => one.textContent && !one.closest(".badge, svg"))
    .map((one) => getComputedStyle(one).color).filter((c) => 1.05 / (shade(c) + 0.05) < 4.5);
}"""


def test_print_of_a_view_is_a_sheet_of_its_own(new_page: NewPage, atlas_url: str) -> None:
    page = opened(new_page(viewport={"width": 700, "height": 900}), atlas_url, VIEW)
    page.emulate_media(media="print")
    page.evaluate(PRINT)
    assert page.evaluate(OTHERS) == []
    words = page.locator("#paper .paper-words").inner_text()
    assert words == page.locator("#status").text_content()
    label = page.locator("#paper .paper-map").get_attribute("aria-label") or ""
    assert words in label
    assert label.count("(") > 3
    assert page.locator("#paper .paper-strip").count() == 1
    assert page.locator("#paper .paper-rows li").count() > 12
    assert page.locator("#paper .paper-sources li").count() > 1
    assert page.locator("#paper .paper-qr path").count() == 1
    assert page.evaluate(WIDER) == 0
    assert page.evaluate(FAINT) == []
    assert (
        page.evaluate("() => getComputedStyle(document.querySelector('#paper')).backgroundColor")
        == "rgb(255, 255, 255)"
    )
    assert page.locator("#paper :is(button, input, [tabindex])").count() == 0
    page.evaluate("() => window.dispatchEvent(new Event('afterprint'))")
    assert page.locator("#paper").is_hidden()
    assert page.locator("#paper *").count() == 0
