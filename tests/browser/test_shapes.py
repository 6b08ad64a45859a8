"""Collections whose shape has led pages astray: what is seen of them at first."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import folders, shapes
from tests.browser.test_low import until
from tests.browser.test_page import opened, rows

SIZES = [(1440, 900), (390, 844)]


def test_a_country_that_the_gazetteer_lacks_has_no_button_but_all_else(
    page: Page, tmp_path: Path
) -> None:
    with folders.served(shapes.island(tmp_path / "c")) as address:
        atlas = opened(page, address)
        expect(rows(atlas)).to_have_count(2)
        expect(atlas.locator("#poster .mark")).to_have_count(1)
        expect(atlas.locator(shapes.OVERVIEW)).to_have_text(["Overview", "World"])


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_first_view_and_overview_hold_every_place_with_events_areas_too(
    new_page: Callable[..., Page], tmp_path: Path, size: tuple[int, int]
) -> None:
    width, height = size
    with folders.served(shapes.spread(tmp_path / "c")) as address:
        atlas = opened(new_page(viewport={"width": width, "height": height}), address)
        whole = [list(shapes.SPREAD), []]
        assert atlas.evaluate(shapes.OUTSIDE) == whole
        for _ in range(3):
            atlas.locator(shapes.CLOSER).first.click()
        until(atlas, lambda: atlas.evaluate(shapes.OUTSIDE) != whole)
        atlas.locator(shapes.OVERVIEW).first.click()
        until(atlas, lambda: atlas.evaluate(shapes.OUTSIDE) == whole)


@pytest.mark.parametrize("shape", shapes.STAND, ids=lambda shape: shape.__name__)
def test_an_event_of_a_day_stands_at_its_day_and_opens_there(
    page: Page, tmp_path: Path, shape: Callable[[Path], Path]
) -> None:
    with folders.served(shape(tmp_path / "c")) as address:
        atlas = opened(page, address)
        marks = atlas.locator(".event-mark")
        expect(marks).to_have_count(len(shapes.STAND[shape]))
        assert atlas.evaluate(shapes.DAYS) == shapes.STAND[shape]
        marks.first.click()
        title = rows(atlas).first.locator(".row-title").inner_text()
        expect(atlas.locator("#event h2")).to_have_text(title)
