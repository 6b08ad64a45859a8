"""Collections whose shape has led pages astray: what is seen of them at first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser import folders, shapes
from tests.browser.engines.atlas import CARD, ROWS, opened
from tests.browser.engines.boxes import boxes, overlap
from tests.browser.engines.conftest import Framed
from tests.browser.engines.tab import Tab

pytestmark = pytest.mark.browser
BUTTONS = "[...document.querySelectorAll('.views button')].map((one) => one.textContent)"
FIRST = "document.querySelector('#events .row-title').textContent"
WHOLE = "((part) => part.scrollWidth <= part.clientWidth)(document.querySelector(arguments[0]))"
NAME = """((h1) => [h1.title, getComputedStyle(h1).textOverflow])
  (document.querySelector("header h1"))"""


def test_a_country_that_the_gazetteer_lacks_has_no_button_but_all_else(
    tab: Tab, tmp_path: Path
) -> None:
    with folders.served(shapes.island(tmp_path / "c")) as address:
        opened(tab, f"{address}?map=still")
        assert tab.value(ROWS) == 2
        assert tab.value(BUTTONS) == ["Overview", "World"]
        tab.goto("about:blank")


def test_first_view_and_overview_hold_every_place_with_events_areas_too(
    tab: Tab, tmp_path: Path
) -> None:
    with folders.served(shapes.spread(tmp_path / "c")) as address:
        opened(tab, f"{address}?map=still")
        assert tab.value(shapes.OUTSIDE) == [list(shapes.SPREAD), []]
        for _ in range(3):
            tab.click(shapes.CLOSER)
        tab.until(f"({shapes.OUTSIDE})[1].length > 0")
        tab.click(shapes.OVERVIEW)
        tab.until(f"({shapes.OUTSIDE})[1].length === 0")
        assert tab.value(shapes.OUTSIDE) == [list(shapes.SPREAD), []]
        tab.goto("about:blank")


@pytest.mark.parametrize("shape", shapes.STAND, ids=lambda shape: shape.__name__)
def test_an_event_of_a_day_stands_at_its_day_and_opens_there(
    tab: Tab, tmp_path: Path, shape: Callable[[Path], Path]
) -> None:
    with folders.served(shape(tmp_path / "c")) as address:
        opened(tab, f"{address}?map=still")
        assert tab.value(shapes.DAYS) == shapes.STAND[shape]
        first = tab.value(FIRST)
        tab.click(".event-mark")
        assert tab.until(CARD) == first
        tab.goto("about:blank")


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with folders.served(shapes.long(tmp_path_factory.mktemp("long") / "c")) as address:
        yield address


@pytest.mark.parametrize("width", [1440, 390])
def test_nothing_long_runs_out_of_its_box(tab: Tab, framed: Framed, long: str, width: int) -> None:
    if width < 500:
        framed(f"{long}?map=still", width, 844)
    else:
        opened(tab, f"{long}?map=still")
    assert tab.value(NAME) == [shapes.TITLE, "ellipsis"]
    title, search = boxes(tab, "header h1", "#search")
    assert title[2] <= width
    assert not overlap(title, search)
    assert tab.value(WHOLE, "#events")
    tab.click('#events [data-event="word"] a')
    tab.until(CARD)
    for part in ("#event", "body"):
        assert tab.value(WHOLE, part), part
    tab.enter_frame(None)
    tab.goto("about:blank")
