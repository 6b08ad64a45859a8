"""Sources, claims, pictures and the story of an atlas."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from tests.browser.journeys.hands import Hand

TABLE = "title,date,place,theme,source\nA fire,May 1961,Nantes,City,The Daily News\n"
CLAIM, SOURCE, MEDIUM = "#form [id^='claim-']", "#source-forms [id^='source-']", "[id^='medium-']"
DRAWN = """(() => {
  const canvas = Object.assign(document.createElement("canvas"), { width: 2000, height: 1000 });
  canvas.getContext("2d").fillRect(0, 0, 500, 500);
  return canvas.toDataURL("image/png").split(",")[1];
})()"""
IS_WRONG = "document.querySelector(arguments[0]).getAttribute('aria-invalid') === arguments[1]"
SETTLED = "document.querySelector('#preview').getAttribute('aria-busy') === 'false'"


@pytest.fixture
def desk(hand: Hand, tmp_path: Path) -> Hand:
    """A hand at a table of one event, which is chosen."""
    path = tmp_path / "news.csv"
    path.write_text(TABLE, "utf-8")
    hand.give("#file", path)
    hand.counts(1)
    hand.cell(0, "title")
    hand.see("#status-said", "single source")
    return hand


def test_a_second_claim_makes_another_status_which_is_explained(desk: Hand) -> None:
    desk.choose("#claim-new", "a new source …")
    desk.fill("#claim-new-title", "A diary")
    desk.act("#claim-new-add")
    desk.see("#status-said", "corroborated")
    desk.choose(f"{CLAIM}[id$='-stance']", "denies")
    desk.see("#status-said", "disputed")
    desk.see("#form .standing", "– ")
    desk.act("#form .unfolded:not([hidden]) .acts button:last-child")
    desk.see("#panel-sources")
    desk.fill(f"{SOURCE}[id$='-f-publisher']", "An archive")
    desk.fill(f"{SOURCE}[id$='-f-issued']", "1961-05")
    desk.fill(f"{SOURCE}[id$='-f-URL']", "example.org")
    desk.press("Tab")
    desk.see(f"{SOURCE}[id$='-f-URL-said']", "begins with https://")
    desk.tab.until(IS_WRONG, f"{SOURCE}[id$='-f-URL']", "true")
    desk.fill(f"{SOURCE}[id$='-f-URL']", "https://example.org")
    desk.press("Tab")
    desk.tab.until(IS_WRONG, f"{SOURCE}[id$='-f-URL']", "false")


def test_a_picture_and_a_link_need_words(desk: Hand, tmp_path: Path) -> None:
    path = tmp_path / "Hall.png"
    path.write_bytes(base64.b64decode(desk.tab.value(DRAWN)))
    desk.give("#media-file", path)
    desk.see(".told", "it is kept as 1,600 × 800")
    alt = f"{MEDIUM}[id$='-f-alt']"
    desk.tab.until(IS_WRONG, alt, "true")
    desk.fill(alt, "A hall before it burned")
    desk.fill(f"{MEDIUM}[id$='-f-credit']", "The archive of the town")
    desk.press("Tab")
    desk.tab.until(IS_WRONG, alt, "false")
    desk.fill("#media-address", "https://example.org/bell.mp3")
    desk.act("#media-address-add")
    desk.see("#form .part:last-of-type .unfolding:nth-child(2)", "Sound")
    desk.see("#form .part:last-of-type .unfolding:nth-child(1)", "A hall before it burned")


def test_a_story_has_a_title_a_theme_an_era_and_a_lesson(desk: Hand) -> None:
    desk.panel("story")
    desk.fill("#story-title", "Our town")
    desk.press("Tab")
    desk.see("#heading", "Our town")
    desk.fill("#story-description", "What burned.")
    desk.act("[aria-label='Take up City']")
    desk.see("#story-part-themes li.card-of", "1 event")
    desk.fill("#story-theme-new", "Feasts")
    desk.act("#story-theme-new-add")
    desk.see("#story-part-themes li.card-of:nth-child(2)", "0 events")
    for part in ("eras", "outset", "tours"):
        desk.act(f"#story-part-{part} > summary")
    desk.fill("#story-era-new", "First years")
    desk.act("#story-era-new-add")
    desk.fill("[id^='story-era-'][id$='-start']", "22 September 1960")
    desk.fill("[id^='story-era-'][id$='-end']", "18 Nov 1968")
    desk.press("Tab")
    desk.see("#story-part-eras li", "Understood: 22 Sept 1960 – 18 Nov 1968")
    desk.fill("#story-tour-new", "A walk")
    desk.act("#story-tour-new-add")
    desk.see("#story-part-tours .tour", "A walk")
    desk.tab.until(SETTLED)
