"""Pictures and films in every engine, each of which makes another kind."""

from __future__ import annotations

import pytest

from tests.browser.engines.atlas import opened
from tests.browser.engines.tab import Tab, WebKitTab

pytestmark = pytest.mark.browser
KEEP = """(() => { window.made = [];
  URL.createObjectURL = (blob) => { made.push(blob); return '#'; }; return 1; })()"""
PART = "[data-part=pictures]"
READ = """(made[0].arrayBuffer().then((held) => { const all = new Uint8Array(held);
  const digits = (one) => one.toString(16).padStart(2, '0');
  window.head = [made[0].type, all.length, [...all.slice(0, 12)].map(digits).join(''),
    all.findIndex((one, k) => one === 0x44 && all[k + 1] === 0x89)]; }), 1)"""
CHOOSE = """(() => { const choice = document.querySelector('[name=picture]');
  choice.value = arguments[0]; choice.dispatchEvent(new Event('change'));
  window.made.length = 0; window.head = null; return 1; })()"""
HEADS = {
    "image/png": "89504e47",
    "video/mp4": "66747970",
    "video/webm": "1a45dfa3",
    "image/gif": "474946383961",
}
"""How a file of each type begins, in hexadecimal digits."""


def made(tab: Tab, kind: str) -> tuple[str, int, str, int]:
    """Make a file, and tell its type, size, beginning, and where its length stands."""
    tab.value(CHOOSE, kind)
    tab.click(f"{PART} .choice button")
    tab.until("made.length > 0")
    tab.value(READ)
    tab.until("window.head !== null")
    found: tuple[str, int, str, int] = tuple(tab.value("window.head"))
    return found


def test_a_picture_and_a_film_are_made(tab: Tab, atlas_url: str) -> None:
    opened(tab, f"{atlas_url}?map=still&from=2021&to=2023")
    tab.value(KEEP)
    tab.click("#share")
    tab.click(f"{PART} > summary")
    tab.until(f"document.querySelector('{PART} select') !== null")
    film = "gif" if isinstance(tab, WebKitTab) else "film"  # Debian's has no encoder to ask
    for wanted in ("png", film):
        kind, size, head, length = made(tab, wanted)
        assert size > 50_000
        assert HEADS[kind] in head
        assert kind != "video/webm" or 0 < length < 1000
