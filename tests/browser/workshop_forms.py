"""Sources, claims and media in the workshop: by mouse, and by keyboard alone."""

from __future__ import annotations

import struct
import zlib

import pytest
from playwright.sync_api import FilePayload, Locator, Page, expect

from tests.browser.faults import faults

TABLE = """title,date,place,theme,source
A fire,May 1961,Nantes,City,The Daily News
A fair,1962,Lyon,Trade,The Daily News
"""
TURNED = """async () => {
  const canvas = Object.assign(document.createElement("canvas"), { width: 60, height: 20 });
  const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg"));
  const notes = [255, 225, 0, 34, 69, 120, 105, 102, 0, 0, 77, 77, 0, 42, 0, 0, 0, 8,
    0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
  const file = new File([blob.slice(0, 2), new Uint8Array(notes), blob.slice(2)], "turned.jpg");
  const data = new DataTransfer();
  data.items.add(file);
  const input = document.getElementById("media-file");
  input.files = data.files;
  input.dispatchEvent(new Event("change"));
}"""
"""Adds a picture, 60 × 20, of which its camera wrote that it is to be turned by a quarter."""


@pytest.fixture
def desk(workshop: Page) -> Page:
    """The workshop with two events, the first of them chosen."""
    page = workshop
    page.locator("#file").set_input_files(_file("news.csv", TABLE.encode()))
    expect(page.locator("#count-events")).to_have_text("2")
    page.locator("#grid .ag-row").first.click()
    expect(page.locator("#status-said")).to_have_text("single source")
    return page


def _file(name: str, content: bytes) -> FilePayload:
    return {"name": name, "mimeType": "application/octet-stream", "buffer": content}


def _png(width: int, height: int) -> bytes:
    """A picture of one colour, half seen through."""
    rows = zlib.compress((b"\0" + b"\x20\x40\x60\x80" * width) * height)
    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    chunks = [(b"IHDR", head), (b"IDAT", rows), (b"IEND", b"")]
    made = (
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(made)


def _field(page: Page, within: str, label: str) -> Locator:
    return page.locator(within).get_by_label(label, exact=True)


def test_a_second_claim_makes_another_status_and_goes_with_its_source(desk: Page) -> None:
    status = desk.locator("#status-said")
    desk.locator("#claim-new").select_option(label="a new source …")
    desk.locator("#claim-new-title").fill("A diary")
    desk.locator("#claim-new-add").click()
    expect(status).to_have_text("corroborated")
    expect(_field(desk, "#form", "What it says")).to_be_focused()
    _field(desk, "#form", "How it says it").select_option(label="denies")
    expect(status).to_have_text("disputed")
    desk.locator("#undo").click()
    expect(status).to_have_text("corroborated")
    read_in = _field(desk, "#form", "Read in")
    read_in.select_option(label="a new source …")
    read_in.locator("+ input").fill("An archive")
    read_in.locator("+ input").press("Enter")
    expect(read_in.locator("option:checked")).to_have_text("An archive")
    expect(read_in).to_be_focused()
    expect(read_in.locator("+ input")).to_be_hidden()
    assert not faults(desk)

    desk.get_by_role("button", name="More on this source").click()
    panel = "#source-forms"
    expect(_field(desk, panel, "Title")).to_be_focused()
    _field(desk, panel, "Address").fill("example.org")
    _field(desk, panel, "Written on").fill("about 1961")
    _field(desk, panel, "Written on").blur()
    said = desk.locator(panel).get_by_text("expected an address that begins with https://")
    expect(said).to_be_visible()
    expect(_field(desk, panel, "Address")).to_have_attribute("aria-invalid", "true")
    expect(desk.locator(panel)).to_contain_text("Kept in words")
    assert not faults(desk)
    desk.get_by_role("button", name="Remove the source").click()
    expect(desk.locator(panel)).to_contain_text("On it rest 1 claim and 0 cells.")
    desk.get_by_role("button", name="Remove it with them").click()
    expect(desk.locator(panel)).not_to_contain_text("A diary")
    desk.locator("#tab-events").click()
    expect(status).to_have_text("single source")


def test_claims_are_made_moved_and_removed_by_keyboard_alone(desk: Page) -> None:
    keys = desk.keyboard
    desk.locator("#claim-new").focus()
    keys.type("a new source")
    keys.press("Tab")
    keys.type("A diary")
    keys.press("Enter")
    expect(_field(desk, "#form", "What it says")).to_be_focused()
    keys.press("Control+a")
    keys.type("Nothing burned.")
    keys.press("Shift+Tab")
    keys.type("denies")
    expect(desk.locator("#status-said")).to_have_text("disputed")
    lines = desk.locator("#form .part").first.locator(".unfold")
    expect(lines).to_have_text(["The Daily News asserts A fire", "A diary denies Nothing burned."])
    up = desk.get_by_role("button", name="Up", exact=True).last
    up.focus()
    keys.press("Enter")
    expect(lines.first).to_contain_text("A diary")
    expect(up).to_be_focused()
    keys.press("Tab")
    keys.press("Tab")
    keys.press("Enter")
    expect(lines).to_have_count(1)
    expect(lines.first).to_be_focused()
    expect(desk.locator("#status-said")).to_have_text("single source")


def test_pictures_are_scaled_turned_and_need_words(desk: Page) -> None:
    told = desk.locator(".told li")
    desk.locator("#media-file").set_input_files(
        [
            _file("Hall.png", _png(2000, 1000)),
            _file("notes.pdf", b"%PDF-1.7"),
            _file("phone.heic", b"\0\0\0\x18ftypheic" + bytes(40)),
            _file("torn.png", _png(20, 10)[:60]),
        ]
    )
    expect(told.nth(0)).to_contain_text("it is kept as 1,600 × 800")
    expect(told.nth(1)).to_contain_text("notes.pdf is no picture and no sound")
    expect(told.nth(2)).to_contain_text("HEIC picture, which this browser cannot read")
    expect(told.nth(3)).to_contain_text("damaged")
    words = _field(desk, "#form", "In words, for whoever does not see or hear it")
    expect(words).to_be_focused()
    expect(words).to_have_attribute("aria-invalid", "true")
    expect(desk.locator(".thumb img")).to_be_visible()
    words.fill("A hall before it burned")
    _field(desk, "#form", "Whose it is").fill("The archive of the town")
    _field(desk, "#form", "Whose it is").press("Tab")
    expect(words).to_have_attribute("aria-invalid", "false")
    assert not faults(desk)

    desk.evaluate(TURNED)
    expect(told).to_contain_text(["it is kept as 20 × 60"])
    desk.locator("#media-address").fill("javascript:alert(1)")
    desk.locator("#media-address").press("Enter")
    expect(desk.locator("#media-address-said")).to_contain_text("no whole address")
    desk.locator("#media-address").fill("https://example.org/bell.mp3")
    desk.locator("#media-address").press("Enter")
    lines = desk.locator("#form .part").last.locator(".unfold")
    expect(lines.last).to_contain_text("Sound")
    expect(lines).to_have_count(3)
    desk.locator("#undo").click()
    expect(lines).to_have_count(2)

    desk.locator("#take-home").click()
    desk.locator("#take-link").click()
    expect(desk.locator("#take-said")).to_contain_text("2 pictures and sounds are not in it")
    expect(desk.locator("#take-said")).to_contain_text("The address is copied.")
