"""What frames the events: themes, eras, where the atlas opens, and a tour through it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

TABLE = """title,date,place,theme
A fair,May 1961,Bamako,Trade
A market,1971,Mopti,Trade
A flood,1999,Bamako,Nature
"""


@pytest.fixture
def story(workshop: Page, tmp_path: Path) -> Page:
    """A table is open, and its story is to be told."""
    page = workshop
    path = tmp_path / "town.csv"
    path.write_text(TABLE, "utf-8")
    page.locator("#file").set_input_files(path)
    expect(page.locator("#count-events")).to_have_text("3")
    page.locator("#tab-story").click()
    settled(page)
    return page


def settled(page: Page) -> None:
    """Wait until the whole of the draft is understood."""
    expect(page.locator("#preview")).to_have_attribute("aria-busy", "false")


def test_themes_are_taken_up_coloured_and_given_up(story: Page) -> None:
    take_up = story.get_by_role("button", name="Take up Trade")
    take_up.click()
    trade = story.locator("#story-part-themes li.card-of", has_text="Trade")
    expect(trade).to_contain_text("2 events")
    expect(take_up).to_have_count(0)
    settled(story)
    trade.get_by_role("radio", name="teal").check()
    expect(trade.locator(".swatches .said")).to_have_text("teal")
    settled(story)
    story.locator("#story-theme-new").fill("Feasts")
    story.keyboard.press("Enter")
    settled(story)
    trade.get_by_role("button", name="Delete Trade").click()
    becomes = trade.get_by_label("2 events are of the theme Trade. They become")
    expect(becomes).to_be_focused()
    becomes.select_option(label="Feasts")
    trade.locator(".farewell").get_by_role("button", name="Delete").click()
    expect(trade).to_have_count(0)
    feasts = story.locator("#story-part-themes li.card-of", has_text="Feasts")
    expect(feasts).to_contain_text("2 events")
    settled(story)
    story.locator("#undo").click()
    expect(trade).to_contain_text("2 events")
    expect(feasts).to_contain_text("0 events")


def test_a_class_frames_its_atlas_by_keyboard(story: Page) -> None:
    keys = story.keyboard
    story.locator("#story-title").focus()
    keys.press("Control+a")
    keys.type("Our town")
    keys.press("Tab")
    expect(story.locator("#heading")).to_have_text("Our town")
    settled(story)
    for part in ("eras", "outset", "tours"):
        story.locator(f"#story-part-{part} > summary").focus()
        keys.press("Enter")

    story.locator("#story-era-new").focus()
    keys.type("First years")
    keys.press("Enter")
    keys.type("22 September 1960")
    keys.press("Tab")
    settled(story)
    keys.type("18 Nov 1968")
    keys.press("Tab")
    keys.type("The first")
    era = story.locator("#story-part-eras li")
    expect(era).to_contain_text("Understood: 22 Sept 1960 – 18 Nov 1968")
    settled(story)
    keys.type(" years.")
    expect(era.get_by_label("In a few sentences")).to_have_value("The first years.")

    atlas = story.frame_locator("#preview iframe").first
    expect(atlas.locator("#status")).to_have_attribute("aria-busy", "false")
    atlas.locator("#from").fill("1965")
    atlas.locator("#from").press("Enter")
    expect(atlas.locator("#full-atlas")).to_have_attribute("href", re.compile("from=1965"))
    story.locator("#story-outset-take").focus()
    keys.press("Enter")
    expect(story.locator("#story-outset-now")).to_have_text("It opens so: from 1965 on")
    settled(story)

    story.locator("#story-tour-new").focus()
    keys.type("A walk")
    keys.press("Enter")
    keys.type("What you will see.")
    settled(story)
    story.get_by_role("button", name="Add a step: the atlas as it stands now").focus()
    keys.press("Enter")
    settled(story)
    keys.type("The market")
    keys.press("Tab")
    step = story.locator("#story-part-tours li", has_text="Step 1: The market")
    expect(step).to_contain_text("Shows: from 1965 to 1999")
    expect(step.get_by_label("What the reader should see")).to_have_attribute(
        "aria-invalid", "true"
    )
    keys.press("ArrowDown")
    expect(step.get_by_label("Event")).to_have_value("a-fair-1961-05")


def test_the_atlas_beside_opens_as_the_draft_does(story: Page) -> None:
    atlas = story.frame_locator("#preview iframe").first
    first, whole_page = atlas.locator("#from"), atlas.locator("#full-atlas")
    whole = first.input_value()
    first.fill("1965")
    first.press("Enter")
    expect(whole_page).to_have_attribute("href", re.compile("from=1965"))
    story.locator("#story-part-outset > summary").click()
    story.locator("#story-outset-take").click()
    expect(story.locator("#story-outset-now")).to_have_text("It opens so: from 1965 on")
    first.fill("1970")
    first.press("Enter")
    expect(whole_page).to_have_attribute("href", re.compile("from=1970"))
    story.locator("#story-title").fill("A town since 1965")
    story.locator("#story-title").press("Tab")
    settled(story)
    expect(first).to_have_value("1970")

    own = story.locator("#kept").get_by_role("button", name="A town since 1965", exact=True).first
    story.locator("#drafts").click()
    own.click()
    expect(story.locator("#desk")).to_be_visible()
    expect(first).to_have_value("1970")

    expect(story.locator("#saved")).to_contain_text("is kept in this browser")
    story.reload()
    expect(story.locator("#start")).to_have_attribute("data-ready", "true")
    own.click()
    expect(first).to_have_value("1965")
    story.locator("#tab-story").click()
    story.locator("#story-part-outset > summary").click()
    story.locator("#story-outset-all").click()
    expect(first).to_have_value(whole)
    story.locator("#undo").click()
    expect(first).to_have_value("1965")
