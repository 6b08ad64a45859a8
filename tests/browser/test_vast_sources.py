"""The choice of sources of a page that is not sent all of its events."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_vast import counted, made, opened_at, says, served

EVENTS = 10_000
WINDOW = "event_date BETWEEN '1990-01-01' AND '1999-12-31'"
_NAMED = """
    COPY (SELECT *, CASE WHEN id % 11 = 0 THEN NULL ELSE 'Paper ' || isqrt.n END AS source
        FROM (SELECT *, substr(event_id, 3)::INT AS id FROM '{table}') AS of,
        LATERAL (SELECT floor(sqrt(id % 59049))::INT AS n) AS isqrt)
    TO '{named}' (FORMAT parquet)
"""


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sources")
    table, named = made(EVENTS, folder), folder / "named.parquet"
    with duckdb.connect() as engine:
        engine.execute(_NAMED.format(table=table, named=named))
    return named


@pytest.fixture(scope="module")
def address(table: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(table, tmp_path_factory.mktemp("tiles")) as found:
        yield found


def test_sources_are_chosen_by_their_counts_and_all_that_is_shown_is_theirs(
    page: Page, address: str, table: Path
) -> None:
    atlas = opened_at(page, address, "?from=1990-01&to=1999-12")
    atlas.locator("#sources > summary").focus()
    atlas.keyboard.press("Enter")
    choices = atlas.locator("#sources [data-source]:not([data-source=''])")
    tallies = choices.locator(".tally")
    expect(tallies.first).to_have_text(f"{counted(table, WINDOW):,}")
    choices.first.locator("bdi").evaluate("name => { name.textContent = 'x'.repeat(300); }")
    assert tallies.first.evaluate("tally => tally.getClientRects()[0].height") < 30
    for name in ("Paper 99", "Paper 98"):
        one = choices.filter(has_text=name)
        n = counted(table, f"source = '{name}' AND {WINDOW}")
        expect(one).to_have_text(re.compile(rf"^{name}\s*{n:,}$"))
        one.focus()
        atlas.keyboard.press("Space")
    both = f"source IN ('Paper 99', 'Paper 98') AND {WINDOW}"
    says(atlas, counted(table, both))
    expect(atlas.locator("#status")).to_have_text(
        re.compile("according to Paper 9[89] and Paper 9[89]:")
    )
    expect(atlas).to_have_url(re.compile(r"sources=paper-9[89],paper-9[89]"))
    rows = atlas.locator("#events .rows > li")
    expect(rows).to_have_count(min(counted(table, both), 50))
    atlas.reload()
    says(atlas, counted(table, both))
    atlas.locator("#sources > summary").click()
    expect(choices.and_(atlas.locator("[aria-pressed=true]"))).to_have_count(2)
    choices.first.click()
    says(atlas, counted(table, WINDOW))
