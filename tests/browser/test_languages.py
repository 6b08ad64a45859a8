"""The page in other languages: a switch that keeps the view, longer words, another direction."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect
from werkzeug.serving import make_server

from dashboard.app import create_app
from dashboard.settings import Settings
from events.load import load
from tests.browser.conftest import NewPage, listening
from tests.browser.test_page import opened
from tests.tools.tongues import spoken

TABLE = (
    "title,date,place,summary\n"
    "07,1968-11-19,bamako,17\n08,1961/1964,moscow,18\n09,[1970..1976],bamako,19\n"
)
"""Events that have no word of their own."""
OWN = "bdi, [dir=auto], [lang], .names, .mark-titles, .era-title, .citation, #map, script, style"
"""Where the collection and the world speak."""
LEFT = """(own) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const { textContent, parentElement } = walker.currentNode;
    if (/[A-Za-z]{3}/.test(textContent) && !parentElement.closest(own)) found.push(textContent);
  }
  for (const node of document.querySelectorAll("[aria-label], [title], [placeholder]")) {
    if (node.closest(own)) continue;
    for (const name of ["aria-label", "title", "placeholder"]) {
      const text = node.getAttribute(name) ?? "";
      if (/[A-Za-z]{3}/.test(text)) found.push(`${name}=${text}`);
    }
  }
  return found;
}"""
CUT = """() => [...document.querySelectorAll("button, summary, h2, .row > span, label, .ways a")]
  .filter((node) => node.clientWidth > 1 && getComputedStyle(node).clipPath === "none")
  .filter((node) => node.checkVisibility() && node.scrollWidth > node.clientWidth + 1)
  .map((node) => node.outerHTML.slice(0, 120))"""
OVER = """() => {
  const seen = [...document.querySelectorAll(".bar > *, .transport > *")]
    .filter((node) => node.checkVisibility() && getComputedStyle(node).clipPath === "none")
    .map((node) => [node, node.getBoundingClientRect()]).filter(([, box]) => box.width > 1);
  return seen.flatMap(([a, one], k) => seen.slice(k + 1)
    .filter(([, two]) => one.left < two.right - 1 && two.left < one.right - 1
      && one.top < two.bottom - 1 && two.top < one.bottom - 1)
    .map(([b]) => `${a.outerHTML.slice(0, 60)} ${b.outerHTML.slice(0, 60)}`));
}"""


@pytest.fixture(scope="module")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of an atlas that speaks two languages that nobody does."""
    folder = tmp_path_factory.mktemp("tongues")
    table = folder / "07.csv"
    table.write_text(TABLE)
    with spoken(folder / "contract"):
        application = create_app(load(table), Settings()).server
    with listening(make_server("127.0.0.1", 0, application, threaded=True)) as address:
        yield address


@pytest.mark.parametrize("size", [(1440, 900), (390, 844)])
@pytest.mark.parametrize(("lang", "way"), [("xa", "ltr"), ("ar", "rtl")])
def test_longer_words_and_another_direction_fit(
    invented: str, new_page: NewPage, lang: str, way: str, size: tuple[int, int]
) -> None:
    page = new_page(viewport={"width": size[0], "height": size[1]})
    opened(page, invented, f"?lang={lang}")
    expect(page.locator("html")).to_have_attribute("dir", way)
    expect(page.locator("#status")).not_to_be_empty()
    assert page.evaluate(CUT) == []
    assert page.evaluate(OVER) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    assert page.evaluate(LEFT, OWN) == []
    if way == "rtl":
        assert_mirrored(page, size[0])


def assert_mirrored(page: Page, width: int) -> None:
    """Panels and text are mirrored, time is not; digits are the language's own."""
    box = page.locator("#preferences").bounding_box()
    assert box and box["x"] < width / 2
    years = [page.locator(f"#{name}").input_value() for name in ("from", "to")]
    assert all(not any(sign in "0123456789" for sign in year) for year in years)
    marks = [page.locator(f".event-mark >> nth={k}").bounding_box() for k in (0, 2)]
    assert marks[0] and marks[1] and marks[0]["x"] < marks[1]["x"]


def test_the_switch_keeps_the_view(page: Page, atlas_url: str) -> None:
    opened(page, atlas_url, "?from=1968&to=1991&themes=military&q=mali")
    page.locator("#preferences > summary").click()
    now = page.locator("#preferences .ways a[aria-current]")
    expect(now).to_have_text("English")
    page.locator("#preferences .ways a[lang=ru]").click()
    expect(page.locator("html[lang=ru].ready")).to_be_attached()
    assert page.url.endswith("?from=1968&to=1991&themes=military&q=mali&lang=ru")
    expect(page.locator("#preferences .ways a[aria-current]")).to_have_attribute("lang", "ru")
    page.go_back()
    expect(page.locator("html[lang=en].ready")).to_be_attached()
