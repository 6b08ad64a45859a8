"""A text that is not translated is shown in its own language, and says so."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser import folders
from tests.browser.test_page import opened

ROW = "#events [data-event='{}'] .row-title"
BADGE = "#events [data-event='{}'] .in-lang"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve two events in English, of which one is told in French."""
    events = [{"id": "fair", "title": "A fair"}, {"id": "dam", "title": "A dam"}]
    folder = folders.write(tmp_path_factory.mktemp("translated") / "c", events=events)
    meta = json.loads((folder / "datapackage.json").read_text("utf-8"))
    named = json.dumps({**meta, "languages": ["en"]})
    (folder / "datapackage.json").write_text(named, "utf-8")
    told = "id,title,summary\nfair,Une foire,Une note.\n"
    (folder / "events.fr.csv").write_text(told, "utf-8")
    with folders.served(folder) as served:
        yield served


def test_a_row_and_a_card_say_what_is_not_translated(page: Page, address: str) -> None:
    opened(page, f"{address}?lang=fr")
    expect(page.locator(ROW.format("fair"))).to_have_text("Une foire")
    expect(page.locator(BADGE.format("fair"))).to_have_count(0)
    expect(page.locator(ROW.format("dam"))).to_have_attribute("lang", "en")
    expect(page.locator(BADGE.format("dam"))).to_contain_text("ENPas encore traduit")
    expect(page.locator(".list-original")).to_have_count(0)
    page.locator(ROW.format("dam")).click()
    card = page.locator("#event article")
    expect(card.locator("h2")).to_have_attribute("lang", "en")
    expect(card.get_by_text("Pas encore traduit").first).to_be_visible()
    expect(card.locator(".claim p[lang]")).to_have_attribute("lang", "en")
    expect(card.locator(".claim .in-lang")).to_be_visible()


def test_where_nothing_is_translated_one_line_says_so(page: Page, address: str) -> None:
    opened(page, f"{address}?lang=ru")
    expect(page.locator(".list-original")).to_contain_text("английский")
    expect(page.locator(ROW.format("fair"))).to_have_attribute("lang", "en")
    expect(page.locator(".in-lang")).to_have_count(0)
