"""Pages on the clipboard, files that are no pictures, and addresses that hold no draft."""

from __future__ import annotations

import base64
import json
import struct
import zlib

import pytest
from playwright.sync_api import Page, expect

from tests.browser.desks import at_desk, cell, file, troubled

SIGN_IN = "<!doctype html><title>Please sign in</title>"
PASTE = """([text, html]) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  if (html) clipboardData.setData("text/html", html);
  const how = { clipboardData, bubbles: true, cancelable: true };
  document.activeElement.dispatchEvent(new ClipboardEvent("paste", how));
}"""
PAGE = """<html><head><title>News</title><script>document.title = "hurt"</script></head><body>
<p>Before.</p><table><tr><td>A <b>fair</b></td><td>1961<br>or so</td></tr>
<tr><td><img src=x>A flood</td><td>1962</td></tr></table></body>"""


@pytest.fixture
def desk(workshop: Page) -> Page:
    """The workshop with two events."""
    return at_desk(workshop)


@pytest.mark.parametrize(
    ("text", "html", "said"),
    [
        (SIGN_IN, "", "pasted.tsv: is a web page; save the table itself"),
        ("x" * 100, "", ""),
        (" A fair 1961 or so A flood 1962", PAGE, ""),
    ],
)
def test_a_page_that_is_pasted_where_a_draft_begins_is_a_table_or_refused(
    workshop: Page, text: str, html: str, said: str
) -> None:
    workshop.locator(".pasting summary").click()
    workshop.locator("#paste").focus()
    workshop.evaluate(PASTE, [text, html])
    if said:
        troubled(workshop, said)
    else:
        expect(workshop.locator("#desk")).to_be_visible()
        expect(workshop.locator("#count-events")).to_have_text("2" if html else "1")
    expect(workshop).to_have_title("Workshop")


def test_what_a_pasted_page_says_beside_its_table_is_said_to_be_left_out(desk: Page) -> None:
    desk.locator(cell()).click()
    desk.evaluate(PASTE, ["Before.\nA fair 1961 or so\nA flood 1962", PAGE])
    expect(desk.locator(cell())).to_have_text("A fair")
    expect(desk.locator(cell(0, "date"))).to_have_text("1961\nor so")
    troubled(desk, "4 cells pasted. What the page says beside its table was left out.")
    expect(desk).to_have_title("Workshop")
    desk.evaluate(PASTE, ["x" * 100_001, ""])
    troubled(desk, "Not done: the text in “title” has 100,001 characters, and 100,000 is the most.")
    desk.get_by_role("button", name="Close").first.click()
    expect(desk.locator("#trouble")).to_be_empty()
    expect(desk.locator(cell())).to_have_text("A fair")


def png(width: int, height: int, rows: bytes) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    chunks = [(b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )


GOOD = png(8, 8, (b"\0" + b"\x20\x40\x60\xff" * 8) * 8)
SCRIPT = b"<svg xmlns='http://www.w3.org/2000/svg'><script>document.title = 'hurt'</script></svg>"
MEDIA = {
    "words.png": b"This is no picture.",
    "cut.png": GOOD[:40],
    "page.jpg": SIGN_IN.encode(),
    "script.svg": SCRIPT,
    "script.png": SCRIPT,
    "endless.png": png(60_000, 60_000, bytes(1000)),
    "empty.png": b"",
    "large.png": GOOD + bytes(25_000_001),
    "words.mp3": b"This is no sound.",
    "long.mp3": b"ID3\x04" + bytes(5_000_001),
    "film.mp4": b"\0\0\0\x18ftypqt  " + bytes(100),
}


def test_a_column_may_be_called_as_anything(workshop: Page) -> None:
    page = at_desk(workshop, b"title,constructor,__proto__\nA race,,\nA race,A team,b\n")
    page.locator(cell()).click()
    for text in ("A team", "x"):
        page.keyboard.press("ArrowRight")
        page.keyboard.type(text)
        page.keyboard.press("Tab")
        page.keyboard.press("Escape")
        page.keyboard.press("ArrowLeft")
    for column, text in (("constructor", "A team"), ("__proto__", "x")):
        expect(page.locator(cell(0, f"column {column}"))).to_have_text(text)
    expect(page.locator(cell(1, "column __proto__"))).to_have_text("b")


def test_what_is_no_picture_and_no_sound_is_refused_by_its_name(desk: Page) -> None:
    desk.locator(cell()).click()
    for name, content in MEDIA.items():
        desk.locator("#media-file").set_input_files(file(name, content))
        line = desk.locator(".told .is-wrong")
        expect(line).to_contain_text(name)
    expect(desk.locator("#undo")).to_be_disabled()
    desk.locator("#media-file").set_input_files(file("good.png", GOOD))
    expect(desk.locator("#undo")).to_be_enabled()
    expect(desk).to_have_title("Workshop")


def fragment(value: object) -> str:
    text = zlib.compress(json.dumps(value).encode(), 9)[2:-4]
    return f"#1.{base64.urlsafe_b64encode(text).decode().rstrip('=')}"


def table(*names: str) -> dict[str, object]:
    return {
        "meta": {"title": "<b>Ours</b>"},
        "columns": [["id", "id"], ["title", "title"]],
        "tables": {name: [["id", "title"], [["\"'"], ["<b>x</b>"]]] for name in names},
        "sources": [],
    }


@pytest.mark.parametrize(
    "address",
    [
        "#1.",
        "#1.AAAA",
        "#1.%00",
        fragment(table("events"))[:-9],
        f"#1.{'A' * 33_000}",
        fragment("a" * 3_000_000),
        fragment([]),
        fragment({**table("events"), "columns": [["a", 1]]}),
        fragment({**table("events"), "tables": {"events": [["title"], [[{}]]]}}),
    ],
)
def test_an_address_that_holds_no_draft_is_said_to(
    workshop: Page, workshop_address: str, address: str
) -> None:
    workshop.goto(f"{workshop_address}{address}")
    troubled(workshop, "The address holds no collection, or is cut off.")
    expect(workshop.locator("#start")).to_be_visible()


def test_an_address_that_holds_a_draft_opens_it_once(workshop: Page, workshop_address: str) -> None:
    workshop.goto(f"{workshop_address}{fragment(table('events'))}")
    expect(workshop.locator("#count-events")).to_have_text("1")
    expect(workshop.locator("#heading")).to_have_text("<b>Ours</b>")
    assert workshop.url == workshop_address
    before = workshop.locator("#kept li").count()
    workshop.reload()
    expect(workshop.locator("#kept li").first).to_be_visible()
    assert workshop.locator("#kept li").count() <= before + 1
