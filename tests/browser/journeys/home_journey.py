"""What was made is taken home, opened again, and never lost."""

from __future__ import annotations

from pathlib import Path

from tests.browser.journeys.hands import Hand, Mouse, at_cell

SEMICOLONS = """titre;date;latitude;longitude
Pont ouvert;14/07/1961;48,8566;2,3522
Exposition;03/02/1975;45,7640;4,8357
École fondée;1988;43,2965;5,3698
"""
EVENTS = "document.querySelectorAll('#events .rows .row').length"
LEAVES = "dispatchEvent(new Event('beforeunload', { cancelable: true }))"
NAMES = {"html": "html", "collection": "zip", "lms": "zip", "xlsx": "xlsx", "csv": "csv"}


def taken(hand: Hand, kind: str) -> Path:
    """Take the draft home in a form; the file that comes of it."""
    ending = f"*.{NAMES[kind]}"
    before = {path: path.stat().st_mtime_ns for path in hand.tab.folder.glob(ending)}
    hand.act(f"#take-{kind}")
    hand.see("#take-said", " was made: ")

    def come() -> Path | None:
        new = (path for path in hand.tab.folder.glob(ending) if path.stat().st_size)
        return next((path for path in new if before.get(path) != path.stat().st_mtime_ns), None)

    return hand.tab.soon(come)


def test_a_table_is_dropped_mended_and_handed_out_as_one_file(hand: Hand, tmp_path: Path) -> None:
    path = tmp_path / "semicolon_decimal_comma.csv"
    path.write_text(SEMICOLONS, "utf-8")
    if isinstance(hand, Mouse):
        hand.drop("body", [(path.name, SEMICOLONS)])
    else:
        hand.give("#file", path)
    hand.counts(3)
    hand.see(at_cell(0, "date"), "14 Jul 1961")
    hand.cell(1, "date")
    hand.press("Enter", "Control+a")
    hand.write("mars 1975")
    hand.press("Enter")
    hand.see(at_cell(1, "date"), "Mar 1975")
    hand.act("#take-home")
    page = taken(hand, "html")
    hand.tab.goto(page.as_uri())
    hand.tab.until(f"{EVENTS} === 3")
    hand.see("#events", "Mar 1975")


def test_what_was_taken_home_is_opened_again(hand: Hand) -> None:
    hand.act("#start-sample")
    hand.counts(10)
    hand.act("#take-home")
    files = [taken(hand, kind) for kind in NAMES]
    hand.act("#take-close")
    for file in files:
        hand.act("#drafts")
        hand.see("#start")
        hand.give("#file", file)
        hand.counts(10)


def test_work_outlives_the_page(hand: Hand, home: str) -> None:
    hand.act("#start-sample")
    hand.counts(10)
    hand.cell(0, "Title")
    hand.press("Control+Delete")
    hand.counts(9)
    hand.see("#saved", "Everything is kept in this browser")
    assert hand.tab.value(LEAVES)
    hand.tab.goto(home)
    hand.act("#kept .link")
    hand.counts(9)
    hand.act("#undo")
    hand.counts(10)


def test_a_second_tab_is_told_and_takes_the_work_over(hand: Hand, home: str) -> None:
    hand.act("#start-sample")
    hand.counts(10)
    with hand.tab.second(home):
        hand.act("#kept .link")
        hand.see("#trouble", "Another tab has this draft open")
        hand.act("#trouble button:first-of-type")
        hand.counts(10)
        hand.not_see("#trouble button")
    hand.see("#saved", "Open in another tab")


def test_what_is_only_in_memory_is_said_and_is_not_left_unwarned(
    hand: Hand, forgetful: str
) -> None:
    hand.tab.goto(forgetful)
    hand.act("#start-sample")
    hand.counts(10)
    hand.see("#saved", "Only as long as this page is open")
    hand.act("#row-add")
    hand.counts(11)
    assert not hand.tab.value(LEAVES)
