"""The timeline: what stands in its lanes, its axis, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from werkzeug.serving import make_server

from dashboard.app import create_app
from dashboard.settings import Settings
from events.load import load
from tests.browser import diary
from tests.browser.conftest import listening
from tests.browser.test_page import opened, said

ONE_DAY = [(f"Boat {k} comes in", "2023-03-18", diary.THEMES[k % 3]) for k in range(7)]
Keep = Callable[..., str]


@pytest.fixture
def keep(tmp_path: Path) -> Iterator[Keep]:
    """Serve a diary and give its address."""
    with ExitStack() as servers:

        def serve(entries: list[diary.Entry], **files: str) -> str:
            collection = load(diary.write(tmp_path / "diary", entries, **files))
            application = create_app(collection, Settings()).server
            server = make_server("127.0.0.1", 0, application, threaded=True)
            return servers.enter_context(listening(server))

        yield serve


def silences(page: Page) -> list[str]:
    return page.eval_on_selector_all(".silence", "all => all.map(one => one.ariaLabel)")


def test_silence_is_of_the_sources_and_not_of_what_a_search_or_a_theme_hides(
    page: Page, atlas_url: str
) -> None:
    at_first = silences(opened(page, atlas_url))
    assert at_first
    for query in ("?q=zzzz", "?themes=", "?place=bamako"):
        assert silences(opened(page, atlas_url, query)) == at_first
    assert silences(opened(page, atlas_url, "?sources=attested-2")) != at_first


def test_seven_events_of_one_day_stand_at_their_day(page: Page, keep: Keep) -> None:
    atlas = opened(page, keep(ONE_DAY))
    assert said(atlas)[:2] == (7, "15 March 2023 to 21 March 2023")
    ticks = atlas.locator(".dock .tick")
    assert ticks.all_inner_texts() == ["15 March 2023", *(f"{k} March" for k in range(16, 22))]


def test_no_tick_stands_at_a_year_0(page: Page, keep: Keep) -> None:
    dates = ["-2999", "-0775", "0000", "0140"]
    atlas = opened(page, keep([("A stone is set", date, "harbour") for date in dates]))
    ticks = atlas.locator(".dock .tick").all_inner_texts()
    assert ticks == ["3000 BC", "2500 BC", "2000 BC", "1500 BC", "1000 BC", "500 BC", "1"]
    expect(atlas.locator("#first")).to_have_count(0)
