"""Names and marks over many views of the real page: none lies on another, each can be reached."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page

from dashboard.payload.atlases import atlases
from dashboard.picture import paths
from events.load import load
from tests.browser import folders
from tests.browser.lettering import faults, looked, unreachable, wander
from tests.browser.test_maps import live
from tests.browser.test_page import opened

NewPage = Callable[..., Page]
VIEWS = 60
EACH = 10
"""Every so many views each mark is pointed at."""
NAMES = ("Old mill", "Harbour", "The long bridge over the river", "K", "Ōtaki", "Nový Hrad", "Śa")


SIZES = ["1440x900", "1024x768", "390x844", "800x500", "320x256"]
STALE = """() => document.querySelectorAll("#map > .names > *")
  .forEach((one) => one.setAttribute("class", "stale"))"""
WRITTEN_ANEW = """() => {
  const sheet = document.querySelector("#map > .names");
  const [before, now] = [window.lettering, sheet.outerHTML];
  window.lettering = now;
  return now === before && !sheet.querySelector(".stale");
}"""
OUTSIDE = """(points) => {
  const svg = document.querySelector("#poster svg"), matrix = svg.getScreenCTM();
  const frame = document.querySelector("#map").getBoundingClientRect();
  return points.flatMap(([x, y], k) => {
    const at = new DOMPoint(x, y).matrixTransform(matrix);
    const isAcross = at.x >= frame.left && at.x <= frame.right;
    return isAcross && at.y >= frame.top && at.y <= frame.bottom ? [] : [k];
  });
}"""


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Many places near each other, some with very many events."""
    chance = random.Random(1960)
    places = [
        {
            "id": f"p{k}",
            "name": f"{chance.choice(NAMES)} {k}",
            "lat": f"{chance.gauss(51, 1.2):.4f}",
            "lon": f"{chance.gauss(5, 2):.4f}",
        }
        for k in range(120)
    ]
    events = [
        {"id": f"e{k}", "title": f"Event {k}", "at": f"p{int(abs(chance.gauss(0, 45))) % 120}"}
        for k in range(500)
    ]
    folder = folders.write(
        tmp_path_factory.mktemp("crowded") / "crowd", events=events, places=places
    )
    with folders.served(folder) as address:
        yield address


def still(page: Page, address: str, query: str = "") -> Page:
    """Open the still map, with the names around the events, on a clock of the test."""
    page.clock.install()
    with page.expect_event("requestfinished", lambda request: "/context." in request.url):
        opened(page, address, f"?map=still{query}")
    return page


def wandered(page: Page, seed: int, views: int = VIEWS) -> None:
    names = 0
    for k, seen in enumerate(wander(page, seed, views)):
        assert faults(seen) == [], page.url
        if k % EACH == 0:
            assert unreachable(page, seen) == [], page.url
        names += len(seen["names"])
    assert names > 5 * views


def test_names_and_marks_of_the_bundled_collection(new_page: NewPage, atlas_url: str) -> None:
    wandered(still(new_page(alone=True, reduced_motion="reduce"), atlas_url), 11)


def test_names_and_marks_of_a_crowded_collection(new_page: NewPage, crowded: str) -> None:
    size = {"width": 1024, "height": 768}
    wandered(still(new_page(alone=True, viewport=size, reduced_motion="reduce"), crowded), 16)


def test_names_and_marks_on_a_phone_in_a_frame_with_a_card(
    new_page: NewPage, atlas_url: str
) -> None:
    size = {"width": 390, "height": 844}
    page = new_page(alone=True, viewport=size, reduced_motion="reduce")
    for seen in wander(still(page, atlas_url, "&embed=1&place=bamako-stadium"), 13, 30):
        assert faults(seen) == [], page.url


def test_names_on_the_live_map(new_page: NewPage, atlas_url: str) -> None:
    page = live(opened(new_page(reduced_motion="reduce"), atlas_url, "?map=live"))
    views, closer = page.locator(".views .button"), page.locator(".zoom-buttons:visible button")
    for press in [step for view in views.all()[:3] for step in (view, *3 * (closer.first,))]:
        page.evaluate(STALE)
        press.click()
        page.wait_for_function(WRITTEN_ANEW, polling=400)
        assert lasting_faults(page) == [], page.url


def lasting_faults(page: Page) -> list[str]:
    """Give the faults that the live map is left with, which draws its marks later than its view."""
    found = faults(looked(page, live=True))
    for _ in range(40):
        if not found:
            break
        page.wait_for_timeout(250)
        found = faults(looked(page, live=True))
    return found


@pytest.mark.parametrize("size", SIZES)
def test_the_first_view_holds_every_place_and_area_with_events(
    new_page: NewPage, atlas_url: str, size: str
) -> None:
    width, height = map(int, size.split("x"))
    page = new_page(viewport={"width": width, "height": height})
    opened(page, atlas_url, "?map=still" + "&embed=1" * (size == "800x500"))
    numbers = next(iter(atlases(load()).values())).numbers
    rows = sorted(set(numbers["links"]["place"]))
    points = [paths.at(*numbers["places"]["label"][row]) for row in rows]
    outside = page.evaluate(OUTSIDE, points)
    assert [numbers["places"]["id"][rows[k]] for k in outside] == []
    assert faults(looked(page)) == []
