"""The atlas in a frame that is hidden, resized, touched; and without any script in a low window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Frame, Page, expect

from tests.browser.fingers import Fingers
from tests.browser.test_embed import DRAWN_MS, HEAD
from tests.browser.test_low import until

NewPage = Callable[..., Page]
ServeFolder = Callable[[Path], str]
FRAME = """<iframe src="{url}?embed=1&map=still" width="{width}" height="{height}"></iframe>
<div style="height: 3000px"></div>"""
CAMERA = "document.querySelector('#poster svg').getAttribute('viewBox')"
FITS = """() => {
  const box = (one) => one.getBoundingClientRect();
  const boxes = (name) => [...document.querySelectorAll(name)].map(box);
  const [[map], [svg], marks] = ["#map", "#poster svg", "#poster .mark"].map(boxes);
  const covers = svg.left <= map.left && svg.right >= map.right && svg.bottom >= map.bottom;
  const isSeen = ({ left, right }) => right > map.left && left < map.right;
  return map.width > 0 && covers && marks.some(isSeen);
}"""


@pytest.fixture
def framed(
    new_page: NewPage, atlas_url: str, serve_folder: ServeFolder, tmp_path: Path
) -> Callable[..., tuple[Page, Frame]]:
    """A page of somebody else's that is longer than its window, and the atlas in it."""

    def show(width: int, height: int, style: str = "") -> tuple[Page, Frame]:
        body = FRAME.format(url=atlas_url, width=width, height=height)
        (tmp_path / "index.html").write_text(f"{HEAD}<style>{style}</style>{body}")
        page = new_page(viewport={"width": 900, "height": 700}, has_touch=True)
        page.goto(serve_folder(tmp_path))
        return page, page.frames[1]

    return show


def ready(frame: Frame) -> Frame:
    frame.locator("html.ready").wait_for(state="attached", timeout=DRAWN_MS)
    frame.locator("#status[aria-busy=false]").wait_for(timeout=DRAWN_MS)
    return frame


FRAMES = [(800, 500), (374, 500)]


@pytest.mark.parametrize("size", FRAMES)
def test_two_fingers_move_the_map_of_a_frame(
    framed: Callable[..., tuple[Page, Frame]], size: tuple[int, int]
) -> None:
    page, frame = framed(*size)
    before, (x, y) = ready(frame).evaluate(CAMERA), (200, 150)
    Fingers(page).drag(((x - 30, y), (x - 80, y)), ((x + 30, y), (x + 80, y)))
    until(page, lambda: frame.evaluate(CAMERA) != before)
    assert page.evaluate("scrollY") == 0
    expect(frame.locator(".map-hint")).to_have_count(0)


@pytest.mark.parametrize("size", FRAMES)
def test_one_finger_on_the_map_of_a_frame_scrolls_the_page_around(
    framed: Callable[..., tuple[Page, Frame]], size: tuple[int, int]
) -> None:
    page, frame = framed(*size)
    before, (x, y) = ready(frame).evaluate(CAMERA), (200, 150)
    Fingers(page).drag(((x, y), (x, y - 80)))
    until(page, lambda: page.evaluate("scrollY") > 40)
    expect(frame.locator(".map-hint")).to_contain_text("two fingers")
    assert frame.evaluate(CAMERA) == before


def test_a_frame_that_was_hidden_shows_a_map_of_its_size(
    framed: Callable[..., tuple[Page, Frame]],
) -> None:
    page, frame = framed(800, 500, "iframe { display: none }")
    frame.locator("#dock").wait_for(state="attached", timeout=DRAWN_MS)
    page.evaluate("document.querySelector('iframe').style.display = 'block'")
    ready(frame)
    until(page, lambda: frame.evaluate(FITS))
    page.evaluate("document.querySelector('iframe').style.display = 'none'")
    page.evaluate("document.querySelector('iframe').style.display = 'block'")
    until(page, lambda: frame.evaluate(FITS))


def test_a_resized_frame_keeps_what_it_shows(framed: Callable[..., tuple[Page, Frame]]) -> None:
    page, frame = framed(800, 500)
    ready(frame)
    status = frame.locator("#status").inner_text()
    for width, height in ((374, 500), (320, 256), (1000, 200), (800, 500)):
        page.locator("iframe").evaluate(
            "(frame, [width, height]) => Object.assign(frame, { width, height })", [width, height]
        )
        until(page, lambda width=width: frame.evaluate("innerWidth") == width)
        until(page, lambda: frame.evaluate(FITS))
        assert frame.locator("#status").inner_text() == status


@pytest.mark.parametrize("size", ["320x256", "667x375", "844x390", "390x844"])
def test_without_any_script_the_list_is_reached_too(
    new_page: NewPage, atlas_url: str, size: str
) -> None:
    width, height = map(int, size.split("x"))
    page = new_page(viewport={"width": width, "height": height}, java_script_enabled=False)
    page.goto(atlas_url)
    for part in (page.locator("#first .map-box"), page.locator("#first .row").last):
        part.scroll_into_view_if_needed()
        expect(part).to_be_in_viewport()
        box = part.bounding_box()
        assert box
        assert box["height"] > 40
        assert box["x"] + box["width"] <= width
