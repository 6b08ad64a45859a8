"""A card says whose words a claim is, and context is seen without being counted."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser import folders
from tests.browser.test_page import opened

WRITTEN = {"issued": {"literal": "about 1990"}, "accessed": {"date-parts": [[2024, 2, 3]]}}
SOURCES = [
    {**folders.NOTES, **WRITTEN, "publisher": "The school", "URL": "https://notes.example/a"},
    {"id": "letter", "type": "document", "title": "A letter", "custom": {"voice": "the mayor?"}},
    {"id": "almanac", "type": "book", "title": "An almanac", "custom": {"outside": True}},
]
CLAIMS = [
    {"event_id": "fair", "source_id": "notes"},
    {"event_id": "fair", "source_id": "letter"},
    {"event_id": "flood", "source_id": "notes", "stance": "plans"},
    {"event_id": "war", "source_id": "almanac"},
]
ROWS = "#events [data-event]:not([hidden])"
TOWN = {"id": "town", "name": "A town", "lat": "12", "lon": "4"}
HILL = {"id": "hill", "name": "A hill", "lat": "16", "lon": "9"}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve two events of two voices and a plan, and one of context on a hill of its own."""
    folder = folders.write(
        tmp_path_factory.mktemp("voices") / "c",
        events=[
            {"id": "fair", "title": "A fair", "at": "town", "date": "2001-05-04"},
            {"id": "flood", "title": "A dam", "at": "town", "date": "2002-05-04"},
            {"id": "war", "title": "A war", "at": "hill", "date": "2003-05-04"},
        ],
        places=[TOWN, HILL],
        claims=CLAIMS,
        sources=SOURCES,
    )
    with folders.served(folder) as served:
        yield served


def test_context_stands_in_the_list_and_on_the_timeline_and_is_not_counted(
    page: Page, address: str
) -> None:
    opened(page, address)
    counted = "2 events, 2001 to 2003: 2 certain, and 1 of context."
    expect(page.locator("#status")).to_have_text(counted)
    expect(page.locator(ROWS)).to_have_count(3)
    expect(page.locator(".list-count")).to_have_text("2 events, and 1 of context")
    expect(page.locator(".row .context-word")).to_have_text(["context"])
    expect(page.locator(".event-mark.context")).to_have_count(1)
    expect(page.locator("#map .mark")).to_have_attribute("data-place", "town")


def test_the_card_of_context_says_so_and_shows_its_place(page: Page, address: str) -> None:
    opened(page, address, "?event=war")
    expect(page.locator("#event .card-context")).to_contain_text("Context: from a reference")
    hill = page.locator("#map .mark[data-place=hill]")
    expect(hill.locator("circle.outline")).to_have_count(1)
    expect(hill.locator("text")).to_have_count(0)
    page.locator("#event [data-act=close]").click()
    expect(hill).to_have_count(0)


def test_a_card_tells_whose_words_a_claim_is_and_counts_the_voices(
    page: Page, address: str
) -> None:
    opened(page, address, "?event=fair")
    card = page.locator("#event")
    expect(card.locator(".status")).to_have_text("corroborated")
    expect(card.locator(".voices")).to_have_text("2 independent voices say so.")
    expect(card.locator(".claim-who")).to_have_text(
        [
            "The school asserts",
            "Probably the mayor asserts",
        ]
    )


def test_a_citation_of_an_open_card_tells_how_well_it_is_attested(page: Page, address: str) -> None:
    opened(page, address, "?event=fair")
    page.locator("#share").click()
    page.locator("[data-part=cite] summary").click()
    page.locator("#share-dialog [name=style]").select_option("csl-json")
    expect(page.locator("#share-dialog [name=citation]")).to_have_value(
        re.compile(
            r"A fair\. Status: corroborated \(The school and probably the mayor\)\. 2 events"
        )
    )


def test_a_plan_has_no_voice_that_says_it_was_done(page: Page, address: str) -> None:
    opened(page, address, "?event=flood")
    expect(page.locator("#event .status")).to_have_text("planned")
    expect(page.locator("#event .voices")).to_have_text("No voice says so in its own name.")


def test_the_choice_of_sources_tells_what_is_known_of_each(page: Page, address: str) -> None:
    opened(page, address)
    page.locator("#sources > summary").click()
    about = page.locator("#sources .source-about")
    expect(about).to_have_count(len(SOURCES))
    expect(about.nth(0)).to_have_text(
        "School notes · written about 1990 · read 3 Feb 2024 · notes.example/a"
    )
    expect(about.nth(1)).to_have_text(
        "probably in the voice of the mayor · undated · no address known"
    )
    page.locator("[data-source=letter]").click()
    expect(page.locator("#status")).to_contain_text("according to A letter")
    expect(page.locator(ROWS)).to_have_attribute("data-event", "fair")
