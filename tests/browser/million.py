"""A million events on one page; `make test-engines` runs this, as opening them takes its time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_vast import (
    MARKS,
    are_apart,
    counted,
    made,
    opened_at,
    says,
    served,
    settled,
)

EVENTS = 1_000_000


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(EVENTS, tmp_path_factory.mktemp("million"))


@pytest.fixture(scope="module")
def address(table: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(table, tmp_path_factory.mktemp("tiles")) as found:
        yield found


@pytest.mark.parametrize(
    ("query", "where"),
    [
        ("", "true"),
        ("?from=1990-01&to=1994-12", "event_date BETWEEN '1990-01-01' AND '1994-12-31'"),
        ("?from=2001-03-05&to=2001-03-09", "event_date BETWEEN '2001-03-05' AND '2001-03-09'"),
        ("?themes=talks&to=1999", "theme = 7 AND event_date < '2000-01-01'"),
    ],
)
def test_the_status_is_what_an_engine_counts(
    page: Page, address: str, table: Path, query: str, where: str
) -> None:
    atlas = opened_at(page, address, query)
    says(atlas, counted(table, where))
    expect(atlas.locator("#events .rows > li")).to_have_count(50)


@pytest.mark.parametrize("view", ["", "?view=42,20,4", "?view=42,20,7"])
def test_marks_are_few_and_no_disc_lies_on_another(page: Page, address: str, view: str) -> None:
    discs = settled(opened_at(page, address, view).locator(MARKS))
    assert 1 < len(discs) <= 2_000
    assert are_apart(discs)


def test_a_search_is_counted_too(page: Page, address: str, table: Path) -> None:
    atlas = opened_at(page, address)
    town = atlas.locator("#events .row-meta bdi").nth(1).inner_text()
    atlas.locator("#search").fill(town)
    says(atlas, counted(table, f"contains(lower(location), lower('{town}'))"))
